import type { Element } from 'hast';

/** What stands on the page besides what the review holds. */
export interface PageExtras {
  /** Drawings before and after. */
  charts: Element[];
  /** Address of a page of the later or the earlier site, seen from the review; undefined where it is not there. */
  linkTo: (path: string, side: 'base' | 'head') => string | undefined;
}
