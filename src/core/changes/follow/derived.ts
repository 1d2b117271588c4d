import type { Edition } from '../../edition.ts';
import type { Figure } from '../../figures/figure.ts';
import { findFigure } from '../../figures/known.ts';
import { dataPaths } from '../../open-data/data-paths.ts';
import { paths } from '../../paths.ts';
import type { ConsequenceItem, ConsequenceKind } from '../change.ts';
import { nameFigure } from '../name-figure.ts';
import { type ComputedAddress, listComputedAddresses } from './computed-addresses.ts';
import { type Comparison, type Draft, draft, type EditionView, groupByCause, joinCauses } from './draft.ts';

interface Derived extends ComputedAddress {
  figure: Figure;
  before?: string;
  after?: string;
  causes: readonly string[];
}

/** More of one kind than this are told together. */
const MOST_ALONE = 3;

/** Computed figures that read otherwise: sums, means, extremes, counts, shares, distances from a mean. */
export function followDerived(comparison: Comparison): Draft[] {
  const told = new Set<string>();
  return comparison.editions.flatMap((view) => {
    const fresh = listDerived(comparison, view).filter(({ figure, before, after }) => {
      const key = JSON.stringify([figure.address, before, after]);
      return !told.has(key) && told.add(key);
    });
    const inFiles = fresh.filter(({ isShown }) => !isShown);
    const ofCentres = fresh.filter(({ isShown, figure }) => isShown && figure.subject.kind === 'centre');
    const others = fresh.filter(({ isShown, figure }) => isShown && figure.subject.kind !== 'centre');
    return [
      ...others.map((one) => tellOne(comparison, one)),
      ...groupByMeasure(ofCentres).flatMap((list) =>
        list.length > MOST_ALONE ? [tellMany(comparison, list)] : list.map((one) => tellOne(comparison, one)),
      ),
      ...[...groupByCause(inFiles).values()].map((list) => tellFiles(comparison, view.head, list)),
    ];
  });
}

function listDerived({ base, head, rename }: Comparison, view: EditionView): Derived[] {
  const nows = listComputedAddresses(head, view.head);
  const olds = new Map(
    [...listComputedAddresses(base, view.base)].map(([address, at]) => [rename(address), { address, at }]),
  );
  const all = new Map([...nows, ...[...olds].map(([key, { at }]) => [key, nows.get(key) ?? at] as const)]);
  return [...all].flatMap(([address, at]): Derived[] => {
    const before = findFigure(view.base.lookup, olds.get(address)?.address ?? address);
    const after = findFigure(view.head.lookup, address);
    const figure = after ?? before;
    // What has no value at either side has nothing that could have changed.
    if (!figure?.computed || (before?.value == null && after?.value == null)) return [];
    const read = (side: Figure | undefined) => side && head.figureText.format(side, 'unit');
    const [old, now] = [read(before), read(after)];
    if (old === now) return [];
    const readings = {
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now }),
    };
    return [{ ...at, figure, ...readings, causes: view.causes.ofFigure(before, after) }];
  });
}

function groupByMeasure(list: readonly Derived[]): Derived[][] {
  // What two are held against is a part of its name: a mean, or each other.
  const nameOf = ({ figure: { measure } }: Derived) => `${measure.id} ${measure.label}`;
  const names = [...new Set(list.map(nameOf))];
  return names.flatMap((name) => [...groupByCause(list.filter((one) => nameOf(one) === name)).values()]);
}

function kindOf({ measure }: Figure): ConsequenceKind {
  const last = measure.id.split('.').at(-1) ?? '';
  if (last === 'mean' || last === 'share' || last === 'rank') return last;
  if (last === 'min' || last === 'max') return 'extreme';
  if (['count', 'reported', 'missing', 'municipalities'].includes(last)) return 'count';
  return last === 'over' || last === 'minus' ? 'derived' : 'total';
}

function tellOne({ head }: Comparison, { figure, before, after, href, causes }: Derived): Draft {
  const { address } = figure;
  return draft(kindOf(figure), { title: nameFigure(head, figure), before, after, address, href }, causes);
}

/** The same of several centres: the distance of each from a mean that has moved. */
function tellMany({ head }: Comparison, list: readonly Derived[]): Draft {
  const [{ figure }] = list as [Derived, ...Derived[]];
  const words = { measure: figure.measure.label, n: head.formats.number(list.length) };
  const items = list.map((one) => itemOf(one, one.figure.subject.label));
  const parts = { title: head.texts.t('change.follow.many', words), items, href: paths.costs };
  return draft(kindOf(figure), parts, joinCauses(list));
}

/** What no page shows, and the files of open data do. */
function tellFiles({ head }: Comparison, edition: Edition, list: readonly Derived[]): Draft {
  const title = head.texts.plural('change.follow.files', list.length, {
    n: head.formats.number(list.length),
  });
  const items = list.map((one) => itemOf(one, nameFigure(head, one.figure)));
  return draft('derived', { title, items, href: dataPaths.table(edition.id, 'uppgifter') }, joinCauses(list));
}

function itemOf({ before, after, href }: Derived, label: string): ConsequenceItem {
  return {
    label,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    href,
  };
}
