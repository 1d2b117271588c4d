import { expect, test } from 'vitest';
import { buildIndicatorSketch, type IndicatorSketch } from '../../__tests__/indicator-sketch.ts';
import { diffModels } from '../diff-models.ts';

const story =
  'Andelen var <Value of="indicators.ett.outcome@2028" as="unit" />.\n\nFler är <Value of="indicators.ett.more" as="unit" />.';
const sketch = (outcome: number, more: number, rest: IndicatorSketch = {}) =>
  buildIndicatorSketch({
    ett: {
      title: 'Ett',
      measures: { more: { label: 'fler patienter', unit: { one: 'patient', other: 'patienter' } } },
      figures: { outcome: { 2029: 8.1, 2028: outcome }, more: { 2029: more } },
      story,
      ...rest,
    },
  });

test('another number with a decimal more does not follow from what its indicator is called', () => {
  expect(tell(sketch(7, 600), sketch(7.5, 600, { title: 'Två' }))).toEqual([
    'figures.outcome.2028: Andelen var 7,5 %.',
  ]);
});

test('what has a unit of its own does not follow from the unit of its indicator', () => {
  const unit = { one: 'besök', other: 'besök' };
  expect(tell(sketch(7, 600), sketch(7, 700, { unit }))).toEqual([
    'unit: Andelen var 7 besök.',
    'figures.more.2029: Fler är 700 patienter.',
  ]);
});

test('the same number in another unit follows from the unit, and not from what its indicator is called', () => {
  const unit = { one: 'besök', other: 'besök' };
  expect(tell(sketch(7, 600), sketch(7, 600, { unit, title: 'Två' }))).toEqual([
    'unit: Andelen var 7 besök.',
  ]);
});

/** Sentences, by what they follow from: all of it. */
function tell(...[base, head]: Parameters<typeof diffModels>): string[] {
  const { facts } = diffModels(base, head);
  const pathOf = new Map(facts.map(({ id, path }) => [id, path]));
  return facts.flatMap(({ id, consequences }) =>
    consequences.flatMap(({ kind, after = '', also }) => {
      const causes = [id, ...also].map((cause) => pathOf.get(cause)).join(', ');
      return kind === 'sentence' ? [`${causes}: ${after.replaceAll('\u00a0', ' ')}`] : [];
    }),
  );
}
