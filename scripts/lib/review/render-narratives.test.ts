import { expect, test } from 'vitest';
import { VOCABULARY } from '../../../src/core/narrative/vocabulary.ts';
import { section } from '../../../src/core/schema/section.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { nameDetail, readingsOf } from './render-narratives.ts';

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

test('what no text may have is told in words, whatever way it is written', () => {
  const kinds = ['code', 'mdxFlowExpression', 'mdxjsEsm', 'definition'];
  const [told, untold] = [kinds, ['Centre']].map((all) =>
    all.map((after) => readingsOf({ of: 'block', after }, texts)[1]),
  );
  expect(told).toEqual(['kod', 'uttryck inom klammer', 'import eller export', 'länkadress på en egen rad']);
  expect(untold).toEqual(['<Centre>']);
});
