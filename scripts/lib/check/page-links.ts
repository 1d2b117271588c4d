import type { PageReader } from '../finish/read-html.ts';

/** What a built page links to, as it is written, and what on it can be linked to. */
export interface PageLinks {
  links: string[];
  /** After one another with a space between, as an id has none: pages are many, and so are ids. */
  ids: string;
  /** It only leads on to where the page has moved. */
  isMoved: boolean;
}

const LINKING = new Set(['a', 'area', 'link']);

/** Gathers the links of a page while it is read. */
export function createLinkReader(): PageReader & { read(): PageLinks } {
  const links = new Set<string>();
  const ids: string[] = [];
  let isMoved = false;
  return {
    open(name, { href, id, 'http-equiv': equivalent }) {
      if (href !== undefined && LINKING.has(name)) links.add(href);
      if (id !== undefined) ids.push(id);
      if (equivalent === 'refresh') isMoved = true;
    },
    read: () => ({ links: [...links], ids: ids.join(' '), isMoved }),
  };
}
