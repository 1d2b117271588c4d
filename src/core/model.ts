import { createTexts, type Language, type Texts } from '../i18n/texts.ts';
import { checkWorkspace } from './check/check.ts';
import { type Problem, sortProblems } from './check/problem.ts';
import { createReport } from './check/report.ts';
import { buildEdition, type Edition } from './edition.ts';
import { createFigureText, type FigureText } from './figures/figure-text.ts';
import { createFormats, type Formats } from './figures/format.ts';
import type { Coverage } from './narrative/check.ts';
import type { Narrative, Prose } from './narrative/parse.ts';
import { formatProse } from './narrative/text.ts';
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
  texts: Texts;
  formats: Formats;
  figureText: FigureText;
  workspace: Workspace;
  region: Region;
  /** The edition that the site shows first. */
  edition: Edition;
  /** All editions, newest first. */
  editions: Edition[];
  /** By name, as the language sorts. */
  municipalities: Entity<Municipality>[];
  /** Ascending by the threshold's measure (list size), ties by name. */
  centres: Entity<Centre>[];
  /** In the current edition's order, then the others by id. */
  documents: Entity<Document>[];
  /** By date, undated last, then by id. */
  decisions: Entity<Decision>[];
  proseAt: ProseAt;
  /** A text as its reader reads it, with the figures of an edition: the current one unless said. */
  plainText(prose: Prose, edition?: Edition): string;
  page(id: string): Narrative | undefined;
}

export interface Build {
  /** Absent when something that every page needs could not be read. */
  model?: Model;
  /** What could be read of the files. */
  workspace: Workspace;
  /** All faults of all files, sorted, each once. Empty when all is well. */
  problems: Problem[];
  /** How the numerals are proved, by file. */
  coverage: Map<string, Coverage>;
}

/**
 * Files of a workspace → read model and faults. Pure: the same files give the same result.
 * @param language what the faults are told in; the model is in the workspace's own language.
 * @param reportDate the day that the site is built for, e.g. "2026-07-01"; without it nothing has grown old.
 */
export function buildModel(
  files: readonly WorkspaceFile[],
  language: Language = 'sv',
  reportDate?: string,
): Build {
  const texts = createTexts('sv');
  const formats = createFormats(texts);
  const { workspace, findings } = parseWorkspace(files);
  const { proseAt, findings: proseFindings } = parseProseFields(workspace);

  const editions = [...workspace.plans.values()]
    .map((entity) => buildEdition(entity, workspace, proseAt, texts, formats))
    .sort((a, b) => (a.plan.date < b.plan.date ? 1 : a.plan.date > b.plan.date ? -1 : 0));
  const edition = editions.find(({ id }) => id === workspace.region?.data.current_plan);
  const checked = checkWorkspace({ files, workspace, editions, edition, proseAt, texts, reportDate });
  const { coverage } = checked;
  const report = createReport(createTexts(language), new Map(files.map((file) => [file.path, file])));
  const problems = sortProblems([...findings, ...proseFindings, ...checked.findings].map(report));
  if (!edition || !workspace.region) return { workspace, problems, coverage };

  const figureText = createFigureText(texts, formats);
  const sayDecision = (id: string) => {
    const decision = workspace.decisions.get(id);
    return decision ? describeDecision({ texts, formats }, decision.data) : '';
  };
  const whole = edition.lookup.findGroup('all');
  const documentOrder = [...new Set([...edition.plan.documents, ...workspace.documents.keys()])];
  const model: Model = {
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
    centres: 'centres' in whole ? whole.centres : [],
    documents: documentOrder.flatMap((id) => workspace.documents.get(id) ?? []),
    decisions: [...workspace.decisions.values()].sort((a, b) => {
      const [x, y] = [a.data.date ?? '9999', b.data.date ?? '9999'];
      return x < y ? -1 : x > y ? 1 : formats.compare(a.id, b.id);
    }),
    proseAt,
    plainText: (prose, { lookup } = edition) => formatProse(prose, lookup, figureText, sayDecision),
    page: (id) => workspace.narratives.get(`pages/${id}`),
  };
  return { model, workspace, problems, coverage };
}
