import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Sketch, sketchFiles } from '../__tests__/sketch.ts';
import { buildModel } from '../model.ts';
import { diffModels } from './diff-models.ts';

const source = { document: 'rapport', page: 1 };
const amount = (value: number) => ({ amount: { 2029: { value, source } } });
const kronor = {
  ...{ label: 'Belopp', unit: { one: 'kr', other: 'kr' }, decimals: 0, definition: 'Kronor.' },
  ...{ better: 'neither', total: 'sum' },
};

/** The files of a year of compensation to those with an amount, and what it would be when computed otherwise. */
function writeCompensation(
  amounts: Record<string, number>,
  more: object = {},
  centres: Sketch['centres'] = {},
) {
  const providers = Object.entries(amounts).map(([name, value]) => {
    return [name.toLowerCase(), { name, figures: amount(value) }] as const;
  });
  const total = Object.values(amounts).reduce((sum, value) => sum + value, 0);
  const compensation = {
    ...{ title: 'Ersättning', document: 'rapport', summary: 'Förslag.', figures: amount(total) },
    ...{ providers: Object.fromEntries(providers), ...more },
  };
  return [
    ...sketchFiles({ centres, measures: { amount: kronor, outcome: { ...kronor, label: 'Utfall' } } }),
    { path: 'data/compensation/2029.yaml', text: stringify(compensation) },
    { path: 'content/documents/rapport/kapitel.mdx', text: '---\ntitle: Kapitlet\n---\n\nTexten.\n' },
  ];
}

function buildCompensation(...year: Parameters<typeof writeCompensation>) {
  return buildModel(writeCompensation(...year));
}

test('two amounts of one file that have changed places are told by what they are of', () => {
  const { facts } = diffModels(
    buildCompensation({ Asen: 100, Ekbo: 300 }),
    buildCompensation({ Asen: 300, Ekbo: 100 }),
  );
  expect(facts.map(({ telling }) => /med (\S+),/.exec(telling)?.[1])).toEqual(['Ekbo', 'Asen']);
});

test('who is no longer in a list of amounts is what its count, its sum and its chart follow from', () => {
  const { facts, rest } = diffModels(
    buildCompensation({ Asen: 100, Ekbo: 300 }),
    buildCompensation({ Asen: 90 }),
  );
  const gone = facts.find(({ kind }) => kind === 'removed');
  const told = (id: string | undefined) =>
    facts.flatMap((fact) =>
      fact.consequences
        .filter(({ also }) => fact.id === id || also.includes(id ?? ''))
        .map(({ title }) => title),
    );
  expect(told(gone?.id)).toEqual(
    expect.arrayContaining(['Antal: de privata vårdgivarna, 2029', 'Belopp: de privata vårdgivarna, 2029']),
  );
  expect(rest).toEqual([]);
});

test('another name in a list of amounts is what its chart follows from', () => {
  const named = (name: string) =>
    buildCompensation({ Ekbo: 300 }, { providers: { asen: { name, figures: amount(100) } } });
  expect(diffModels(named('Asen'), named('Nya Asen')).rest).toEqual([]);
});

test('who comes to be without an amount in a chart follows from that the list says so', () => {
  const absent = [{ centre: 'asen', text: 'Skrivelsen nämner den inte.' }];
  const { facts, rest } = diffModels(
    buildCompensation({ Ekbo: 300, Myr: 100 }),
    buildCompensation({ Ekbo: 300, Myr: 100 }, { absent }),
  );
  expect(facts.map(({ path }) => path)).toEqual(['absent']);
  expect(rest).toEqual([]);
});

