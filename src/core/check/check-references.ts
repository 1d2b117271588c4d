import { listFigures, listSources } from '../figures/walk-figures.ts';
import type { Entity } from '../parse/entity.ts';
import { findRenamed } from '../parse/find-renamed.ts';
import { findNearest } from '../parse/nearest.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { Statement } from '../schema/centre.ts';
import { anyDocument } from './check-figures.ts';
import { checkSections } from './check-sections.ts';
import { type Finding, phrase } from './report.ts';

const KINDS = {
  plans: 'plan',
  municipalities: 'municipality',
  centres: 'centre',
  documents: 'document',
  decisions: 'decision',
} as const;
type Folder = keyof typeof KINDS;

/** Every reference between files leads somewhere; every statement has its source. */
export function checkReferences(workspace: Workspace): Finding[] {
  const findings = [
    ...checkSources(workspace),
    ...checkVocabulary(workspace),
    ...checkRegion(workspace),
    ...checkPlans(workspace),
    ...checkSubjects(workspace),
    ...checkDecisions(workspace),
    ...checkCompensation(workspace),
    ...checkSections(workspace),
  ];
  return [...findings, ...findRenamed(workspace, findings)];
}

/** A document's id and pages that it has, wherever a source is named. */
function checkSources(workspace: Workspace): Finding[] {
  return [...listSources(workspace)].flatMap(({ entity, path, source: { document, page } }) => {
    const findings = refer(workspace, 'documents', document, entity, [...path, 'document']);
    const pages = workspace.documents.get(document)?.data.pages ?? Number.POSITIVE_INFINITY;
    for (const [index, number] of page.entries()) {
      if (number <= pages) continue;
      const at = [...path, 'page', index];
      const parameters = { document, pages, page: number };
      findings.push({
        rule: 'reference/page',
        place: entity.yaml.locate(at),
        path: at.join('.'),
        parameters,
      });
    }
    return findings;
  });
}

function checkVocabulary(workspace: Workspace): Finding[] {
  const measures = workspace.measures && Object.keys(workspace.measures.data);
  if (!measures) return [];
  const known = new Set(measures);
  const told = new Set<string>();
  const findings: Finding[] = [];
  for (const { owner, measure } of listFigures(workspace)) {
    const at = [...owner.path, measure];
    const key = `${owner.entity.yaml.file.path}#${at.join('.')}`;
    // Indicators have a vocabulary of their own.
    if (owner.measures || known.has(measure) || told.has(key)) continue;
    told.add(key);
    findings.push(unknown('measure', measure, 'data/measures.yaml', owner.entity, at, measures, 'key'));
  }
  return findings;
}

function checkRegion(workspace: Workspace): Finding[] {
  const { region } = workspace;
  const current = region?.data.current_plan;
  return region && current ? refer(workspace, 'plans', current, region, ['current_plan']) : [];
}

function checkPlans(workspace: Workspace): Finding[] {
  const measures = workspace.measures && Object.keys(workspace.measures.data);
  const findings: Finding[] = [];
  for (const entity of workspace.plans.values()) {
    const { threshold, documents } = entity.data;
    findings.push(...referAll(workspace, 'documents', documents, entity, ['documents']));
    if (!measures) continue;
    const file = 'data/measures.yaml';
    if (!measures.includes(threshold.measure)) {
      findings.push(unknown('measure', threshold.measure, file, entity, ['threshold', 'measure'], measures));
    }
    for (const name of Object.keys(entity.data.measures)) {
      if (!measures.includes(name))
        findings.push(unknown('measure', name, file, entity, ['measures', name], measures, 'key'));
    }
  }
  return findings;
}

/** What municipalities and centres refer to, and what is stated of centres. */
function checkSubjects(workspace: Workspace): Finding[] {
  const findings: Finding[] = [];
  for (const entity of workspace.municipalities.values()) {
    for (const edition of Object.keys(entity.data.proposals ?? {})) {
      findings.push(...refer(workspace, 'plans', edition, entity, ['proposals', edition], 'key'));
    }
  }
  for (const entity of workspace.centres.values()) {
    const { municipality, assessments } = entity.data;
    if (municipality) {
      findings.push(...refer(workspace, 'municipalities', municipality.id, entity, ['municipality', 'id']));
      if (!municipality.source && !municipality.inferred)
        findings.push(noSource(workspace, entity, ['municipality']));
    }
    for (const [edition, assessment] of Object.entries(assessments ?? {})) {
      const base = ['assessments', edition];
      findings.push(...refer(workspace, 'plans', edition, entity, base, 'key'));
      for (const [name, statement] of Object.entries(assessment.aspects ?? {})) {
        findings.push(...checkStatement(workspace, name, statement, entity, [...base, 'aspects', name]));
      }
    }
  }
  return findings;
}

