import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { buildModel } from '../../model.ts';
import type { WorkspaceFile } from '../../parse/workspace-file.ts';
import { diffModels } from '../diff-models.ts';

const cases = join(import.meta.dirname, '..', '..', '..', '__tests__', 'cases');
const files = await loadWorkspace(join(cases, 'norrdal'));
const plan = 'data/plans/2030-05.yaml';
/** A later edition made from the one that is there, in a state of its own, shown first or not. */
function withEdition(publication: string, isFirst: boolean): WorkspaceFile[] {
  const copies = files
    .filter(({ path }) => path === plan || path.startsWith('content/plans/2030-05/'))
    .map(({ path, text }) => ({ path: path.replace('2030-05', '2031-05'), text }));
  return [...files, ...copies].map(({ path, text }) => {
    const first = text.replace('current_plan: 2030-05', `current_plan: ${isFirst ? '2031-05' : '2030-05'}`);
    const later = text
      .replace('edition: maj 2030', 'edition: maj 2031')
      .replace('date: 2030-05-06', `date: 2031-05-06\n${publication}`);
    return { path, text: path === 'data/plans/2031-05.yaml' ? later : first };
  });
}
const build = (all: readonly WorkspaceFile[]) => buildModel(all, 'sv', '2031-06-02', true);
const alone = build(files);
const [draft, published] = [build(withEdition('publication: draft', false)), build(withEdition('', false))];
const first = build(withEdition('', true));
const withdrawn = build(
  withEdition('publication: { withdrawn: { date: 2031-06-01, why: Fel siffror. } }', false),
);
const told = (base: typeof alone, head: typeof alone) => {
  const { facts } = diffModels(base, head);
  const all = facts.flatMap(({ consequences }) => consequences);
  return all
    .filter(({ kind, before, after }) => kind === 'page' && (before ?? after))
    .map(({ title, before, after }) => [title, before, after]);
};

test('a new edition is told with how far it has come', () => {
  expect(told(alone, draft)).toEqual([['Utgåva maj 2031', undefined, 'utkast']]);
  expect(told(draft, published)).toEqual([['Utgåva maj 2031', 'utkast', 'publicerad 6 maj 2031']]);
});

test('how far an edition has come follows from itself, whatever is shown first', () => {
  const other = files.map(({ path, text }) => ({ path, text: text.replace('current_plan: 2030-05\n', '') }));
  const begun = withEdition('publication: draft', false);
  const before = begun.map(
    (file) => other.find(({ path }) => path === 'data/region.yaml' && path === file.path) ?? file,
  );
  const { facts } = diffModels(build(before), published);
  const causes = facts.flatMap(({ id, consequences }) =>
    consequences.filter(({ after }) => after === 'publicerad 6 maj 2031').map(({ also }) => [id, ...also]),
  );
  expect(facts.map(({ path }) => path)).toContain('current_plan');
  expect(causes).toEqual([['plan-2031-05-publication']]);
});

test('another edition on the front page is told, and that the older one refers to it', () => {
  expect(told(published, first)).toEqual([
    [
      'Utgåva maj 2030',
      'publicerad 6 maj 2030',
      'publicerad 6 maj 2030, med hänvisning till den nyare utgåvan maj 2031',
    ],
    ['Utgåvan som visas först', 'maj 2030', 'maj 2031'],
  ]);
});

test('a chart of an edition that is shown first is at another address, and neither new nor gone', () => {
  const charts = diffModels(published, first).facts.flatMap(({ consequences }) =>
    consequences.filter(({ kind }) => kind === 'chart'),
  );
  const moved = charts.filter(({ title }) => title.startsWith('Diagrammet har fått en annan adress'));
  expect(moved.map(({ before, after }) => `${before} ${after}`).slice(0, 2)).toEqual([
    '/diagram/cost-alvdal-own/ /diagram/2030-05-cost-alvdal-own/',
    '/diagram/2031-05-cost-alvdal-own/ /diagram/cost-alvdal-own/',
  ]);
  expect(charts.filter(({ title }) => /^(?:Nytt diagram|Diagrammet finns inte)/.test(title))).toEqual([]);
});

