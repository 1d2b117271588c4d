import { expect, test } from 'vitest';
import { buildIndicatorSketch, type IndicatorSketch } from '../../__tests__/indicator-sketch.ts';
import type { Build } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const outcome = '<Value of="indicators.ett.outcome" as="unit" />';
const change = '<Value of="indicators.ett.change" as="size" />';
const sketch = (story: string, figures: IndicatorSketch['figures'] & object) =>
  buildIndicatorSketch({ ett: { story, figures, measures: { change: { label: 'förändring' } } } });

test('words for what is as it was are pointed out where it is not any more', () => {
  const told = advise(`Utfallet är ${outcome}, samma\nnivå som året före.`, [3, 3], [3, 4]);
  expect(told).toEqual([
    'Råd: ”samma nivå” står kvar i texter. Utfall, skillnad mot 2028: ett, 2029: nu -1 procentenheter, förut 0 procentenheter',
    'Kapitlet (content/documents/rapport/kapitel.mdx:7)',
  ]);
});

test.each([
  [`Utfallet är ${outcome}. Det har ökat sedan ${outcome}.`, [3, 2], [3, 3], 'ökat'],
  [`Utfallet har sjunkit till ${outcome}.`, [3, 4], [3, 2], 'sjunkit'],
  [`Av ${outcome} är båda bra.`, [2, 1], [3, 1], 'båda'],
] as const)('”%s” is no longer so', (says, was, is, word) => {
  expect(advise(says, was, is)[0]).toContain(`”${word}”`);
});

test.each([
  ['is still so', `Utfallet har ökat till ${outcome}.`, [3, 2], [3, 1]],
  ['is of another sentence', `Utfallet är ${outcome}. Något annat är på samma nivå.`, [3, 3], [3, 4]],
  ['was not so', `Utfallet är ${outcome}, inte oförändrat.`, [3, 4], [3, 5]],
] as const)('what %s is left alone', (_, says, was, is) => {
  expect(advise(says, was, is)).toEqual([]);
});

test('a caveat stands with its figure', () => {
  const note = 'Nivån är densamma som året före.';
  const build = (then: number) =>
    sketch('Texten.', { outcome: { 2029: 3, 2028: { value: then, note } }, change: {} });
  expect(listAdvice(build(3), build(4))[1]).toBe('ett (data/indicators/2029/ett.yaml:23)');
});

test('of the rows of changes only that which shows the figure is pointed out', () => {
  const row = (percent: string) => ({ label: percent, against: 'previous-year', percent, meaning: 'lägre' });
  const measures = { labs: { label: 'prover' }, rays: { label: 'röntgen' } };
  const build = (rays: number) =>
    buildIndicatorSketch({
      ett: {
        measures,
        changes: [row('labs'), row('rays')],
        figures: { labs: { 2029: -3 }, rays: { 2029: rays } },
      },
    });
  expect(listAdvice(build(-6), build(6)).slice(1)).toEqual(['ett (data/indicators/2029/ett.yaml:26)']);
});

test('a stated change that turns is one too', () => {
  expect(advise(`Det är en ökning med ${change}.`, [3, 2, 1], [3, 2, -1])[0]).toContain('”ökning”');
});

/** The same text at both sides; the outcomes of the year and the one before, and a stated change. */
function advise(says: string, ...versions: (readonly [number, number, number?])[]): string[] {
  const [base, head] = versions.map(([now, then, changed = 1]) =>
    sketch(says, { outcome: { 2029: now, 2028: then }, change: { 2029: changed } }),
  ) as [ReturnType<typeof sketch>, ReturnType<typeof sketch>];
  return listAdvice(base, head);
}

function listAdvice(base: Build, head: Build): string[] {
  return diffModels(base, head).facts.flatMap(({ consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'old-number')
      .flatMap(({ title, items }) => [
        title.replaceAll('\u00a0', ' ').replaceAll('\u2212', '-'),
        ...items.map(({ label }) => label),
      ]),
  );
}
