import { knownGroup } from '../../figures/known.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { hasPassed } from '../../publish/report-date.ts';
import { type DecisionSubject, findDecisions } from '../../views/decision-view.ts';
import { buildDocumentView } from '../../views/document-view.ts';
import { findUpcoming, type Upcoming } from '../../views/timeline.ts';
import { nameSome } from '../name-some.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import { type DatePlaces, isOfOtherDate } from './next-date.ts';

/** A line of a list of what is to happen, of the decisions that a page's subject has to do with, or that a document tells of. */
interface Line {
  list: 'upcoming' | 'named' | 'told';
  decision: string;
  text: string;
  /** Of what is to happen: its place among the dates of the decision, its day, and what is said of it besides. */
  due?: { place: number; date: string; words: string };
}

/** A page with such lists. */
interface ListingPage {
  /** Of a centre or a municipality as an address: a municipality may have the id of a centre. */
  id: string;
  href: string;
  name: string;
  lines: Line[];
}

/** So many pages are named, more are counted. */
const NAMED = 6;

/** Facts of a decision that each list shows. */
const SHOWS = {
  upcoming: /^(?:title|kind|status|due\b.*|about\b.*|)$/,
  named: /^(?:title|kind|status|body|reference|case_number|date|about\b.*|)$/,
  told: /^(?:title|kind|status|date|source|)$/,
};

/** What the lists of decisions and of dates say otherwise, and on which pages: what is alike on several is told once. */
export function followDecisionLists(comparison: Comparison): Draft[] {
  const { base, head, index, rename, renames } = comparison;
  // To read the lists of every page takes long where centres are many.
  const isOfAll = index.factsOfKind('decision').length > 0 || !isSameDay(comparison);
  const isWanted = (id: string) => isOfAll || ofCentres(comparison, id).length > 0;
  const before = listPages(base, (id) => isWanted(rename(id)));
  const nameOf = (line: Line) => ({
    ...line,
    decision: renames.get(`decision:${line.decision}`) ?? line.decision,
  });
  const olds = new Map(before.map(({ id, lines }) => [rename(id), { lines: lines.map(nameOf) }]));
  const told = new Map<string, ChangedLine & { pages: ListingPage[] }>();
  for (const page of listPages(head, isWanted)) {
    const old = olds.get(page.id);
    for (const change of old ? compareLines(old.lines, page.lines) : []) {
      const key = JSON.stringify(change);
      told.set(key, { ...change, pages: [...(told.get(key)?.pages ?? []), page] });
    }
  }
  return [...told.values()].flatMap((line) => {
    const { list, before, after, pages } = line;
    const causes = causesOf(comparison, line, pages);
    if (!causes) return [];
    const items = [{ label: sayPages(head, pages) }];
    const title = head.texts.t(`change.decisions.${list === 'upcoming' ? list : 'named'}`);
    return [draft('decisions', { title, before, after, items, href: pages[0]?.href }, causes)];
  });
}

/** Whether what is to happen is what comes after the same day: that of the edition that is shown first. */
function isSameDay({ base, head }: Comparison): boolean {
  return base.edition.plan.date === head.edition.plan.date;
}

/** Undefined where nothing explains it. */
function causesOf(
  comparison: Comparison,
  { list, decision, before, after, places }: ChangedLine,
  pages: readonly ListingPage[],
): string[] | undefined {
  const { index, head } = comparison;
  const find = (isWanted: RegExp, isOwn = true) =>
    index.ofSubject(
      'decision',
      decision,
      (fact) =>
        fact.kind !== 'renamed' && isWanted.test(fact.path) && !(isOwn && isOfOtherDate(fact, places)),
    );
  const isOnBoth = before !== '' && after !== '';
  // What no page has any more, or all have got, has happened or is to happen: whom it is about is not asked.
  if (list === 'upcoming' && !isOnBoth && pages.some(({ href }) => href === paths.followUp)) {
    const own = find(/^(?:due\b|$)/);
    // What a date has got besides may stand at another place than the date did.
    const dues = own.length > 0 ? own : find(/^due\b/, false);
    if (dues.length > 0) return dues;
    if (!isSameDay(comparison))
      return index.ofSubject('plan', head.edition.id, ({ path }) => path === 'date');
  }
  // What a page has not had, or has no longer, is of whom it is about, or its source; what it has is of what it says.
  const about = find(list === 'told' ? /^source$/ : /^about\b/);
  const others = find(SHOWS[list]).filter((id) => !about.includes(id));
  const all = isOnBoth ? others : [...about, ...others];
  return [all, pages.flatMap(({ id }) => ofCentres(comparison, id))].find((ids) => ids.length > 0);
}

/** A centre that has come to a municipality, or left it, brings the decisions that are about it. */
function ofCentres({ current }: Comparison, page: string): string[] {
  const [kind, municipality] = page.split('.');
  return kind === 'municipality' ? (current?.causes.ofMembers(`${municipality}.all`) ?? []) : [];
}

interface ChangedLine extends Pick<Line, 'list' | 'decision'> {
  before: string;
  after: string;
  /** Of a date: where it stands among those of the decision. */
  places: DatePlaces;
}

