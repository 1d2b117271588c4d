import type { Element, Root } from 'hast';
import type { ComparedPage } from './compare-pages.ts';
import type { Pair } from './pair.ts';
import { createGonePlaces } from './place-gone.ts';
import type { Block, Picture } from './read-page.ts';
import { elementsOf } from './shell.ts';

/** Where a page shows what has changed: a passage that is there, the place of one that is gone, or a chart. */
export type Stop = {
  /** What holds the mark, or has it after itself when it is a drawing. */
  holder: Element;
  /** The mark stands before the holder's words. */
  isBefore?: boolean;
} & (
  | (Pick<Pair<Block>, 'kind' | 'before'> & { after?: Block | undefined })
  | { kind: 'chart'; before?: undefined; after?: undefined }
);

/** The stops of a page in the order that they are met on it; what has nothing left around it has none. */
export function listStops(page: ComparedPage): Stop[] {
  const { tree, pictures } = page.after;
  const placeOf = createGonePlaces(page);
  const standIns = findStandIns(tree);
  const holderOf = (block: Element) =>
    block.tagName === 'tr' ? firstCell(block) : (standIns.get(block) ?? block);
  const passages = page.pairs.flatMap(({ kind, before, after }): Stop[] => {
    if ((after ?? before)?.zone !== 'main') return [];
    if (after) return [{ kind, before, after, holder: holderOf(after.element) }];
    const place = before && placeOf(before);
    return place ? [{ kind, before, holder: holderOf(place.element), isBefore: place.isBefore }] : [];
  });
  // A chart is drawn once for each width: it has one stop, after all its drawings.
  const changed = new Set(page.pictures.map(({ id }) => chartOf({ id })));
  const charts = [...Map.groupBy(pictures, chartOf)].flatMap(([chart, drawings]): Stop[] => {
    const last = drawings.at(-1);
    return last && changed.has(chart) ? [{ kind: 'chart', holder: last.element }] : [];
  });
  const order = new Map([...elementsOf(tree)].map((element, index) => [element, index]));
  const placeOn = ({ holder, isBefore }: Stop) => (order.get(holder) ?? 0) - (isBefore ? 0.5 : 0);
  return [...dropTwice(passages), ...charts].sort((a, b) => placeOn(a) - placeOn(b));
}

/** A text has its notes beside it and at its end: a note that differs has one stop. */
function dropTwice(stops: readonly Stop[]): Stop[] {
  const known = new Set<string>();
  return stops.filter(({ before, after }) => {
    const note = after ?? before;
    if (note?.numbers === undefined) return true;
    const key = JSON.stringify([note.place, before?.text, after?.text]);
    return !known.has(key) && known.add(key);
  });
}

/** The chart that a drawing is of, whatever width it is for. */
function chartOf({ id }: Pick<Picture, 'id'>): string {
  return id.replace(/ chart-(?:wide|narrow)\b/, '');
}

/** For all that only eyes see, e.g. notes in the margin, what stands after it and holds its marks: keyboards come there. */
function findStandIns(root: Root): Map<Element, Element> {
  const found = new Map<Element, Element>();
  const visit = ({ children }: Root | Element, holder?: Element) => {
    for (const [at, child] of children.entries()) {
      if (child.type !== 'element') continue;
      const next = children.slice(at + 1).find((one) => one.type === 'element');
      const isHidden = child.properties.ariaHidden === 'true';
      // A list and a table hold nothing but their parts.
      const parts = next && /^(?:ul|ol|table)$/.test(next.tagName) ? next.children : [next];
      const own = holder ?? (isHidden ? parts.find((part) => part?.type === 'element') : undefined);
      if (own) found.set(child, own);
      visit(child, own);
    }
  };
  visit(root);
  return found;
}

/** The cell that says what the row is of: others are narrow. */
function firstCell(row: Element): Element {
  return row.children.find((cell): cell is Element => cell.type === 'element') ?? row;
}
