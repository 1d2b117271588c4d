import type { Element } from 'hast';
import type { ComparedPage } from './compare-pages.ts';
import type { Block } from './read-page.ts';

/** Where on a page something stood that is gone: before the words of an element, or after them. */
export interface GonePlace {
  element: Element;
  isBefore: boolean;
}

/**
 * Finds for a block of the earlier page the nearest one after it that the later page still has, else the nearest
 * before it; undefined where nothing around it is left.
 */
export function createGonePlaces({
  before,
  after,
  pairs,
}: ComparedPage): (gone: Block) => GonePlace | undefined {
  const [olds, nows] = [before.blocks, after.blocks].map((blocks) =>
    blocks.filter(({ zone }) => zone === 'main'),
  ) as [Block[], Block[]];
  const told = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  // What no pair tells is the same in both, in the same order.
  const [sameOlds, sameNows] = [olds, nows].map((blocks) => blocks.filter((block) => !told.has(block)));
  const left = new Map(sameOlds?.map((block, index) => [block, sameNows?.[index]]));
  for (const { kind, before: old, after: now } of pairs) if (old && kind === 'changed') left.set(old, now);
  return (gone) => {
    const at = olds.indexOf(gone);
    const next = olds.slice(at + 1).find((block) => left.get(block));
    const last = olds.slice(0, at).findLast((block) => left.get(block));
    const block = left.get(next as Block) ?? left.get(last as Block);
    return at >= 0 && block ? { element: block.element, isBefore: next !== undefined } : undefined;
  };
}
