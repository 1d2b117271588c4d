import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { applyEdits, changeExamples } from '../__tests__/change-examples.ts';
import { buildIndicatorSketch } from '../__tests__/indicator-sketch.ts';
import { tellChanges } from '../__tests__/tell-changes.ts';
import { buildModel } from '../model.ts';
import { diffModels } from './diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '..', '..', '__tests__', 'cases', 'norrdal'));
const base = buildModel(files);
const headOf = (name: string) => buildModel(applyEdits(files, changeExamples[name] ?? []));
const heads = new Map(Object.keys(changeExamples).map((name) => [name, headOf(name)]));
const diff = (name: string) => diffModels(base, heads.get(name) ?? base);

// Each file is what a reviewer is told: read it as one, beside the change in change-examples.ts.
test.each(Object.keys(changeExamples))('%s is told', async (name) => {
  const told = tellChanges(diff(name));
  expect(told).not.toMatch(/\{\w+\}|undefined|\[object|\bNaN\b/);
  await expect(told).toMatchFileSnapshot(`told/${name.replace(/\W+/g, '-')}.txt`);
});

test.each(Object.keys(changeExamples))('%s, and back again, is told the other way round', (name) => {
  const head = heads.get(name) ?? base;
  const [there, back] = [diffModels(base, head).facts, diffModels(head, base).facts];
  const mirrored = { added: 'removed', removed: 'added' } as Record<string, string>;
  const tell = (before: unknown, after: unknown, kind: string) => JSON.stringify([kind, before, after]);
  const old = there.map((fact) =>
    tell(fact.after?.text, fact.before?.text, mirrored[fact.kind] ?? fact.kind),
  );
  const now = back.map((fact) => tell(fact.before?.text, fact.after?.text, fact.kind));
  expect(now.sort()).toEqual(old.sort());
});

test.each(Object.keys(changeExamples))('%s has each consequence once', (name) => {
  const { facts, rest } = diff(name);
  // Rows of a download are only counted: two facts may change as many.
  const all = [...facts.flatMap(({ consequences }) => consequences), ...rest]
    .filter(({ kind }) => kind !== 'download')
    .map((one) => JSON.stringify(one));
  expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
});

test.each(Object.keys(changeExamples))('%s is the same in any order of the files', (name) => {
  const reversed = buildModel(applyEdits(files, changeExamples[name] ?? []).reverse());
  expect(tellChanges(diffModels(buildModel([...files].reverse()), reversed))).toBe(tellChanges(diff(name)));
});

test('a fact says where it stands, so that it can be written back', () => {
  const [fact] = diff('a note removed').facts;
  expect(fact).toMatchObject({ file: 'data/centres/aasnas.yaml', path: 'figures.cost.2029', line: 14 });
  expect(fact?.before?.raw).toMatchObject({ note: 'Rapporten säger inte om gästerna är med.' });
  expect(fact?.after?.raw).not.toHaveProperty('note');
});

test('what was added as a whole has all its leaves', () => {
  const [fact] = diff('a centre added').facts;
  expect(fact?.contents.map(({ path }) => path)).toEqual([
    'name',
    'short_name',
    'operator',
    'municipality.id',
    'municipality.source',
    'figures.listed.2030-04',
  ]);
});

test('ids of facts are unique and fit for a fragment', () => {
  const { facts } = diffModels(buildModel([]), base);
  const ids = facts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
});

describe('what cannot be read', () => {
  const broken = buildModel(
    applyEdits(files, [['data/centres/aasnas.yaml', 'operator: region', 'operator: regionen']]),
  );

  test('is said, and is neither added nor removed', () => {
    const { facts, unread } = diffModels(broken, base);
    expect(unread.map(({ file, side }) => `${side} ${file}`)).toEqual(['base data/centres/aasnas.yaml']);
    expect(facts).toEqual([]);
  });

  test('is said of head too', () => {
    expect(diffModels(base, broken).unread[0]?.why).toContain('i den nyare versionen');
  });

  test('leaves the facts of all other files', () => {
    const edit = changeExamples['a correction'] ?? [];
    const head = buildModel(applyEdits(files, edit));
    expect(diffModels(broken, head).facts.map(({ what }) => what.replaceAll('\u00a0', ' '))).toEqual([
      'Region Norrdal: hälsocentraler i egen regi, kostnad per listad, 2029',
    ]);
  });

  test('of an empty base makes everything new', () => {
    const { facts, unread } = diffModels(buildModel([]), base);
    expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(['added']));
    expect(unread).toHaveLength(1);
  });
});

