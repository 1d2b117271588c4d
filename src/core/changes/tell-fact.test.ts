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
