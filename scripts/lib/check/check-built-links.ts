import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readHtml } from '../finish/read-html.ts';
import { listFiles } from '../list-files.ts';
import { createLinkReader, type PageLinks } from './page-links.ts';

/** A link to a page or a file of the site, as it is written and where it leads. */
interface Link {
  written: string;
  path: string;
  anchor: string;
}

/** What is kept of a built page: where it leads to, itself left out, and what on it can be linked to. */
interface Page extends Omit<PageLinks, 'links'> {
  links: readonly Link[];
}

/** The pages of a built site, one after the other, and then what is wrong with their links. */
export interface LinkCheck {
  /** @param name the page's file, "om/index.html". */
  add(name: string, page: PageLinks): void;
  /**
   * Every internal link and anchor leads somewhere, and every page is reached from the front page: the faults as
   * sentences. @param names all files of the site.
   */
  listFaults(names: readonly string[]): string[];
}

/** @param base where the site lies, e.g. "/" or "/rapport/". */
export function createLinkCheck(base = '/'): LinkCheck {
  const follow = createFollower();
  const pages = new Map<string, Page>();
  const faults: string[] = [];
  return {
    add(name, { links: written, ids, isMoved }) {
      const path = base + name.replace(/(^|\/)index\.html$/, '$1');
      const links = [...new Set(written.flatMap((one) => follow(one, path) ?? []))];
      const isOwn = (link: Link) => link.path === path;
      faults.push(...findLostAnchors(links.filter(isOwn), path, new Set(ids.split(' '))));
      pages.set(path, { links: links.filter((link) => !isOwn(link)), ids, isMoved });
    },
    listFaults(names) {
      const files = new Set(names.map((name) => base + name));
      const anchored = [...groupByAnchoredPage(pages)].flatMap(([path, linksFrom]) => {
        const ids = new Set(pages.get(path)?.ids.split(' '));
        return linksFrom.flatMap(([from, links]) => findLostAnchors(links, from, ids));
      });
      return [...faults, ...findBroken(pages, files), ...anchored, ...findUnreached(pages, base)];
    },
  };
}

/** The faults of a built site's links as sentences. */
export async function checkBuiltLinks(folder: string, base = '/'): Promise<string[]> {
  const names = await listFiles(folder);
  const check = createLinkCheck(base);
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    const reader = createLinkReader();
    readHtml(await readFile(join(folder, name), 'utf8'), [reader]);
    check.add(name, reader.read());
  }
  return check.listFaults(names);
}

function findLostAnchors(links: readonly Link[], from: string, ids: ReadonlySet<string>): string[] {
  return links
    .filter(({ anchor }) => anchor !== '' && !ids.has(anchor))
    .map(({ written, anchor }) => `${from}: ${written} leder till #${anchor}, som inte finns på sidan.`);
}
function findBroken(pages: ReadonlyMap<string, Page>, files: ReadonlySet<string>): string[] {
  return [...pages].flatMap(([from, { links }]) =>
    [...links]
      .filter(({ path }) => !pages.has(path) && !files.has(path))
      .map(({ written, path }) => `${from}: ${written} leder till ${path}, som inte finns.`),
  );
}

/** By page: the links that lead to a place on it, by the page that they stand on. */
function groupByAnchoredPage(pages: ReadonlyMap<string, Page>): Map<string, [from: string, links: Link[]][]> {
  const groups = new Map<string, [string, Link[]][]>();
  for (const [from, { links }] of pages) {
    const anchored = [...links].filter(({ path, anchor }) => anchor !== '' && pages.has(path));
    for (const [path, some] of Map.groupBy(anchored, ({ path }) => path)) {
      const group = groups.get(path) ?? [];
      group.push([from, some]);
      groups.set(path, group);
    }
  }
  return groups;
}

function findUnreached(pages: ReadonlyMap<string, Page>, base: string): string[] {
  const reached = new Set([base]);
  // A set gives what is added to it while it is gone through.
  for (const path of reached) {
    for (const link of pages.get(path)?.links ?? []) if (pages.has(link.path)) reached.add(link.path);
  }
  const lost = [...pages].filter(
    ([path, { isMoved }]) => !reached.has(path) && !isMoved && !path.endsWith('/404.html'),
  );
  return lost.map(([path]) => `${path}: ingen länk leder hit från första sidan.`);
}

/**
 * Follows links of the site, undefined for links elsewhere. The same link is the same object on every page; one that
 * is written from where it stands, such as a note's, is another on each, and most of these nobody keeps.
 */
function createFollower() {
  const known = new Map<string, Link | undefined>();
  return (written: string, from: string): Link | undefined => {
    if (!/^\/(?!\/)/.test(written)) return followLink(written, from);
    if (!known.has(written)) known.set(written, followLink(written, from));
    return known.get(written);
  };
}

function followLink(written: string, from: string): Link | undefined {
  const url = URL.parse(written, `http://site${from}`);
  if (url?.origin !== 'http://site') return undefined;
  return { written, path: decodeURI(url.pathname), anchor: decodeURIComponent(url.hash.slice(1)) };
}
