import { createFormats } from '../../../src/core/figures/format.ts';
import { findNearest } from '../../../src/core/parse/nearest.ts';
import { suggestId, suggestNumber } from '../../../src/core/parse/suggest.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { period } from '../../../src/core/schema/primitives.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { Fault } from '../fault.ts';
import { withModeline } from '../schemas/modelines.ts';
import { insertBlock } from './insert.ts';
import { type Ask, need, type Options } from './questions.ts';
import { inline, sourceLine } from './write-yaml.ts';

export interface NewInput {
  files: readonly WorkspaceFile[];
  /** The words after the kind. */
  words: readonly string[];
  options: Options;
  ask: Ask;
}

/** Files to write, each whole. */
export type NewFiles = WorkspaceFile[];

export const KINDS: Record<string, (input: NewInput) => Promise<NewFiles>> = {
  centre: newCentre,
  decision: newDecision,
  figure: newFigure,
  plan: newPlan,
};

async function newCentre({ files, words, options, ask }: NewInput): Promise<NewFiles> {
  const name = await need(options, 'name', 'Hela namnet', ask);
  const operator = await need(options, 'operator', 'Driftsform, region eller other', ask);
  const short = options['short-name'] ?? name.replace(/\s*hälsocentral\b\s*/i, ' ').trim();
  const id = words[0] ?? suggestId(short) ?? '';
  const { municipality, document, page } = options;
  const place =
    municipality && document && page ? [`  id: ${municipality}`, `  ${sourceLine(document, page)}`] : [];
  const lines = [
    `name: ${inline(name)}`,
    `short_name: ${inline(short)}`,
    `operator: ${operator}`,
    ...(place.length > 0 ? ['municipality:', ...place] : ['municipality: null']),
    '',
    'figures: {}',
  ];
  return [create(files, `data/centres/${id}.yaml`, lines)];
}

async function newDecision({ files, words, options, ask }: NewInput): Promise<NewFiles> {
  const title = await need(options, 'title', 'Vad det gäller', ask);
  const kind = await need(options, 'kind', 'Slag: decision, proposal, assignment eller assessment', ask);
  const statuses: Options = {
    decision: 'decided',
    proposal: 'proposed',
    assignment: 'under-way',
    assessment: 'proposed',
  };
  const lines = [
    `title: ${inline(title)}`,
    `kind: ${kind}`,
    `status: ${options.status ?? statuses[kind] ?? 'proposed'}`,
    `body: ${inline(await need(options, 'body', 'Vem som beslutade eller föreslog, som roll', ask))}`,
    options.date ? `date: ${quoteYear(options.date)}` : 'date: null',
    sourceLine(
      await need(options, 'document', 'Dokumentets id', ask),
      await need(options, 'page', 'Sidan', ask),
    ),
    `text: ${inline(await need(options, 'text', 'Vad det innebär, i en mening', ask))}`,
  ];
  return [create(files, `data/decisions/${words[0] ?? suggestId(title)}.yaml`, lines)];
}

/** figure <subject> <measure> <period> <value> */
async function newFigure({ files, words, options, ask }: NewInput): Promise<NewFiles> {
  const [subject = '', measure = '', period = '', value = ''] = words;
  if (value === '') throw new Fault('Skriv: npm run new -- figure <hälsocentral> <mått> <period> <värde>');
  const { path, base } = findOwner(files, subject);
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw unknown('hälsocentral eller kommun', subject, idsIn(files, 'centres', 'municipalities'));
  const block = [
    `value: ${suggestNumber(value) ?? value}`,
    ...(options.qualifier ? [`qualifier: ${options.qualifier}`] : []),
    sourceLine(
      await need(options, 'document', 'Dokumentets id', ask),
      await need(options, 'page', 'Sidan', ask),
    ),
    ...(options.note ? [`note: ${inline(options.note)}`] : []),
  ];
  return [{ path, text: insertBlock(file.text, [...base, measure, period], block) }];
}

