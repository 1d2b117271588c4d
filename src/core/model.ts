import { createTexts, type Texts } from '../i18n/texts.ts';
import { checkArithmetic } from './check-arithmetic.ts';
import { checkReferences } from './check-references.ts';
import { buildEdition, type Edition } from './edition.ts';
import type { Entity } from './entity.ts';
import { createFigureText, type FigureText } from './figure-text.ts';
import { createFormats, type Formats } from './format.ts';
import { createAttributeCheck } from './narrative/attributes.ts';
import { type Coverage, checkProse } from './narrative/check.ts';
import { createFindNumerals } from './narrative/numerals.ts';
import type { Narrative, Prose } from './narrative/parse.ts';
import { formatProse } from './narrative/text.ts';
import { type Problem, sortProblems } from './problem.ts';
import { type ProseAt, parseProseFields } from './prose-fields.ts';
import { createReport, type Finding } from './report.ts';
import type { Centre } from './schema/centre.ts';
import type { Decision } from './schema/decision.ts';
import type { Document } from './schema/document.ts';
import type { Municipality } from './schema/municipality.ts';
import type { Region } from './schema/region.ts';
import { parseWorkspace, type Workspace } from './workspace.ts';
import type { WorkspaceFile } from './yaml.ts';

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
  /** A text as its reader reads it. */
  plainText(prose: Prose): string;
  page(id: string): Narrative | undefined;
}

export interface Build {
  /** Absent when something that every page needs could not be read. */
  model?: Model;
  /** All faults of all files, sorted, each once. Empty when all is well. */
  problems: Problem[];
  /** How the numerals are proved, by file. */
  coverage: Map<string, Coverage>;
}

/** Files of a workspace → read model and faults. Pure: the same files give the same result. */
export function buildModel(files: readonly WorkspaceFile[]): Build {
  const texts = createTexts('sv');
  const formats = createFormats(texts);
  const { workspace, findings } = parseWorkspace(files, texts);
  const { proseAt, findings: proseFindings } = parseProseFields(workspace);
  findings.push(...proseFindings, ...checkReferences(workspace, texts));

  const editions = [...workspace.plans.values()]
    .map((entity) => buildEdition(entity, workspace, proseAt, texts, formats))
    .sort((a, b) => (a.plan.date < b.plan.date ? 1 : a.plan.date > b.plan.date ? -1 : 0));
  const edition = editions.find(({ id }) => id === workspace.region?.data.current_plan);
  const coverage = new Map<string, Coverage>();
  if (edition) {
    findings.push(...checkArithmetic(workspace, edition.lookup, texts));
    findings.push(...checkAllProse(workspace, editions, edition, proseAt, texts, coverage));
  }
  const report = createReport(texts, new Map(files.map((file) => [file.path, file])));
  const problems = sortProblems(findings.map(report));
  if (!edition || !workspace.region) return { problems, coverage };

  const figureText = createFigureText(texts, formats);
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
    municipalities: [...workspace.municipalities.values()].sort((a, b) => formats.compare(a.data.name, b.data.name)),
    centres: 'centres' in whole ? whole.centres : [],
    documents: documentOrder.flatMap((id) => workspace.documents.get(id) ?? []),
    decisions: [...workspace.decisions.values()].sort((a, b) => {
      const [x, y] = [a.data.date ?? '9999', b.data.date ?? '9999'];
      return x < y ? -1 : x > y ? 1 : formats.compare(a.id, b.id);
    }),
    proseAt,
    plainText: (prose) => formatProse(prose, edition.lookup, figureText),
    page: (id) => workspace.narratives.get(`pages/${id}`),
  };
  return { model, problems, coverage };
}

/** Every text of the workspace against the vocabulary, its addresses and its numerals. */
function checkAllProse(
  workspace: Workspace,
  editions: Edition[],
  current: Edition,
  proseAt: ProseAt,
  texts: Texts,
  coverage: Map<string, Coverage>,
): Finding[] {
  const units = Object.values(workspace.measures?.data ?? {}).flatMap(({ unit }) => [unit.one, unit.other]);
  const waived = (workspace.region?.data.plain ?? []).map(({ text }) => text);
  const findNumerals = createFindNumerals(texts, { units, waived });
  const checks = new Map(editions.map((e) => [e.id, createAttributeCheck(workspace, e.lookup, texts)]));
  const currentCheck = createAttributeCheck(workspace, current.lookup, texts);
  const findings: Finding[] = [];
  const check = (file: string, prose: Prose, edition: string | undefined, isInline: boolean) => {
    const result = checkProse(prose, checks.get(edition ?? '') ?? currentCheck, findNumerals, isInline);
    findings.push(...result.findings);
    const sum = coverage.get(file) ?? { bound: 0, quoted: 0, waived: 0, known: 0, loose: 0 };
    for (const kind of Object.keys(sum) as (keyof Coverage)[]) sum[kind] += result.coverage[kind];
    coverage.set(file, sum);
  };
  for (const [key, narrative] of workspace.narratives) {
    const edition = /^plans\/([^/]+)\//.exec(key)?.[1];
    check(narrative.file.path, narrative, edition, false);
  }
  for (const { file, path, prose } of proseAt.all()) {
    const edition = path.map(String).find((step) => checks.has(step)) ?? /^data\/plans\/([^/]+)\.yaml$/.exec(file)?.[1];
    check(file, prose, edition, true);
  }
  return findings;
}
