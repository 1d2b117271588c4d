import { expect, test } from 'vitest';
import { VOCABULARY } from '../../../src/core/narrative/vocabulary.ts';
import { section } from '../../../src/core/schema/section.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { nameDetail } from './render-narratives.ts';

const texts = createTexts('sv');

test('every attribute of every component is told in words', () => {
  const attributes = Object.values(VOCABULARY).flatMap((rule) => [
    ...Object.keys(rule.required),
    ...Object.keys('optional' in rule ? rule.optional : {}),
  ]);
  expect(attributes.length).toBeGreaterThan(10);
  const untold = attributes.filter((name) => !nameDetail({ of: 'Value', name }, texts).includes(`(${name})`));
  expect(untold).toEqual([]);
});

test('every field of a file’s head is told in words', () => {
  const fields = Object.keys(section.shape);
  const untold = fields.filter((name) => !nameDetail({ of: 'head', name }, texts).includes(`(${name})`));
  expect(untold).toEqual([]);
});