function findOwner(files: readonly WorkspaceFile[], subject: string): { path: string; base: string[] } {
  if (subject === 'region') return { path: 'data/region.yaml', base: ['figures'] };
  if (['all', 'own-run', 'other-run'].includes(subject))
    return { path: 'data/region.yaml', base: ['groups', subject, 'figures'] };
  const municipality = `data/municipalities/${subject.replace(/\.stated$/, '')}.yaml`;
  const centre = `data/centres/${subject}.yaml`;
  const isMunicipality = subject.endsWith('.stated') || !files.some(({ path }) => path === centre);
  return { path: isMunicipality ? municipality : centre, base: ['figures'] };
}

/** plan <id> --from <id>: a draft with the periods, sections, texts and comments of another to begin with. */
async function newPlan({ files, words, options, ask }: NewInput): Promise<NewFiles> {
  const id = words[0] ?? (await need(options, 'id', 'Utgåvans id, till exempel 2026-09', ask));
  if (/^\d{4}-\d/.test(id) && !period.safeParse(id).success)
    throw new Fault(`${id} är varken en månad eller en dag. Skriv till exempel 2026-09 eller 2026-09-14.`);
  const from = await need(options, 'from', 'Utgåvan att utgå från', ask);
  const old = files.find(({ path }) => path === `data/plans/${from}.yaml`);
  if (!old) throw unknown('utgåva', from, idsIn(files, 'plans'));
  // An id that is a time says the rest.
  const time = period.safeParse(id).success ? id : undefined;
  const name = time && createFormats(createTexts('sv')).period(time);
  const date = await need({ date: time, ...options }, 'date', 'Planens datum, till exempel 2026-09-14', ask);
  const edition = await need(
    { edition: name, ...options },
    'edition',
    'Utgåvans namn, till exempel september 2026',
    ask,
  );
  const text = old.text
    .replace(/^publication:.*\n(?:[ \t].*\n)*/m, '')
    .replace(/^date: .*$/m, `date: ${quoteYear(date)}\npublication: draft`)
    .replace(/^edition: .*$/m, `edition: ${inline(edition)}`);
  // What leads to the old edition's own pages leads to the new one's.
  const renew = (written: string) => written.replaceAll(`/plan/${from}/`, `/plan/${id}/`).trimEnd();
  const texts = files.filter(({ path }) => path.startsWith(`content/plans/${from}/`));
  return [
    create(files, `data/plans/${id}.yaml`, [renew(text)]),
    ...texts.map((file) => create(files, file.path.replace(`/${from}/`, `/${id}/`), [renew(file.text)])),
  ];
}

/** What is left to do when the files are there, by kind. */
export const NEXT: Partial<Record<string, readonly string[]>> = {
  plan: [
    'Utgåvan är ett utkast: den syns i npm run dev, men inte på den publicerade webbplatsen.',
    '1. Lägg det nya underlaget i data/documents/ och dess id i documents i utgåvans fil.',
    '2. Lägg till de nya siffrorna, och byt period för varje mått under measures.',
    '3. Skriv vad utgåvan säger om varje hälsocentral och kommun under utgåvans id i deras filer.',
    '4. Skriv om texterna, och rubriken och ingressen under front. Kör npm run check.',
    '5. Byt publication: draft mot publication: { from: … } med dagen då utgåvan ska publiceras.',
  ],
};

function idsIn(files: readonly WorkspaceFile[], ...folders: readonly string[]): string[] {
  return files.flatMap(({ path }) => {
    const [, folder = '', id = ''] = /^data\/([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
    return folders.includes(folder) ? [id] : [];
  });
}

function unknown(kind: string, id: string, known: readonly string[]): Fault {
  const nearest = findNearest(id, known);
  return new Fault(`Ingen ${kind} har id ”${id}”.${nearest ? ` Menade du ${nearest}?` : ''}`);
}

/** A bare year is a number to YAML. */
function quoteYear(date: string): string {
  return /^\d{4}$/.test(date) ? `'${date}'` : date;
}

function create(files: readonly WorkspaceFile[], path: string, lines: readonly string[]): WorkspaceFile {
  if (files.some((file) => file.path === path)) throw new Fault(`${path} finns redan.`);
  return { path, text: withModeline(path, `${lines.join('\n')}\n`) };
}
