import { expect, test } from 'vitest';
import { buildIndicatorSketch } from '../../__tests__/indicator-sketch.ts';
import { diffModels } from '../diff-models.ts';

const sketch = (more: object, now = 4) =>
  buildIndicatorSketch({
    ett: {
      target: { operator: 'at-least' },
      figures: { outcome: { 2029: now, 2028: 3 }, target: { 2029: 5 }, national: { 2029: 5 } },
      ...more,
    },
  });

/** What the overview is told to say otherwise, by the fact that causes it. */
function told(head: ReturnType<typeof sketch>) {
  return diffModels(sketch({}), head).facts.map(({ path, consequences }) => [
    path,
    consequences
      .filter(({ kind }) => kind === 'crossing')
      .map(({ title, before, after, also }) => [title, before, after, also.length]),
  ]);
}

const title = 'Indikatorer 2029, i korthet: ett';

test('an indicator that reaches its target, or passes the nation, is told with its outcome', () => {
  expect(told(sketch({}, 6))).toEqual([
    [
      'figures.outcome.2029',
      [
        [title, 'Når inte målet', 'Når målet', 0],
        [title, 'Sämre än riket', 'Bättre än riket', 0],
      ],
    ],
  ]);
});

test('what is better when it is lower has become worse', () => {
  expect(told(sketch({ better: 'lower' }))).toEqual([
    [
      'better',
      [
        [title, 'Bättre än 2028', 'Sämre än 2028', 0],
        [title, 'Sämre än riket', 'Bättre än riket', 0],
      ],
    ],
  ]);
});

test('a target that is read otherwise is told with how it is read', () => {
  expect(told(sketch({ target: { operator: 'at-most' } }))).toEqual([
    ['target.operator', [[title, 'Når inte målet', 'Når målet', 0]]],
  ]);
});

test('what an indicator is called puts it in no other list', () => {
  for (const more of [
    { better: 'lower' },
    { figures: { outcome: { 2029: 2, 2028: 3 }, national: { 2029: 5 } } },
  ])
    expect(told(sketch({ ...more, title: 'ett till' })).find(([path]) => path === 'title')).toEqual([
      'title',
      [],
    ]);
});
