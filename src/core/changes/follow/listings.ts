import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { buildIndicatorReport, listIndicatorYears } from '../../views/indicator-report.ts';
import type { ConsequenceItem } from '../change.ts';
import { findMoved } from '../moved-items.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/** One of a list that has an order. */
interface Listed {
  id: string;
  name: string;
  href?: string;
}

/** Lists of pages whose order the data give: of documents, and of a year's indicators, chapter by chapter. */
export function followListings(comparison: Comparison): Draft[] {
  const years = new Set(
    comparison.index
      .factsOfKind('indicator')
      .filter(({ path }) => NUMBERED.test(path))
      .map(({ subject }) => yearOf(subject.id)),
  );
  return [
    ...followDocuments(comparison),
    ...listIndicatorYears(comparison.head)
      .filter((year) => years.has(year))
      .flatMap((year) => followIndicators(comparison, year)),
  ];
}

/** What puts an indicator where it stands. */
const NUMBERED = /^(?:number|chapter)$/;

function followDocuments({ base, head, index, renames }: Comparison): Draft[] {
  const list = ({ documents }: Model, names: ReadonlyMap<string, string>) =>
    documents.map(({ id, data }): Listed => {
      const now = names.get(`document:${id}`) ?? id;
      return { id: now, name: data.short_title, href: paths.document(now) };
    });
  const items = compareOrder(list(base, renames), list(head, new Map()));
  const causes = index.ofSubject('plan', head.edition.id, ({ path }) => /^documents\b/.test(path));
  return tell(head.texts.t('change.listing.documents'), items, paths.documents, causes);
}

function followIndicators({ base, head, index, renames }: Comparison, year: string): Draft[] {
  const [old, now] = [buildIndicatorReport(base, year), buildIndicatorReport(head, year)];
  const href = paths.indicators(year);
  const ofYear = index
    .factsOfKind('indicator')
    .filter(({ subject, path }) => yearOf(subject.id) === year && NUMBERED.test(path))
    .map(({ id }) => id);
  const list = ({ all }: typeof now, names: ReadonlyMap<string, string>, chapter: string) =>
    all
      .filter(({ entity }) => entity.data.chapter === chapter)
      .map(({ key, entity }): Listed => {
        const id = names.get(`indicator:${key}`) ?? key;
        return { id, name: entity.data.title, href: paths.indicator(id) };
      });
  const chapters = ({ chapters }: typeof now) =>
    chapters.map(({ id, title }): Listed => ({ id, name: title }));
  return [
    ...tell(
      head.texts.t('change.listing.chapters', { year }),
      compareOrder(chapters(old), chapters(now)),
      href,
      ofYear,
    ),
    ...now.chapters.flatMap(({ id, title: chapter }) =>
      tell(
        head.texts.t('change.listing.indicators', { year, chapter }),
        compareOrder(list(old, renames, id), list(now, new Map(), id)),
        href,
        ofYear,
      ),
    ),
  ];
}

function tell(title: string, items: ConsequenceItem[], href: string, causes: readonly string[]): Draft[] {
  return items.length === 0 ? [] : [draft('rank', { title, items, href }, causes)];
}

/** The fewest of those in both lists that must move for the order to be the later one, each with its places. */
function compareOrder(olds: readonly Listed[], nows: readonly Listed[]): ConsequenceItem[] {
  const placeOf = (all: readonly Listed[], id: string) => all.findIndex((one) => one.id === id);
  const both = (all: readonly Listed[], others: readonly Listed[]) =>
    all.filter(({ id }) => placeOf(others, id) >= 0).map(({ id }) => id);
  const shared = both(nows, olds);
  return findMoved(both(olds, nows), shared).flatMap((at): ConsequenceItem[] => {
    const id = shared[at] ?? '';
    const now = nows.find((one) => one.id === id);
    if (!now) return [];
    const [before, after] = [olds, nows].map((all) => String(placeOf(all, id) + 1)) as [string, string];
    return [{ label: now.name, before, after, ...(now.href ? { href: now.href } : {}) }];
  });
}

function yearOf(key: string): string {
  return key.replace(/\/.*$/, '');
}