test('an edition that is withdrawn is told, and what is shown instead', () => {
  const pages = told(first, withdrawn);
  expect(pages).toContainEqual(['Utgåva maj 2031', 'publicerad 6 maj 2031', 'återkallad 1 juni 2031']);
  expect(pages).toContainEqual(['Utgåvan som visas först', 'maj 2031', 'maj 2030']);
});

test('all that is shown of another edition has that edition as its cause', () => {
  for (const [base, head] of [
    [alone, draft],
    [alone, first],
    [published, first],
    [first, withdrawn],
  ] as const)
    expect(diffModels(base, head).rest).toEqual([]);
});

test('what charts say of the limit of another edition follows from that, and not from who has another size', () => {
  const edited = withEdition('', true).map(({ path, text }) => ({
    path,
    text:
      path === 'data/centres/aasnas.yaml'
        ? text.replace('value: 1036', 'value: 1037')
        : path === 'data/plans/2031-05.yaml'
          ? text.replace('below: 4000', 'below: 1500')
          : text,
  }));
  const causes = diffModels(alone, build(edited)).facts.flatMap(({ path, consequences }) =>
    consequences
      .flatMap(({ title, before, items }) => [
        ...(title.startsWith('Listade') ? [before] : []),
        ...(title.startsWith('Listade') ? items.map(({ label, before: was }) => `${label}: ${was}`) : []),
      ])
      .filter((said) => /gräns|Rubriken/.test(said ?? ''))
      .map((said) => `${path}: ${said?.replaceAll('\u00a0', ' ')}`),
  );
  expect(causes).toEqual([
    'current_plan: Rubriken: Listade per hälsocentral: hälsocentraler i egen regi med färre än 4 000 listade, april 2030',
    'current_plan: 6 av 9 ligger under gränsen 4 000 listade.',
    'current_plan: 1 av 1 ligger under gränsen 4 000 listade.',
    'current_plan: Alla 5 ligger under gränsen 4 000 listade.',
    'current_plan: 5 av 8 ligger under gränsen 4 000 listade.',
  ]);
});

test('what is to happen after another day is told with the edition that is shown first, or with its date', () => {
  const later = build(
    files.map(({ path, text }) => {
      return { path, text: path === plan ? text.replace('date: 2030-05-06', 'date: 2030-11-06') : text };
    }),
  );
  for (const [head, cause] of [
    [first, 'current_plan'],
    [later, 'date'],
  ] as const) {
    const { facts, rest } = diffModels(head === first ? published : alone, head);
    const gone = facts.flatMap(({ path, consequences }) =>
      consequences
        .filter(({ title }) => title === 'Listan över vad som händer nu')
        .map(({ before, after }) => [path, before?.slice(0, 12), after]),
    );
    expect(gone).toEqual([[cause, 'oktober 2030', undefined]]);
    expect(rest).toEqual([]);
  }
});

test('a draft is told as one, in no feed and in no list of editions that is published', () => {
  const { facts, drafts } = diffModels(alone, draft);
  const kinds = facts.flatMap(({ consequences }) =>
    consequences.map(({ kind, title }) => `${kind} ${title}`),
  );
  expect(drafts).toEqual(['2031-05']);
  expect(facts.map(({ isDraft }) => isDraft)).toEqual([true]);
  expect(kinds.filter((kind) => /^feed|Listan över utgåvor/.test(kind))).toEqual([]);
});

test('a draft that is published is no draft, and is told in the feed and in the list of editions', () => {
  const { facts, drafts } = diffModels(draft, published);
  const kinds = facts.flatMap(({ consequences }) =>
    consequences.map(({ kind, title }) => `${kind} ${title}`),
  );
  expect(drafts).toEqual([]);
  expect(kinds).toContain('page Listan över utgåvor och ändringar');
  expect(kinds).toContain('feed Flödet');
});

