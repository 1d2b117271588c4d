import { knownGroup } from '../../figures/known.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type DecisionSubject, findDecisions, listNaming } from '../../views/decision-view.ts';
import { buildDocumentView } from '../../views/document-view.ts';
import { buildTimeline } from '../../views/timeline.ts';
import type { ConsequenceItem } from '../change.ts';
import { nameSome } from '../name-some.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/** A list of decisions in its order. */
interface Ordered {
  /** Its page, and which of the page's lists it is. */
  key: string;
  name: string;
  href: string;
  ids: readonly string[];
}

/** From 1, before and after. */
type Places = readonly [before: number, after: number];

/** So many pages are named, more are counted. */
const NAMED = 6;

/** Decisions that stand at another place in lists, for they have another date or title: by both they are sorted. */
export function followDecisionOrder(comparison: Comparison): Draft[] {
  const { base, head, index, renames, rename } = comparison;
  const sorted = index.factsOfKind('decision').filter(({ path }) => /^(?:date|title)$/.test(path));
  if (sorted.length === 0) return [];
  const ids = new Set(sorted.map(({ subject }) => subject.id));
  const nameOf = (id: string) => renames.get(`decision:${id}`) ?? id;
  const olds = new Map(listOrders(base).map(({ key, ids: all }) => [rename(key), all.map(nameOf)]));
  const moved = listOrders(head).flatMap((list) =>
    list.ids
      .filter((id) => ids.has(id))
      .flatMap((id) => {
        const places = compareOrder(olds.get(list.key) ?? [], list.ids, id);
        return places ? [{ ...list, id, places }] : [];
      }),
  );
  return [...Map.groupBy(moved, ({ id }) => id)].map(([id, lists]) => {
    const alike = [...Map.groupBy(lists, ({ places }) => places.join()).values()];
    const items = alike.map((pages) => tellPlaces(head, pages));
    const title = head.texts.t('change.decisions.order', {
      title: head.workspace.decisions.get(id)?.data.title ?? id,
    });
    const causes = sorted.filter(({ subject }) => subject.id === id).map((fact) => fact.id);
    return draft('decisions', { title, items, href: lists[0]?.href }, causes);
  });
}

/** Pages on which one has gone from the same place to the same place. */
function tellPlaces(model: Model, pages: readonly (Ordered & { places: Places })[]): ConsequenceItem {
  const names = pages.map(({ name }) => name);
  const label = model.texts.plural('change.decisions.pages', pages.length, {
    names: nameSome(model, names, NAMED),
  });
  const [first] = pages;
  const [before = 0, after = 0] = first?.places ?? [];
  const { number } = model.formats;
  return { label, before: number(before), after: number(after), ...(first ? { href: first.href } : {}) };
}

/** The places of one in two lists, where not the same stand before it. */
function compareOrder(olds: readonly string[], nows: readonly string[], id: string): Places | undefined {
  const [before, after] = [olds.indexOf(id), nows.indexOf(id)];
  if (before < 0 || after < 0 || before === after) return undefined;
  const was = new Map(olds.map((other, place) => [other, place < before]));
  const isPassed = nows.some((other, place) => (was.get(other) ?? place < after) !== place < after);
  return isPassed ? [before + 1, after + 1] : undefined;
}

/** The list of all, and those of what a document tells of and of what a place has to do with. */
function listOrders(model: Model): Ordered[] {
  const { edition, texts } = model;
  // What is about all is one list, on many pages.
  const general = findDecisions(model, {}).general.map(({ id }) => id);
  const ofPlace = (name: string, href: string, subject: DecisionSubject): Ordered[] => [
    { key: `${href} named`, name, href, ids: listNaming(model, subject).map(({ id }) => id) },
    { key: `${href} general`, name, href, ids: general },
  ];
  const all = buildTimeline(model).flatMap(({ decisions }) => decisions.map(({ id }) => id));
  return [
    { key: paths.followUp, name: texts.t('follow-up.title'), href: paths.followUp, ids: all },
    ...model.documents.map((entity) => ({
      ...{ key: paths.document(entity.id), name: entity.data.short_title, href: paths.document(entity.id) },
      ids: buildDocumentView(model, entity).decisions.map(({ id }) => id),
    })),
    ...model.centres.flatMap(({ id, data }) => ofPlace(data.short_name, paths.centre(id), { centres: [id] })),
    ...model.municipalities.flatMap(({ id, data }) => {
      const centres = knownGroup(edition.lookup, `${id}.all`).centres.map((centre) => centre.id);
      return ofPlace(data.name, paths.municipality(id), { centres, municipality: id });
    }),
  ];
}