/** Of each decision the lines that only one of two lists has, each beside what it has become. */
function compareLines(olds: readonly Line[], nows: readonly Line[]): ChangedLine[] {
  const keys = new Set([...nows, ...olds].map(({ list, decision }) => JSON.stringify([list, decision])));
  return [...keys].flatMap((key): ChangedLine[] => {
    const [list, decision] = JSON.parse(key) as [Line['list'], string];
    const only = (lines: readonly Line[], others: readonly Line[]) =>
      lines
        .filter((line) => line.list === list && line.decision === decision)
        .filter(({ text }) => !others.some((other) => other.list === list && other.text === text));
    return pairLines(only(olds, nows), only(nows, olds)).map(([old, now]) => ({
      ...{ list, decision, before: old?.text ?? '', after: now?.text ?? '' },
      places: { base: old?.due?.place, head: now?.due?.place },
    }));
  });
}

/**
 * Lines of one decision: the same words of another day first, of several that of the same month or year, then that of
 * the same place; then other words of the same day, then what is left.
 */
function pairLines(gone: readonly Line[], come: readonly Line[]): [Line | undefined, Line | undefined][] {
  const [olds, nows] = [new Set(gone), new Set(come)];
  const pairs: [Line | undefined, Line | undefined][] = [];
  const pair = (isSame: (old: Line, now: Line) => boolean) => {
    for (const now of nows) {
      const old = [...olds].find((one) => isSame(one, now));
      if (!old) continue;
      pairs.push([old, now]);
      olds.delete(old);
      nows.delete(now);
    }
  };
  const isSaidOf = (old: Line, now: Line) => old.due?.words === now.due?.words;
  pair((old, now) => isSaidOf(old, now) && isWithin(old.due?.date, now.due?.date));
  pair((old, now) => isSaidOf(old, now) && old.due?.place === now.due?.place);
  pair(isSaidOf);
  pair((old, now) => old.due?.date === now.due?.date);
  if (olds.size === nows.size) pair(() => true);
  return [
    ...pairs,
    ...[...olds].map((old): [Line, undefined] => [old, undefined]),
    ...[...nows].map((now): [undefined, Line] => [undefined, now]),
  ];
}

/** Whether a day is told nearer than it was, or less near: "2030-10" and "2030-10-15". */
function isWithin(old = '', now = ''): boolean {
  return old.startsWith(now) || now.startsWith(old);
}

/** "På sidorna Uppföljning, Översikt och Norrby" */
function sayPages(model: Model, pages: readonly ListingPage[]): string {
  const all = pages.map(({ name }) => name);
  const names = nameSome(model, all, NAMED);
  return model.texts.plural('change.decisions.pages', pages.length, { names });
}

/** What is to happen as a list has it, and whether its day is past. */
function readUpcoming(model: Model, { due, decision }: Upcoming): Line {
  const words = model.plainText(due.prose);
  const passed = hasPassed(due, model.reportDate) ? ` ${model.texts.t('follow-up.passed')}` : '';
  const text = `${due.when}: ${words}${passed} ${decision.state}: ${decision.title}`;
  const place = decision.due.indexOf(due);
  return { list: 'upcoming', decision: decision.id, text, due: { place, date: due.date, words } };
}

/** @param isWanted leaves out what has the lists that it had. */
function listPages(model: Model, isWanted: (id: string) => boolean): ListingPage[] {
  const { edition } = model;
  const { t } = model.texts;
  const readLists = (subject?: DecisionSubject): Line[] => {
    const upcoming = findUpcoming(model, edition, subject).map((item) => readUpcoming(model, item));
    const { named, general } = subject ? findDecisions(model, subject) : { named: [], general: [] };
    const decisions = [...named, ...general].map((decision): Line => {
      const { title, when, state, signature } = decision;
      return {
        list: 'named',
        decision: decision.id,
        text: `${when}: ${title}. ${state}. ${signature}`.trim(),
      };
    });
    return [...upcoming, ...decisions];
  };
  const all = [
    { id: paths.followUp, href: paths.followUp, name: t('follow-up.title'), read: () => readLists() },
    { id: paths.home, href: paths.home, name: t('nav.home'), read: () => readLists() },
    ...model.centres.map(({ id, data }) => ({
      id: `centre.${id}`,
      href: paths.centre(id),
      name: data.short_name,
      read: () => readLists({ centres: [id] }),
    })),
    ...model.municipalities.map(({ id, data }) => ({
      id: `municipality.${id}`,
      href: paths.municipality(id),
      name: data.name,
      read: () => {
        const centres = knownGroup(edition.lookup, `${id}.all`).centres.map((centre) => centre.id);
        return readLists({ centres, municipality: id });
      },
    })),
    ...model.documents.map((entity) => ({
      id: `document.${entity.id}`,
      href: paths.document(entity.id),
      name: entity.data.short_title,
      read: () =>
        buildDocumentView(model, entity).decisions.map(({ id, title, when, state }): Line => {
          return { list: 'told', decision: id, text: `${when}: ${title}. ${state}` };
        }),
    })),
  ];
  return all
    .filter(({ id }) => isWanted(id))
    .map(({ read, ...page }): ListingPage => ({ ...page, lines: read() }));
}
