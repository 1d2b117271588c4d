import type { Model } from '../core/model.ts';
import { href } from './href.ts';

/** The whole address of a page; undefined until the site has an address. */
export function createAbsolute({ region: { site } }: Model): (path: string) => string | undefined {
  return (path) => (site ? new URL(href(path), site).href : undefined);
}