test('what is said of the withdrawal of an edition has words of its own', () => {
  const told = diffModels(first, withdrawn).facts.flatMap(({ contents }) => contents);
  expect(told.map(({ label, state }) => `${label}: ${state.text}`.replaceAll('\u00a0', ' '))).toEqual([
    'publicering, återkallad, datum: 1 juni 2031',
    'publicering, återkallad, varför: Fel siffror.',
  ]);
});

test('the edition that both have is compared as ever', () => {
  const edited = withEdition('', true).map(({ path, text }) => ({
    path,
    text: path === 'data/centres/aasnas.yaml' ? text.replace('value: 1036', 'value: 4036') : text,
  }));
  const fact = diffModels(alone, build(edited)).facts.find(({ path }) => path.startsWith('figures.listed'));
  expect(fact?.consequences.map(({ kind }) => kind)).toContain('crossing');
});

test('another date of an edition is told in the list of editions, because of the date', () => {
  const edited = files.map(({ path, text }) => ({
    path,
    text: path === plan ? text.replace('date: 2030-05-06', 'date: 2030-05-07') : text,
  }));
  const { facts, rest } = diffModels(alone, build(edited));
  const titles = facts.flatMap(({ consequences }) => consequences.map(({ title }) => title));
  expect(titles).toContain('Listan över utgåvor och ändringar');
  expect(rest).toEqual([]);
});

test('what is newer is shown first because it is published, though the older one is withdrawn with it', () => {
  const open = (all: WorkspaceFile[], publication = '') =>
    all.map(({ path, text }) => ({
      path,
      text: text
        .replace('current_plan: 2030-05\n', '')
        .replace('date: 2030-05-06\n', `date: 2030-05-06\n${publication}`),
    }));
  const older = 'publication: { withdrawn: { date: 2031-06-01, why: Ersatt. } }\n';
  const { facts, rest } = diffModels(
    build(open(withEdition('publication: draft', false))),
    build(open(withEdition('', false), older)),
  );
  const causes = facts.flatMap(({ id, consequences }) =>
    consequences.filter(({ title }) => title === 'Utgåvan som visas först').map(({ also }) => [id, ...also]),
  );
  expect(causes).toEqual([['plan-2031-05-publication']]);
  expect(rest).toEqual([]);
});

test('when an edition is to be published, or was withdrawn, is told with what the day is of', () => {
  const later = build(withEdition('publication: { from: 2031-07-01 }', false));
  const tell = (base: typeof alone, head: typeof alone) =>
    diffModels(base, head).facts.map(({ telling }) => telling.replaceAll('\u00a0', ' '));
  expect(tell(draft, later)[0]).toContain('från ”utkast” till ”publiceras 1 juli 2031”');
  expect(tell(draft, withdrawn)[0]).toContain('från ”utkast” till ”återkallad 1 juni 2031; Fel siffror.”');
});

test('what a draft alone builds on is told as a part of it: its document, and what is taken from that', () => {
  const listed = '\n  listed:\n    2030-04:';
  const edited = withEdition('publication: draft', false).map(({ path, text }) => ({
    path,
    text:
      path === 'data/plans/2031-05.yaml'
        ? text.replace(/documents: \[/, 'documents: [ny, ')
        : path === 'data/centres/aasnas.yaml'
          ? text.replace(
              listed,
              listed.replace(
                '2030-04:',
                '2031-04: { value: 1040, source: { document: ny, page: 1 } }\n    2030-04:',
              ),
            )
          : text,
  }));
  const report = files.find(({ path }) => path === 'data/documents/protokoll.yaml')?.text ?? '';
  const all = [...edited, { path: 'data/documents/ny.yaml', text: report }];
  const { facts } = diffModels(alone, build(all));
  expect(facts.map(({ file, isDraft }) => `${file} ${isDraft}`).sort()).toEqual([
    'data/centres/aasnas.yaml true',
    'data/documents/ny.yaml true',
    'data/plans/2031-05.yaml true',
  ]);
});
