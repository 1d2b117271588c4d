import { expect, test } from 'vitest';
import { buildIndicatorSketch } from '../__tests__/indicator-sketch.ts';
import { diffModels } from './diff-models.ts';

test('a text that is only parted into other paragraphs is told with where they begin', () => {
  const sketch = (definition: string) => buildIndicatorSketch({ ett: { definition } });
  const { facts } = diffModels(sketch('En mening. En till.'), sketch('En mening.\n\nEn till.'));
  expect(facts.map(({ telling }) => telling)).toEqual([
    'ett: definition. Bara styckeindelningen har ändrats; nytt stycke där ¶ står. ' +
      'Har ändrats från ”En mening. En till.” till ”En mening. ¶ En till.”',
  ]);
});

test('what stands first in a list, and is called something else, is told as both', () => {
  const row = (label: string, meaning: string) => ({ label, against: 'budget', amount: 'spent', meaning });
  const sketch = (changes: object[]) =>
    buildIndicatorSketch({
      ett: { measures: { spent: { label: 'kostnad' } }, changes, figures: { spent: { 2029: 3 } } },
    });
  const [one, two, three] = [row('Ett', 'a'), row('Två', 'b'), row('Tre', 'c')];
  const { facts } = diffModels(sketch([one, two, three]), sketch([{ ...three, label: 'Andra' }, one, two]));
  expect(facts.map(({ telling }) => telling)).toEqual([
    'ett: förändring, nummer 1, rubrik. Har ändrats från ”Tre” till ”Andra”.',
    'ett: förändring. Ordningen har ändrats: ”Andra” står nu först.',
  ]);
});

test('a figure that is moved to another period is told with what it is', () => {
  const sketch = (period: string) =>
    buildIndicatorSketch({ ett: { figures: { outcome: { 2029: 3 }, national: { [period]: 70 } } } });
  const { facts } = diffModels(sketch('2029'), sketch('2028'));
  expect(facts.map(({ telling }) => telling.replaceAll('\u00a0', ' '))).toEqual([
    'ett: riket, 2028. Uppgiften, 70 %, har flyttats från 2029 till 2028.',
  ]);
});