// Nothing has both as its causes, and nothing has none.
test.each(Object.keys(changeExamples).filter((name) => name !== 'a term'))(
  '%s is told apart from a change that it has nothing to do with',
  (name) => {
    const other = applyEdits(files, changeExamples['a term'] ?? []);
    const { facts, rest } = diffModels(base, buildModel(applyEdits(other, changeExamples[name] ?? [])));
    const isOther = (id: string) => id.startsWith('term-');
    const mixed = facts.flatMap(({ id, consequences }) =>
      consequences.filter(({ also }) => also.some((cause) => isOther(cause) !== isOther(id))),
    );
    expect([...mixed, ...rest]).toEqual([]);
  },
);

test('a published figure with another value is a fault that says what to write', () => {
  const { problems } = diff('a decimal lost');
  expect(problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
    'change/no-correction data/centres/aasnas.yaml:19',
  ]);
  expect(problems[0]?.hint).toContain('corrected: { from: -3.5, date: ÅÅÅÅ-MM-DD, why: … }');
});

test('the fault is told in English, with the day of the build', () => {
  const head = heads.get('a decimal lost') ?? base;
  const { problems } = diffModels(base, head, { language: 'en', reportDate: '2030-07-01' });
  expect(problems[0]?.hint).toContain('Add a line below value');
  expect(problems[0]?.hint).toContain('date: 2030-07-01');
});

test('a table that shows the label of a proposal does not follow from its text', () => {
  const path = 'data/centres/aasnas.yaml';
  const text =
    /proposal:[\s\S]*?text: (\S+)/.exec(files.find((file) => file.path === path)?.text ?? '')?.[1] ?? '';
  const head = applyEdits(files, [
    [path, 'label: Nya grepp', 'label: Andra grepp'],
    [path, `text: ${text}`, `text: Numera ${text}`],
  ]);
  const { facts } = diffModels(base, buildModel(head));
  expect(facts.map((fact) => fact.path.split('.').at(-1))).toEqual(['label', 'text']);
  const rows = facts.flatMap(({ consequences }) => consequences).filter(({ kind }) => kind === 'table-row');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap(({ also }) => also)).toEqual([]);
});

test('what an axis says of an indicator follows from how it is read, and its heading from its title', () => {
  const sketch = (more: object) =>
    buildIndicatorSketch({
      ett: { figures: { outcome: { 2029: 3, 2028: 2 }, national: { 2029: 5 } }, ...more },
    });
  const { facts } = diffModels(sketch({ title: 'Ett' }), sketch({ title: 'Etta', better: 'neither' }));
  const labels = facts.map(({ path, consequences }) => [
    path,
    consequences
      .filter(({ kind }) => kind === 'chart')
      .flatMap(({ items }) => items.map(({ label }) => label)),
  ]);
  expect(labels).toEqual([
    ['title', ['Rubriken']],
    ['better', ['Axeln']],
  ]);
});

test('what is computed from two periods of one figure follows from the one that changed', () => {
  const sketch = (now: number) =>
    buildIndicatorSketch({ ett: { figures: { outcome: { 2029: now, 2028: 2 } } } });
  const { facts, rest } = diffModels(sketch(3), sketch(4));
  const titles = facts.flatMap(({ consequences }) => consequences.map(({ title }) => title));
  expect(titles).toContain('Utfall, skillnad mot 2028: ett, 2029');
  expect(rest).toEqual([]);
});

test('a figure that is new is told with all that is said of it, and one that is missing with why, each once', () => {
  const tell = (figure: string) => {
    const head = applyEdits(files, [
      ['data/centres/zinkby.yaml', 'figures:\n', `figures:\n  guests:\n    2030-04: ${figure}\n`],
    ]);
    return diffModels(base, buildModel(head)).facts.map(({ telling }) =>
      telling.replace(/^.*har lagts till/i, ''),
    );
  };
  expect(tell('{ missing: not-stated, why: Rapporten anger inget. }')).toEqual([
    expect.stringMatching(/uppgift saknas i källan\. Orsak: Rapporten anger inget\.$/),
  ]);
  expect(tell('{ value: 9, source: { document: rapport, page: 4 }, plausible: Filialen är ny. }')).toEqual([
    expect.stringMatching(/Förklaring till ett ovanligt värde: Filialen är ny\.$/),
  ]);
});

