import type { Edition } from '../../edition.ts';
import { knownGroup } from '../../figures/known.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type DecisionSubject, findDecisions } from '../../views/decision-view.ts';
import { buildDocumentView } from '../../views/document-view.ts';
import { findUpcoming } from '../../views/timeline.ts';
import { nameSome } from '../name-some.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/** A line of a list of what is to happen, of the decisions that a page's subject has to do with, or that a document tells of. */
interface Line {
  list: 'upcoming' | 'named' | 'told';
  decision: string;
  text: string;
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
  const { base, head, index, rename } = comparison;
  // To read the lists of every page takes long where centres are many.
  const isOfAll = index.factsOfKind('decision').length > 0 || !isSameDay(comparison);
  const isWanted = (id: string) => isOfAll || ofCentres(comparison, id).length > 0;
  const before = listPages(base, base.edition, (id) => isWanted(rename(id)));
  const olds = new Map(before.map((page) => [rename(page.id), page]));
  const told = new Map<string, ChangedLine & { pages: ListingPage[] }>();
  for (const page of listPages(head, head.edition, isWanted)) {
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
  { list, decision, before, after }: ChangedLine,
  pages: readonly ListingPage[],
): string[] | undefined {
  const { index, head } = comparison;
  const find = (isWanted: RegExp) => index.ofSubject('decision', decision, ({ path }) => isWanted.test(path));
  const isOnBoth = before !== '' && after !== '';
  // What no page has any more, or all have got, has happened or is to happen: whom it is about is not asked.
  if (list === 'upcoming' && !isOnBoth && pages.some(({ href }) => href === paths.followUp)) {
    const dues = find(/^(?:due\b|$)/);
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

interface ChangedLine extends Omit<Line, 'text'> {
  before: string;
  after: string;
}

/** Of each decision the lines that only one of two lists has. */
function compareLines(olds: readonly Line[], nows: readonly Line[]): ChangedLine[] {
  const keys = new Set([...nows, ...olds].map(({ list, decision }) => JSON.stringify([list, decision])));
  return [...keys].flatMap((key): ChangedLine[] => {
    const [list, decision] = JSON.parse(key) as [Line['list'], string];
    const only = (lines: readonly Line[], others: readonly Line[]) =>
      lines
        .filter((line) => line.list === list && line.decision === decision)
        .filter(({ text }) => !others.some((other) => other.list === list && other.text === text))
        .map(({ text }) => text)
        .join('; ');
    const [before, after] = [only(olds, nows), only(nows, olds)];
    return before === after ? [] : [{ list, decision, before, after }];
  });
}

/** "På sidorna Uppföljning, Översikt och Norrby" */
function sayPages(model: Model, pages: readonly ListingPage[]): string {
  const all = pages.map(({ name }) => name);
  const names = nameSome(model, all, NAMED);
  return model.texts.plural('change.decisions.pages', pages.length, { names });
}

/** @param isWanted leaves out what has the lists that it had. */
function listPages(model: Model, edition: Edition, isWanted: (id: string) => boolean): ListingPage[] {
  const { t } = model.texts;
  const readLists = (subject?: DecisionSubject): Line[] => {
    const upcoming = findUpcoming(model, edition, subject).map(({ due, decision }): Line => {
      const text = `${due.when}: ${model.plainText(due.prose)} ${decision.state}: ${decision.title}`;
      return { list: 'upcoming', decision: decision.id, text };
    });
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
