import type { Model } from '../core/model.ts';
import { findSiteAddress } from '../core/publish/site-address.ts';
import { href } from './href.ts';

/** The whole address of a page; undefined until the site has an address. */
export function createAbsolute({ region }: Pick<Model, 'region'>): (path: string) => string | undefined {
  const site = findSiteAddress(region, process.env);
  return (path) => (site ? new URL(href(path), site).href : undefined);
}
