import { createTexts, type Language, type Texts } from '../i18n/texts.ts';
import { answering } from './asked.ts';
import { checkWorkspace } from './check/check.ts';
import { checkEditions, tellLeaks } from './check/check-editions.ts';
import { joinUnknown } from './check/join-unknown.ts';
import { type Problem, sortProblems } from './check/problem.ts';
import { createReport } from './check/report.ts';
import { buildEdition, type Edition } from './edition.ts';
import { hideEditions } from './editions/hide-editions.ts';
import { findState, isOut } from './editions/publication.ts';
import { createFigureText, type FigureText } from './figures/figure-text.ts';
import { createFormats, type Formats } from './figures/format.ts';
import type { Coverage } from './narrative/check.ts';
import type { Narrative, Prose } from './narrative/parse.ts';
import { formatProse } from './narrative/text.ts';
import type { Component } from './narrative/tree.ts';
import type { Entity } from './parse/entity.ts';
import { type ProseAt, parseProseFields } from './parse/prose-fields.ts';
import { parseWorkspace, type Workspace } from './parse/workspace.ts';
import type { WorkspaceFile } from './parse/workspace-file.ts';
import type { Centre } from './schema/centre.ts';
import type { Decision } from './schema/decision.ts';
import type { Document } from './schema/document.ts';
import type { Municipality } from './schema/municipality.ts';
import type { Region } from './schema/region.ts';
import { describeDecision } from './views/describe-decision.ts';

/** The one read model: pages, checks and downloads read this and nothing else. */
export interface Model {
  /** The day that the site is built for; without it nothing has grown old. */
  reportDate?: string;
  texts: Texts;
  formats: Formats;
  figureText: FigureText;
  workspace: Workspace;
  region: Region;
  /** The edition that the site shows first. */
  edition: Edition;
  /** All editions that the site shows, newest first. */
  editions: Edition[];
  /** By name, as the language sorts. */
  municipalities: Entity<Municipality>[];
  /** Those of the current edition, ascending by the threshold's measure (list size), then those that are closed. */
  centres: Entity<Centre>[];
  /** In the current edition's order, then the others by id. */
  documents: Entity<Document>[];
  /** By date, undated last, then by id. */
  decisions: Entity<Decision>[];
  proseAt: ProseAt;
  /** A text as its reader reads it, with the figures of an edition: the current one unless said. */
  plainText(prose: Prose, edition?: Edition, mark?: (node: Component) => string): string;
  page(id: string): Narrative | undefined;
}

/** What leads to entities and figures, which ask for themselves, and what is the same for every workspace. */
const OPEN = ['texts', 'formats', 'figureText', 'workspace', 'proseAt', 'plainText'] as const;

export interface Build {
  /** All that could be read, also of editions that are not published. */
  workspace: Workspace;
  /** Absent when something that every page needs could not be read. */
  model?: Model;
  /** All faults of all files, sorted, each once. Empty when all is well. */
  problems: Problem[];
  /** How the numerals that readers see are proved, by file. */
  coverage: Map<string, Coverage>;
}

/**
 * Files of a workspace → read model and faults. Pure: the same files give the same result. Editions that are not
 * published are checked as the others are, but the model knows nothing of them.
 * @param language what the faults are told in; the model is in the workspace's own language.
 * @param reportDate the day that the site is built for, e.g. "2026-07-01"; without it nothing has grown old.
 * @param isPreview true shows drafts and scheduled editions too.
 */
export function buildModel(
  files: readonly WorkspaceFile[],
  language: Language = 'sv',
  reportDate?: string,
  isPreview = false,
): Build {
  const texts = createTexts('sv');
  const formats = createFormats(texts);
  const { workspace: whole, findings } = parseWorkspace(files);
  const workspace = isPreview ? whole : hideEditions(whole, (plan) => isOut(findState(plan, reportDate)));

  const read = (part: Workspace) => {
    const { proseAt, findings: proseFindings } = parseProseFields(part);
    const editions = [...part.plans.values()]
      .map((entity) => buildEdition(entity, part, proseAt, texts, formats, reportDate))
      .sort((a, b) => compareText(b.plan.date, a.plan.date) || compareText(b.id, a.id));
    return { proseAt, proseFindings, editions };
  };
  const all = read(whole);
  const { proseAt, editions } = workspace === whole ? all : read(workspace);
  const edition = findCurrent(editions, workspace.region?.data.current_plan);
  const check = (part: Workspace, { editions, proseAt }: ReturnType<typeof read>) => {
    const current = editions.find(({ id }) => id === edition?.id);
    return checkWorkspace({ files, workspace: part, editions, edition: current, proseAt, texts, reportDate });
  };
  const checked = check(whole, all);
  const visible = workspace === whole ? checked : check(workspace, { ...all, proseAt, editions });
  // What stands on its own in the files may lean on an edition that readers do not see yet.
  const leaks = tellLeaks(visible.findings, checked.findings);
  const { coverage } = visible;
  const report = createReport(createTexts(language), new Map(files.map((file) => [file.path, file])));
  const found = [
    ...findings,
    ...all.proseFindings,
    ...checked.findings,
    ...checkEditions(whole, edition, reportDate),
    ...leaks,
  ];
  const problems = sortProblems(joinUnknown(found).map(report));
  if (!edition || !workspace.region) return { problems, coverage, workspace: whole };

  const figureText = createFigureText(texts, formats);
  const sayDecision = (id: string) => {
    const decision = workspace.decisions.get(id);
    return decision ? describeDecision({ texts, formats }, decision.data) : '';
  };
  const open = new Set(edition.centres.map(({ id }) => id));
  const documentOrder = [...new Set([...edition.plan.documents, ...workspace.documents.keys()])];
  const model: Model = {
    ...(reportDate === undefined ? {} : { reportDate }),
    texts,
    formats,
    figureText,
    workspace,
    region: workspace.region.data,
    edition,
    editions,
    municipalities: [...workspace.municipalities.values()].sort((a, b) =>
      formats.compare(a.data.name, b.data.name),
    ),
    centres: [...edition.centres, ...[...workspace.centres.values()].filter(({ id }) => !open.has(id))],
    documents: documentOrder.flatMap((id) => workspace.documents.get(id) ?? []),
    decisions: [...workspace.decisions.values()].sort((a, b) => {
      const [x, y] = [a.data.date ?? '9999', b.data.date ?? '9999'];
      return x < y ? -1 : x > y ? 1 : formats.compare(a.id, b.id);
    }),
    proseAt,
    plainText: (prose, { lookup } = edition, mark) =>
      formatProse(prose, lookup, figureText, sayDecision, mark),
    page: (id) => workspace.narratives.get(`pages/${id}`),
  };
  return { model: answering(['model'], model, OPEN), problems, coverage, workspace: whole };
}

/** The one that is named, else the newest that is out and not withdrawn, else the newest there is. */
function findCurrent(editions: readonly Edition[], named: string | undefined): Edition | undefined {
  if (named !== undefined) return editions.find(({ id }) => id === named);
  return (
    editions.find(({ state }) => state === 'published') ??
    editions.find(({ state }) => isOut(state)) ??
    editions[0]
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
