import type { Texts } from '../../i18n/texts.ts';
import type { Model } from '../model.ts';
import type { Prose } from '../narrative/parse.ts';
import { answerOnce } from '../once-for.ts';
import type { Entity } from '../parse/entity.ts';
import { paths } from '../paths.ts';
import type { Decision } from '../schema/decision.ts';
import type { SourceReference } from '../schema/source.ts';

/** A date by which something is to be reported or begun. */
export interface DueView {
  date: string;
  /** "juni 2026" */
  when: string;
  prose: Prose;
  /** "16 mars 2026", when the source says that it is done. */
  done?: string;
  /** A source tells that it has happened. */
  isSettled: boolean;
  sources: SourceReference[];
}

export interface PageLink {
  text: string;
  href: string;
}

/** A decision, proposal, assignment or assessment as the pages show it. */
export interface DecisionView {
  id: string;
  title: string;
  /** "Förslag, inte beslutat": what it is and how far it has come. */
  state: string;
  /** Proposed or assessed, and not decided. */
  isOpen: boolean;
  /** Who, where and in which case: "Regionstyrelsen, §41, RS/825/2021". */
  signature: string;
  /** Absent when no source gives a date. */
  date?: string;
  when: string;
  dateNote?: string;
  prose: Prose;
  due: DueView[];
  sources: SourceReference[];
  /** Pages of what it is about; empty when it is about all. */
  about: PageLink[];
}

export function buildDecision(model: Model, entity: Entity<Decision>): DecisionView {
  const { texts, formats, proseAt, workspace } = model;
  const { id, data } = entity;
  const need = (...path: (string | number)[]): Prose =>
    proseAt(entity, ...path) ?? { tree: { type: 'root', children: [] }, place: () => entity.yaml.locate([]) };
  const kind = texts.t(`decision.kind.${data.kind}`);
  const isDecided = data.status === 'decided';
  // A decision is decided and an event has happened: to say so twice says nothing.
  const isPlain =
    (data.kind === 'decision' && isDecided) || (data.kind === 'event' && data.status === 'done');
  // Who and when are those of the proposal.
  const status = data.kind === 'proposal' && isDecided ? 'decided-since' : data.status;
  return {
    id,
    title: data.title,
    state: isPlain ? kind : texts.t('decision.state', { kind, status: texts.t(`decision.status.${status}`) }),
    isOpen: data.status === 'proposed',
    signature: [describeBody(texts, data), data.reference, data.case_number].filter(Boolean).join(', '),
    ...(data.date === null ? {} : { date: data.date }),
    when: data.date === null ? texts.t('decision.undated') : formats.period(data.date),
    ...(data.date_note ? { dateNote: data.date_note } : {}),
    prose: need('text'),
    due: (data.due ?? []).map(({ date, done, source }, index) => ({
      date,
      when: formats.period(date),
      prose: need('due', index, 'text'),
      ...(done ? { done: formats.period(done) } : {}),
      isSettled: done !== undefined || data.status === 'reported' || data.status === 'done',
      sources: source ?? data.source,
    })),
    sources: data.source,
    about: [
      ...(data.about?.municipalities ?? []).flatMap((name) => {
        const municipality = workspace.municipalities.get(name);
        return municipality ? [{ text: municipality.data.name, href: paths.municipality(name) }] : [];
      }),
      ...(data.about?.centres ?? []).flatMap((name) => {
        const centre = workspace.centres.get(name);
        return centre ? [{ text: centre.data.short_name, href: paths.centre(name) }] : [];
      }),
    ],
  };
}

/** Whom decisions can name: centres, and the municipality. */
export interface DecisionSubject {
  centres?: readonly string[];
  municipality?: string;
}

interface NamedIndex {
  /** By "centre/<id>" and "municipality/<id>", in the model's order. */
  bySubject: Map<string, Set<Entity<Decision>>>;
  place: Map<Entity<Decision>, number>;
  general: Entity<Decision>[];
}

/** Who is named in what, gone through once for all pages. */
export const indexDecisions = answerOnce('decisions', (model: Model): NamedIndex => {
  const index: NamedIndex = { bySubject: new Map(), place: new Map(), general: [] };
  for (const [place, entity] of model.decisions.entries()) {
    const { about } = entity.data;
    index.place.set(entity, place);
    if (!about) index.general.push(entity);
    const names = [
      ...(about?.centres ?? []).map((id) => `centre/${id}`),
      ...(about?.municipalities ?? []).map((id) => `municipality/${id}`),
    ];
    for (const name of names) {
      const named = index.bySubject.get(name) ?? new Set();
      index.bySubject.set(name, named.add(entity));
    }
  }
  return index;
});

/** The decisions that name the subject, in the model's order; what names nobody is about all. */
export function listNaming(
  model: Model,
  { centres = [], municipality }: DecisionSubject,
): Entity<Decision>[] {
  const { bySubject, place } = indexDecisions(model);
  const names = [
    ...centres.map((id) => `centre/${id}`),
    ...(municipality === undefined ? [] : [`municipality/${municipality}`]),
  ];
  const named = new Set(names.flatMap((name) => [...(bySubject.get(name) ?? [])]));
  return [...named].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

/** What names the subject, and what is about all. */
export function findDecisions(
  model: Model,
  subject: DecisionSubject,
): { named: DecisionView[]; general: DecisionView[] } {
  const view = (entity: Entity<Decision>) => buildDecision(model, entity);
  return {
    named: listNaming(model, subject).map(view),
    general: indexDecisions(model).general.map(view),
  };
}

/** Who, as the source says; that it does not say is told of what someone has decided, and needless of an event. */
function describeBody({ t }: Texts, { body, kind }: Decision): string | undefined {
  if (body.toLowerCase() !== t('figure.missing.not-stated')) return body;
  return kind === 'event' ? undefined : t('decision.who-unknown');
}
