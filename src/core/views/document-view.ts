import type { Texts } from '../../i18n/texts.ts';
import type { Model } from '../model.ts';
import type { Narrative, Prose } from '../narrative/parse.ts';
import type { Entity } from '../parse/entity.ts';
import { paths } from '../paths.ts';
import type { Document, SourceError } from '../schema/document.ts';
import { buildDecision, type DecisionView } from './decision-view.ts';

export interface SourceErrorView extends SourceError {
  id: string;
  /** Unique on the site, e.g. "bilaga-hired-hours". */
  anchor: string;
}

export interface DocumentSection {
  id: string;
  narrative: Narrative;
}

/** All that a document's page reads besides its data. */
export interface DocumentView {
  entity: Entity<Document>;
  summary?: Prose;
  sections: DocumentSection[];
  /** Decisions, proposals and events that it tells of. */
  decisions: DecisionView[];
  errors: SourceErrorView[];
  gaps: { page?: number; prose: Prose }[];
}

export function buildDocumentView(model: Model, entity: Entity<Document>): DocumentView {
  const { workspace, proseAt } = model;
  const { id, data } = entity;
  const summary = proseAt(entity, 'summary');
  return {
    entity,
    ...(summary ? { summary } : {}),
    sections: (data.sections ?? []).flatMap((name) => {
      const narrative = workspace.narratives.get(`documents/${id}/${name}`);
      return narrative ? [{ id: name, narrative }] : [];
    }),
    decisions: model.decisions
      .filter(({ data: decision }) => decision.source.some(({ document }) => document === id))
      .map((decision) => buildDecision(model, decision)),
    errors: listErrors(entity),
    gaps: (data.gaps ?? []).flatMap(({ page }, index) => {
      const prose = proseAt(entity, 'gaps', index, 'text');
      return prose ? [{ prose, ...(page === undefined ? {} : { page }) }] : [];
    }),
  };
}

/** The errors found in a document, in the order of its pages. */
export function listErrors({ id, data }: Entity<Document>): SourceErrorView[] {
  return Object.entries(data.errors ?? {})
    .map(([name, error]) => ({ ...error, id: name, anchor: `${id}-${name}` }))
    .sort((a, b) => a.page - b.page);
}

/** The parts of a document's page, in order; a long document has its sections on pages of their own. */
export function listParts(
  { entity, sections, decisions, gaps, errors }: DocumentView,
  { t }: Texts,
): { href: string; label: string }[] {
  const { id, data } = entity;
  return [
    ...sections.map((section) => ({
      href: data.separate_pages ? paths.documentSection(id, section.id) : `#${section.id}`,
      label: section.narrative.section.title,
    })),
    ...(decisions.length > 0 ? [{ href: '#beslut', label: t('document.decisions') }] : []),
    ...(gaps.length > 0 ? [{ href: '#saknas', label: t('document.gaps') }] : []),
    ...(errors.length > 0 ? [{ href: '#fel', label: t('document.errors.title') }] : []),
    { href: '#siffror', label: t('document.figures') },
  ];
}
