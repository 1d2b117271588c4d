import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeReview, REVIEW_VERSION } from './schema.ts';

/** What the form of each version comes to. What has been published is never another. */
const FORMS: Readonly<Record<number, string>> = {
  2: 'e82a006cfa3dfd63',
};

test('another form of review.json has another version: a program that knows one of them can rely on it', () => {
  const form = JSON.stringify(describeReview());
  expect(createHash('sha256').update(form).digest('hex').slice(0, 16)).toBe(FORMS[REVIEW_VERSION]);
});

test('the version stands in the schema that describes it', () => {
  expect(describeReview()).toHaveProperty('properties.version.const', REVIEW_VERSION);
});