test('how many have a word of one aspect does not follow from another aspect of them', () => {
  const bound = 'Av dem har <Value of="own-run.with.staffing.weak.count" as="words" /> svag bemanning.\n';
  const text = files.find(({ path }) => path === 'content/plans/2030-05/inledning.mdx')?.text ?? '';
  const all = files.map((file) =>
    file.path === 'content/plans/2030-05/inledning.mdx' ? { ...file, text: `${text}\n${bound}` } : file,
  );
  const head = applyEdits(all, [
    ['data/centres/aasnas.yaml', 'value: weak', 'value: good'],
    ['data/centres/aasnas.yaml', '        value: important\n', ''],
  ]);
  const { facts } = diffModels(buildModel(all), buildModel(head));
  const counts = facts.map(({ path, consequences }) => [
    path.split('.').at(-2),
    consequences.filter(({ kind }) => kind === 'count' || kind === 'sentence').map(({ also }) => also.length),
  ]);
  expect(counts).toEqual([
    ['staffing', [0, 0]],
    ['tourism', []],
  ]);
});

test('what a plan holds a measure against is not called as the paragraph of a decision', () => {
  const head = applyEdits(files, [
    ['data/plans/2030-05.yaml', ', reference: own-run.cost', ''],
    ['data/decisions/nivaer-2028.yaml', 'reference: §7', 'reference: §8'],
  ]);
  const { facts } = diffModels(base, buildModel(head));
  expect(facts.map(({ what }) => what.split(', ').at(-1)?.replace(/^.*: /, ''))).toEqual([
    'uppgiften som andra jämförs med',
    'paragraf',
  ]);
});

test('an own measure of an indicator that stands under another key is told once, with what has followed', () => {
  const build = (key: string, value: number) =>
    buildIndicatorSketch({
      ett: {
        measures: { [key]: { label: 'röntgen' } },
        changes: [{ label: 'En', against: 'budget', percent: key }],
        figures: { outcome: { 2029: 3 }, [key]: { 2028: 1, 2029: value } },
      },
    });
  const tell = (value: number) => {
    const { facts, rest } = diffModels(build('ray', 2), build('rays', value));
    expect(rest).toEqual([]);
    return facts.map(({ telling }) => telling.replaceAll('\u00a0', ' '));
  };
  const id =
    'ett: röntgen. Har fått ett annat id: ”rays (röntgen)”, förut ”ray (röntgen)”. Innehållet är oförändrat.';
  const file = 'data/indicators/2029/ett.yaml';
  expect(tell(2)).toEqual([`${id} 3 ställen i data hänvisar dit och har följt med: ${file}.`]);
  expect(tell(4)).toEqual([
    `${id} 2 ställen i data hänvisar dit och har följt med: ${file}.`,
    'ett: röntgen, 2029. Värdet har ändrats från 2 % till 4 % (+2 procentenheter).',
  ]);
});

test('what one of its own measures is called moves no other figure of an indicator', () => {
  const own = (label: string, outcome: number) =>
    buildIndicatorSketch({
      ett: { measures: { few: { label } }, figures: { outcome: { 2029: outcome }, few: { 2029: 2 } } },
    });
  const { facts, rest } = diffModels(own('få', 3), own('några få', 4));
  const also = facts.flatMap(({ consequences }) => consequences.map((one) => one.also.length));
  expect(facts.map(({ path }) => path)).toEqual(['measures.few.label', 'figures.outcome.2029']);
  expect(also.filter((count) => count > 0)).toEqual([]);
  expect(rest).toEqual([]);
});

test('files that only name a measure by its other id are told with it', () => {
  const [fact] = diff('a measure with another id').facts;
  expect(fact?.followed).toEqual(['data/centres/aasnas.yaml']);
});

test('counts of centres that are one more and one less have not been swapped', () => {
  const place = (id: string, value: number) =>
    ['alvdal', 'berghamn'].map((name): [string, string, string] => {
      const old =
        name === 'alvdal' ? 'own_centres:\n    2030-04: { value: 5' : 'own_centres:\n    2030-04: { value: 0';
      return [`data/municipalities/${name}.yaml`, old, old.replace(/\d$/, String(name === id ? value : 3))];
    });
  const tell = (one: number) => {
    const [before, after] = [place('alvdal', one), place('berghamn', one)].map((edits) =>
      buildModel(applyEdits(files, edits)),
    ) as [typeof base, typeof base];
    return diffModels(before, after).facts.map(({ swappedWith }) => swappedWith !== undefined);
  };
  expect(tell(4)).toEqual([false, false]);
  expect(tell(9)).toEqual([true, true]);
});