test('how much less another way to compute gives follows from what it is computed from', () => {
  const way = (kind: string, value: number) => ({
    ...{ kind, label: kind, conditions: ['Ett villkor.'], source },
    figures: { outcome: { 2029: { value, source } } },
  });
  const build = (other: number) =>
    buildCompensation(
      { Asen: 100 },
      { calculations: { current: way('current', 90), other: way('alternative', other) } },
    );
  const { facts, rest } = diffModels(build(70), build(60));
  const told = facts.flatMap(({ consequences }) => consequences).filter(({ kind }) => kind === 'derived');
  expect(
    told.map(({ title, before, after }) => [title, before, after].join(' ').replaceAll('\u00a0', ' ')),
  ).toEqual(['Utfall, skillnad mot current: alternative, 2029 −20 kr −30 kr']);
  expect(rest).toEqual([]);
});

test('a row of open data of who is without an amount follows from that the list says so', () => {
  const absent = [{ centre: 'asen', text: 'Skrivelsen nämner den inte.' }];
  const { facts } = diffModels(
    buildCompensation({ Ekbo: 300, Myr: 100 }),
    buildCompensation({ Ekbo: 310, Myr: 100 }, { absent }),
  );
  const labels = (of: string) =>
    facts
      .filter(({ path }) => path === of)
      .flatMap(({ consequences }) => consequences.filter(({ kind }) => kind === 'download'))
      .flatMap(({ items, also }) => [...items.map(({ label }) => label), ...also]);
  expect(labels('absent')).toContain(
    'Ersättning 2029 (ersattning-2029.csv): en rad (compensation.asen.amount@2029)',
  );
  expect(labels('absent')).toHaveLength(2);
});

test('a section of the document that a year shows is called by its heading', () => {
  const { facts } = diffModels(
    buildCompensation({ Asen: 100 }),
    buildCompensation({ Asen: 100 }, { sections: ['kapitel'] }),
  );
  expect(facts.map(({ telling }) => telling)).toEqual(['Ersättning: avsnitt. Har lagts till: Kapitlet.']);
});

test('that a page of a centre has a section of a year follows from that the centre is in it', () => {
  const centres = { asen: { operator: 'other' as const }, ekbo: { operator: 'other' as const } };
  const build = (centre: object, more = {}) => {
    const providers = { vard: { name: 'Vård i Åsen', ...centre, figures: amount(100) } };
    return buildCompensation({ Asen: 100 }, { providers, ...more }, centres);
  };
  const absent = [{ centre: 'ekbo', text: 'Skrivelsen nämner den inte.' }];
  const { facts, rest } = diffModels(build({}), build({ centre: 'asen' }, { absent }));
  const told = facts.flatMap(({ path, consequences }) =>
    consequences
      .filter(({ kind, items }) => kind === 'page' && items.length > 0)
      .map(({ title, items }) => [
        path,
        title,
        ...items.map(({ after }) => after?.replaceAll('\u00a0', ' ')),
      ]),
  );
  const title = 'Avsnittet ”Kompensation 2029” på hälsocentralers sidor';
  expect(told).toEqual([
    [
      'providers.vard.centre',
      title,
      'För 2029 föreslås Vård i Åsen få 100 kr. Det är 100,0 % av hela summan.',
    ],
    ['absent', title, 'Skrivelsen nämner den inte.'],
  ]);
  expect(rest).toEqual([]);
});

test('a sentence whose address leads to two years, when one more comes, follows from that year', () => {
  const summary = 'Förslaget är <Value of="compensation.total" as="unit" />.';
  const files = writeCompensation({ Asen: 100 }, { summary });
  const path = 'data/compensation/2029.yaml';
  const text = files.find((file) => file.path === path)?.text.replaceAll('2029', '2030') ?? '';
  const other = { path: 'data/compensation/2030.yaml', text: text.replace(summary, 'Mer.') };
  const { facts, rest } = diffModels(buildModel(files), buildModel([...files, other]));
  const told = facts.flatMap(({ file, consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'sentence')
      .map(({ before = '' }) => `${file}: ${before.replaceAll('\u00a0', ' ')}`),
  );
  expect(told).toEqual(['data/compensation/2030.yaml: Förslaget är 100 kr.']);
  expect(rest).toEqual([]);
});
