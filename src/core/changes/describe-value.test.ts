import { expect, test } from 'vitest';
import { buildIndicatorSketch, type IndicatorSketch } from '../__tests__/indicator-sketch.ts';
import { sketchFiles } from '../__tests__/sketch.ts';
import { buildModel } from '../model.ts';
import { diffModels } from './diff-models.ts';

const error = {
  page: 1,
  as_printed: 'lägst var 55',
  should_be: '70',
  why: 'Fel ord.',
  shown: 'Inte alls.',
};

test('the chapter of an indicator that is gone is told by the title that it had', () => {
  const [base, head] = [buildIndicatorSketch({ ett: {}, tva: {} }), buildIndicatorSketch({ ett: {} })];
  const { facts } = diffModels(base, head);
  expect(
    facts.map(({ kind, contents }) => [kind, contents.find(({ path }) => path === 'chapter')?.state]),
  ).toEqual([['removed', { text: 'Kapitlet', raw: 'kapitel' }]]);
});

test('an error in the source of an indicator is called by what it says', () => {
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

test('what shows a measure of its own, and what is to be another figure, are told in words', () => {
  const measures = { ray: { label: 'röntgen' }, lab: { label: 'prover' } };
  const figures = { outcome: { 2029: 3 }, ray: { 2029: 1 }, lab: { 2029: 2 } };
  const sketch = (percent: string) =>
    buildIndicatorSketch(
      { ett: { measures, figures, changes: [{ label: 'En', against: 'budget', percent }] } },
      {
        errors: {
          low: { ...error, figures: [`indicators.ett.${percent}`], computed: `indicators.ett.${percent}` },
        },
      },
    );
  const { facts } = diffModels(sketch('ray'), sketch('lab'));
  expect(facts.map(({ telling }) => telling)).toEqual([
    'Rapporten: fel i källan, low, siffror. Har fått ”Prover: ett, 2029”. Har inte längre ”Röntgen: ett, 2029”.',
    'Rapporten: fel i källan, low, rätt värde. Har ändrats från ”Röntgen: ett, 2029” till ”Prover: ett, 2029”.',
    'ett: förändring, nummer 1, procenttal. Har ändrats från ”röntgen” till ”prover”.',
  ]);
});

test('a list that has more, and what is called something else, has not lost that', () => {
  const build = (name: string, documents: string[]) =>
    buildModel(
      sketchFiles({ plan: { documents } }).map(({ path, text }) => {
        return { path, text: text.replace('short_title: Rapporten', `short_title: ${name}`) };
      }),
    );
  const { facts } = diffModels(build('Rapporten', ['rapport']), build('Skriften', ['bilaga', 'rapport']));
  const { telling } = facts.find(({ path }) => path === 'documents') ?? {};
  expect(telling).toMatch(/ dokument\. Har fått Bilagan\.$/);
});
