import type { Texts } from '../i18n/texts.ts';
import type { Entity } from './entity.ts';
import { findNearest } from './nearest.ts';
import type { Finding } from './report.ts';
import type { Statement } from './schema/centre.ts';
import type { Figures } from './schema/figure.ts';
import type { SourceReference } from './schema/source.ts';
import type { Workspace } from './workspace.ts';
import type { DataPath } from './yaml.ts';

type Collection = 'plans' | 'municipalities' | 'centres' | 'documents' | 'decisions';
const KINDS = { plans: 'plan', municipalities: 'municipality', centres: 'centre', documents: 'document', decisions: 'decision' } as const;

/** Every reference between files leads somewhere; every figure and statement has its source. */
export function checkReferences(workspace: Workspace, texts: Texts): Finding[] {
  const findings: Finding[] = [];
  const { region, measures, aspects } = workspace;

  const unknown = (kind: 'plan' | 'municipality' | 'centre' | 'document' | 'decision' | 'measure' | 'aspect' | 'value' | 'section', id: string, file: string, entity: Entity<unknown>, path: DataPath, known: Iterable<string>, target: 'key' | 'value' = 'value') => {
    const nearest = findNearest(id, known);
    findings.push({
      rule: 'reference/unknown',
      place: entity.yaml.locate(path, target),
      path: path.join('.'),
      parameters: { kind: texts.t(`kind.${kind}`), id, file, nearest: nearest ?? '' },
      ...(nearest ? { hint: 'reference/unknown.nearest' } : {}),
    });
  };
  const refer = (folder: Collection, id: string, entity: Entity<unknown>, path: DataPath, target?: 'key') => {
    if (workspace[folder].has(id) || workspace.unreadable.has(`${folder}/${id}`)) return;
    unknown(KINDS[folder], id, `data/${folder}/${id}.yaml`, entity, path, workspace[folder].keys(), target);
  };
  const sources = (list: readonly SourceReference[] | undefined, entity: Entity<unknown>, path: DataPath) => {
    for (const [index, { document, page }] of (list ?? []).entries()) {
      const at = [...path, index];
      refer('documents', document, entity, [...at, 'document']);
      const pages = workspace.documents.get(document)?.data.pages;
      for (const number of pages === undefined ? [] : page.filter((p) => p > pages)) {
        const parameters = { document, pages: pages ?? 0, page: number };
        findings.push({ rule: 'reference/page', place: entity.yaml.locate([...at, 'page']), path: [...at, 'page'].join('.'), parameters });
      }
    }
  };
  const anyDocument = workspace.documents.keys().next().value ?? 'dokument';
  const figures = (all: Figures | undefined, entity: Entity<unknown>, base: DataPath) => {
    for (const [name, periods] of Object.entries(all ?? {})) {
      const measure = measures?.data[name];
      if (measures && !measure) unknown('measure', name, 'data/measures.yaml', entity, [...base, name], Object.keys(measures.data), 'key');
      for (const [period, figure] of Object.entries(periods)) {
        const path = [...base, name, period];
        sources(figure.source, entity, [...path, 'source']);
        if (!('value' in figure)) continue;
        if (!figure.source && !figure.inferred) {
          findings.push({ rule: 'figure/no-source', place: entity.yaml.locate(path, 'key'), path: path.join('.'), parameters: { document: anyDocument } });
        }
        const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = measure?.range ?? {};
        if ((figure.value < min || figure.value > max) && !figure.plausible) {
          const range = `${min}–${max}`.replace('-Infinity–', 'högst ').replace('–Infinity', '').replace(/^(?=\d+$)/, 'minst ');
          const parameters = { measure: measure?.label ?? name, value: figure.value, range };
          findings.push({ rule: 'figure/implausible', place: entity.yaml.locate([...path, 'value']), path: path.join('.'), parameters });
        }
      }
    }
  };
  const statement = (name: string, { value, text, source, inferred }: Statement, entity: Entity<unknown>, path: DataPath) => {
    const aspect = aspects?.data[name];
    if (aspects && !aspect) return unknown('aspect', name, 'data/aspects.yaml', entity, path, Object.keys(aspects.data), 'key');
    const values = Object.keys(aspect?.values ?? {});
    if (value !== undefined && !values.includes(value)) unknown('value', value, 'data/aspects.yaml', entity, [...path, 'value'], values);
    const place = entity.yaml.locate(path, 'key');
    if (value === undefined && text === undefined) findings.push({ rule: 'statement/empty', place, path: path.join('.') });
    if (!source && !inferred) findings.push({ rule: 'statement/no-source', place, path: path.join('.'), parameters: { document: anyDocument } });
    sources(source, entity, [...path, 'source']);
  };

  if (region) {
    refer('plans', region.data.current_plan, region, ['current_plan']);
    figures(region.data.figures, region, ['figures']);
    for (const [group, content] of Object.entries(region.data.groups ?? {})) figures(content?.figures, region, ['groups', group, 'figures']);
  }
  for (const entity of workspace.plans.values()) {
    const { threshold, documents, sections } = entity.data;
    sources(threshold.source, entity, ['threshold', 'source']);
    for (const [index, id] of documents.entries()) refer('documents', id, entity, ['documents', index]);
    for (const name of [threshold.measure, ...Object.keys(entity.data.measures)]) {
      if (measures && !measures.data[name]) unknown('measure', name, 'data/measures.yaml', entity, ['measures', name], Object.keys(measures.data), 'key');
    }
    const folder = `plans/${entity.id}/`;
    const written = [...workspace.narratives.keys()].filter((key) => key.startsWith(folder)).map((key) => key.slice(folder.length));
    for (const [index, id] of sections.entries()) {
      if (written.includes(id) || workspace.unreadable.has(folder + id)) continue;
      unknown('section', id, `content/${folder}${id}.mdx`, entity, ['sections', index], written);
    }
    for (const id of written.filter((name) => !sections.includes(name))) {
      const file = `content/${folder}${id}.mdx`;
      findings.push({ rule: 'narrative/unknown-section', place: { file, line: 1, column: 1, length: 1 }, parameters: { id, file: entity.yaml.file.path } });
    }
  }
  for (const entity of workspace.municipalities.values()) {
    figures(entity.data.figures, entity, ['figures']);
    for (const [edition, proposal] of Object.entries(entity.data.proposals ?? {})) {
      refer('plans', edition, entity, ['proposals', edition], 'key');
      sources(proposal.source, entity, ['proposals', edition, 'source']);
    }
  }
  for (const entity of workspace.centres.values()) {
    const { municipality, assessments } = entity.data;
    if (municipality) {
      refer('municipalities', municipality.id, entity, ['municipality', 'id']);
      sources(municipality.source, entity, ['municipality', 'source']);
      if (!municipality.source && !municipality.inferred) {
        findings.push({ rule: 'statement/no-source', place: entity.yaml.locate(['municipality'], 'key'), path: 'municipality', parameters: { document: anyDocument } });
      }
    }
    figures(entity.data.figures, entity, ['figures']);
    for (const [edition, assessment] of Object.entries(assessments ?? {})) {
      const base = ['assessments', edition];
      refer('plans', edition, entity, base, 'key');
      sources(assessment.proposal?.source, entity, [...base, 'proposal', 'source']);
      for (const [name, content] of Object.entries(assessment.aspects ?? {})) statement(name, content, entity, [...base, 'aspects', name]);
    }
  }
  for (const entity of workspace.decisions.values()) {
    sources(entity.data.source, entity, ['source']);
    for (const [index, due] of (entity.data.due ?? []).entries()) sources(due.source, entity, ['due', index, 'source']);
    for (const [index, id] of (entity.data.about?.centres ?? []).entries()) refer('centres', id, entity, ['about', 'centres', index]);
    for (const [index, id] of (entity.data.about?.municipalities ?? []).entries()) refer('municipalities', id, entity, ['about', 'municipalities', index]);
  }
  for (const [key, narrative] of workspace.narratives) {
    const id = narrative.section.municipality;
    if (id === undefined || workspace.municipalities.has(id) || workspace.unreadable.has(`municipalities/${id}`)) continue;
    const place = { file: `content/${key}.mdx`, line: 1, column: 1, length: 3 };
    findings.push({ rule: 'reference/unknown', place, parameters: { kind: texts.t('kind.municipality'), id, file: `data/municipalities/${id}.yaml` } });
  }
  return findings;
}
