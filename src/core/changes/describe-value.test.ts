import { expect, test } from 'vitest';
import { buildIndicatorSketch } from '../__tests__/indicator-sketch.ts';
import { diffModels } from './diff-models.ts';

test('the chapter of an indicator that is gone is told by the title that it had', () => {
  const [base, head] = [buildIndicatorSketch({ ett: {}, tva: {} }), buildIndicatorSketch({ ett: {} })];
  const { facts } = diffModels(base, head);
  expect(
    facts.map(({ kind, contents }) => [kind, contents.find(({ path }) => path === 'chapter')?.state]),
  ).toEqual([['removed', { text: 'Kapitlet', raw: 'kapitel' }]]);
});
