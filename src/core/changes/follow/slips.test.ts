import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildSketch, figuresOf } from '../../__tests__/sketch.ts';
import { type Build, buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

test.each([
  [-3.1, -31, 'Råd: samma siffror, men decimaltecknet står på ett annat ställe'],
  [1036, 10360, 'Råd: samma siffror, men fler eller färre nollor'],
  [15949, 15494, undefined],
  [15949, 15499, 'Råd: två siffror har bytt plats'],
  [13878702, 13887702, 'Råd: två siffror har bytt plats'],
  [0.48, 0.4, 'Råd: en siffra är borta'],
  [1036, 1136, undefined],
  [1036, 10036, 'Råd: en siffra har kommit till'],
  [12, 1, undefined],
  [12, 21, undefined],
  [-3.5, 3.5, undefined],
])('%d that has become %d is told as what a slip would leave', (was, is, said) => {
  expect(advise(was, is)).toEqual(said === undefined ? [] : [`${said}. Jämför med källan.`]);
});

test('a correction that says why is no slip', () => {
  const corrected = { from: 15949, date: '2030-05-07', why: 'Två siffror var omkastade.' };
  expect(advise(15949, 15499, { corrected })).toEqual([]);
});

test('so many zeros more in a unit so much smaller are no slip', async () => {
  const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
  const [value, unit]: [Edit, Edit] = [
    ['data/centres/aasnas.yaml', 'value: 10680', 'value: 10680000'],
    ['data/measures.yaml', 'unit: { one: kr, other: kr }', 'unit: { one: öre, other: öre }'],
  ];
  const tell = (...edits: Edit[]) => listSlips(buildModel(files), buildModel(applyEdits(files, edits)));
  expect(tell(value)).toHaveLength(1);
  expect(tell(value, unit)).toEqual([]);
});

function advise(was: number, is: number, more: object = {}): string[] {
  const sketch = (value: number, rest: object) => {
    const { cost } = figuresOf({ cost: { '2029': value } }) as Record<string, Record<string, object>>;
    const figures = { cost: { '2029': { ...cost?.['2029'], ...rest } } };
    return buildSketch({
      centres: { alby: { listed: 1000 } },
      region: { groups: { 'own-run': { figures } } },
    });
  };
  return listSlips(sketch(was, {}), sketch(is, more));
}

function listSlips(base: Build, head: Build): string[] {
  return diffModels(base, head).facts.flatMap(({ consequences }) =>
    consequences.flatMap(({ kind, title }) =>
      kind === 'old-number' && title.includes('siffr') ? [title] : [],
    ),
  );
}
