import { expect, test } from 'vitest';
import { buildIndicatorSketch, type IndicatorSketch } from '../__tests__/indicator-sketch.ts';
import { buildModel } from '../model.ts';
import { diffModels } from './diff-models.ts';

test('the chapter of an indicator that is gone is told by the title that it had', () => {
  const [base, head] = [buildIndicatorSketch({ ett: {}, tva: {} }), buildIndicatorSketch({ ett: {} })];
  const { facts } = diffModels(base, head);
  expect(
    facts.map(({ kind, contents }) => [kind, contents.find(({ path }) => path === 'chapter')?.state]),
  ).toEqual([['removed', { text: 'Kapitlet', raw: 'kapitel' }]]);
});

test('an error in the source of an indicator is called by what it says', () => {
  const error = {
    page: 1,
    as_printed: 'lägst var 55',
    should_be: '70',
    why: 'Fel ord.',
    shown: 'Inte alls.',
  };
  const sketch = (more: IndicatorSketch) =>
    buildIndicatorSketch({ ett: more }, { errors: { lowest: error } });
  const { facts } = diffModels(sketch({ errors: ['lowest'] }), sketch({}));
  expect(facts.map(({ telling }) => telling)).toEqual(['ett: fel i källan. Har tagits bort: lägst var 55.']);
});

test('how a target is read is not called as who runs a centre', () => {
  const sketch = (operator: string) => {
    const figures = { outcome: { 2029: 3 }, target: { 2029: 5 } };
    return buildIndicatorSketch({ ett: { target: { operator }, figures } });
  };
  const { facts } = diffModels(sketch('at-least'), sketch('at-most'));
  expect(facts.map(({ what }) => what)).toEqual(['ett: mål, minst eller högst']);
});

test('the measure that a plan has its limit for is called by its label', () => {
  const { facts } = diffModels(buildModel([]), buildIndicatorSketch({ ett: {} }));
  const plan = facts.find(({ subject }) => subject.kind === 'plan');
  expect(plan?.contents.find(({ path }) => path === 'threshold.measure')?.state.text).toBe('listade');
});
