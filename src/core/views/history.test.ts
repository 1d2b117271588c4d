import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { modelOf } from '../__tests__/sketch.ts';
import { buildModel } from '../model.ts';
import { buildFeed } from '../publish/follow-up-files.ts';
import { buildHistory, isUnchanged } from './history.ts';

const files = await loadWorkspace(join(import.meta.dirname, '..', '..', '__tests__', 'cases', 'sex-utgavor'));
const { model } = buildModel(files);
if (!model) throw new Error('The region has no model');
const history = buildHistory(model);
const plain = (text = '') => text.replaceAll('\u00a0', ' ');

test('corrections, editions and withdrawals come newest first', () => {
  expect(history.map(({ date, id }) => `${date} ${id}`)).toEqual([
    '2032-05-10 utgava-2032-05',
    '2031-12-01 aterkallad-2031-11',
    '2031-11-10 utgava-2031-11',
    '2031-06-02 rattelse-ek-listed-2031-04',
    '2031-05-12 utgava-2031-05',
    '2030-05-12 utgava-2030-05',
  ]);
});

test('a correction tells what stood, how far it moved, why and where', () => {
  const entry = history.find(({ kind }) => kind === 'correction');
  if (entry?.kind !== 'correction') throw new Error('No correction');
  const { title, before, difference, why, page, editions } = entry.correction;
  expect([title, before, difference?.text, difference?.percent].map(plain)).toEqual([
    'Listade, Eken, april 2031',
    '970 listade',
    '−180 listade',
    '−18,6 %',
  ]);
  expect([why, page, editions.map(({ id }) => id)]).toEqual([
    'Två siffror var omkastade.',
    '/halsocentraler/ek/',
    ['2031-05'],
  ]);
});

describe('an edition', () => {
  const entry = history[0];
  if (entry?.kind !== 'edition' || !entry.changes) throw new Error('No edition');
  const { before, changes } = entry;

  test('is compared with the one before that has not been withdrawn', () => {
    expect(before?.id).toBe('2031-05');
  });

  test('tells which figures moved, from what to what', () => {
    const told = changes.centres.map(({ name, measure, before: old, after, difference }) =>
      plain(`${name} ${measure} ${old.value} ${after.value} ${difference?.text} ${difference?.percent}`),
    );
    expect(told).toEqual([
      'Eken Listade 790 775 −15 listade −1,9 %',
      'Eken Kostnad per listad 8200 9020 +820 kr +10,0 %',
      'Aspen Listade 1490 1470 −20 listade −1,3 %',
      'Linden Listade 3600 3580 −20 listade −0,6 %',
    ]);
    expect(changes.unchanged).toBe(1);
  });

  test('tells which centres came, left, and crossed the limit, and what has been decided', () => {
    const texts = (['came', 'left', 'entered', 'exited', 'decisions'] as const).map((name) =>
      changes[name].map(({ text }) => text).join(),
    );
    expect(texts).toEqual(['Pilen', 'Almen', '', 'Linden', 'Almen stänger']);
    expect([changes.threshold?.before.value, changes.threshold?.after.value]).toEqual([4000, 3500]);
  });

  test('that is the first is compared with none', () => {
    expect(history.at(-1)).not.toHaveProperty('before');
  });
});

test('one edition without a correction has not changed', () => {
  expect(isUnchanged(buildHistory(modelOf()))).toBe(true);
  expect(isUnchanged(history)).toBe(false);
});

test('the feed tells the same, and leads there', () => {
  const feed = buildFeed(model, (path) => `https://example.se${path}`);
  for (const { id } of history) expect(feed).toContain(`href="https://example.se/andringar/#${id}"`);
});