function checkStatement(
  workspace: Workspace,
  name: string,
  { value, text, source, inferred }: Statement,
  entity: Entity<unknown>,
  path: DataPath,
): Finding[] {
  const aspects = workspace.aspects?.data;
  const aspect = aspects && Object.hasOwn(aspects, name) ? aspects[name] : undefined;
  const file = 'data/aspects.yaml';
  if (aspects && !aspect) return [unknown('aspect', name, file, entity, path, Object.keys(aspects), 'key')];
  const findings: Finding[] = [];
  const values = Object.keys(aspect?.values ?? {});
  if (aspect && value !== undefined && !values.includes(value)) {
    findings.push(unknown('value', value, file, entity, [...path, 'value'], values));
  }
  if (value === undefined && text === undefined) {
    findings.push({ rule: 'statement/empty', place: entity.yaml.locate(path, 'key'), path: path.join('.') });
  }
  if (!source && !inferred) findings.push(noSource(workspace, entity, path));
  return findings;
}

function checkDecisions(workspace: Workspace): Finding[] {
  return [...workspace.decisions.values()].flatMap((entity) => [
    ...referAll(workspace, 'centres', entity.data.about?.centres, entity, ['about', 'centres']),
    ...referAll(workspace, 'municipalities', entity.data.about?.municipalities, entity, [
      'about',
      'municipalities',
    ]),
  ]);
}

/** What a year's compensation refers to: its document with the sections that it shows, and centres. */
function checkCompensation(workspace: Workspace): Finding[] {
  return [...workspace.compensation.values()].flatMap((entity) => {
    const { document, providers, absent = [], sections = [] } = entity.data;
    const told = workspace.documents.get(document)?.data;
    const known = told?.sections ?? [];
    const file = `data/documents/${document}.yaml`;
    return [
      ...refer(workspace, 'documents', document, entity, ['document']),
      ...Object.entries(providers).flatMap(([id, { centre }]) =>
        centre === undefined ? [] : refer(workspace, 'centres', centre, entity, ['providers', id, 'centre']),
      ),
      ...absent.flatMap(({ centre }, index) =>
        refer(workspace, 'centres', centre, entity, ['absent', index, 'centre']),
      ),
      ...sections.flatMap((id, index) =>
        !told || known.includes(id) ? [] : [unknown('section', id, file, entity, ['sections', index], known)],
      ),
    ];
  });
}

/** A list of ids: each leads somewhere and stands there once. */
function referAll(
  workspace: Workspace,
  folder: Folder,
  ids: readonly string[] | undefined,
  entity: Entity<unknown>,
  path: DataPath,
) {
  return (ids ?? []).flatMap((id, index): Finding[] => {
    const at = [...path, index];
    if (ids?.indexOf(id) === index) return refer(workspace, folder, id, entity, at);
    return [
      { rule: 'reference/twice', place: entity.yaml.locate(at), path: at.join('.'), parameters: { id } },
    ];
  });
}

function refer(
  workspace: Workspace,
  folder: Folder,
  id: string,
  entity: Entity<unknown>,
  path: DataPath,
  target?: 'key',
): Finding[] {
  if (workspace[folder].has(id) || workspace.unreadable.has(`${folder}/${id}`)) return [];
  return [
    unknown(KINDS[folder], id, `data/${folder}/${id}.yaml`, entity, path, workspace[folder].keys(), target),
  ];
}

function unknown(
  kind: string,
  id: string,
  file: string,
  entity: Entity<unknown>,
  path: DataPath,
  known: Iterable<string>,
  target: 'key' | 'value' = 'value',
): Finding {
  const nearest = findNearest(id, known);
  return {
    rule: 'reference/unknown',
    place: entity.yaml.locate(path, target),
    path: path.join('.'),
    parameters: { kind: phrase(`kind.${kind}`), id, file, nearest: nearest ?? '' },
    ...(nearest ? { fix: nearest } : {}),
  };
}

function noSource(workspace: Workspace, entity: Entity<unknown>, path: DataPath): Finding {
  const parameters = { document: anyDocument(workspace) };
  return {
    rule: 'statement/no-source',
    place: entity.yaml.locate(path, 'key'),
    path: path.join('.'),
    parameters,
  };
}
