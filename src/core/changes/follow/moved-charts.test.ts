import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { sketchFiles } from '../../__tests__/sketch.ts';
import { buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const source = { document: 'rapport', page: 1 };
const figures = (outcome: number) =>
  Object.fromEntries(
    Object.entries({ outcome, national: 40 }).map(([name, value]) => [name, { 2029: { value, source } }]),
  );
const build = (id: string, outcome: number) =>
  buildModel([
    ...sketchFiles({}),
    {
      path: `data/indicators/2029/${id}.yaml`,
      text: stringify({
        ...{ number: '1.1', title: 'Svar i telefon', chapter: 'kvalitet', definition: 'Samtal.' },
        ...{ better: 'higher', unit: { one: '%', other: '%' }, decimals: 0 },
        ...{ figures: figures(outcome), source },
      }),
    },
  ]);

test('the chart of an indicator under another id has another address, and no chart has come or gone', () => {
  const { facts } = diffModels(build('telefon', 30), build('svar', 30));
  const charts = facts.flatMap(({ consequences }) => consequences.filter(({ kind }) => kind === 'chart'));
  expect(charts.map(({ before, after }) => [before, after])).toEqual([
    ['/diagram/spann-2029-telefon/', '/diagram/spann-2029-svar/'],
  ]);
});

test('its figures that are others have what follows of them', () => {
  const { facts } = diffModels(build('telefon', 30), build('svar', 35));
  const charts = facts.map(({ kind, consequences }) => [
    kind,
    consequences.filter((one) => one.kind === 'chart').map(({ items }) => items.length),
  ]);
  expect(charts).toEqual([
    ['renamed', [0]],
    ['changed', [1]],
  ]);
});
