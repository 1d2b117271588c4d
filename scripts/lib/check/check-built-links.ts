import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Fault } from '../fault.ts';

/** A link to a page or a file of the site, as it is written and where it leads. */
interface Link {
  written: string;
  path: string;
  anchor: string;
}

/** What is kept of a built page: its file, and where it leads to, itself left out. */
interface Page {
  name: string;
  links: ReadonlySet<Link>;
  /** It only leads on to where the page has moved, and nothing of the site leads to it. */
  isMoved: boolean;
}

/**
 * Every internal link and anchor of a built site leads somewhere, and every page is reached from the front page.
 * Gives the faults as sentences. @param base where the site lies, e.g. "/" or "/rapport/".
 */
export async function checkBuiltLinks(folder: string, base = '/'): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
  const files = new Set(names.map((name) => base + name));
  const read = async (name: string) => cutHtml(await readFile(join(folder, name), 'utf8'));
  const follow = createFollower();
  const pages = new Map<string, Page>();
  const faults: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    const path = base + name.replace(/(^|\/)index\.html$/, '$1');
    const html = await read(name);
    const links = new Set(listValues(html, LINKS).flatMap((written) => follow(written, path) ?? []));
    const own = [...links].filter((link) => link.path === path);
    faults.push(...findLostAnchors(own, path, readIds(html)));
    for (const link of own) links.delete(link);
    pages.set(path, { name, links, isMoved: html.includes('http-equiv="refresh"') });
  }
  faults.push(...findBroken(pages, files));
  for (const [path, linksFrom] of groupByAnchoredPage(pages)) {
    const ids = readIds(await read(pages.get(path)?.name ?? ''));
    for (const [from, links] of linksFrom) faults.push(...findLostAnchors(links, from, ids));
  }
  return [...faults, ...findUnreached(pages, base)];
}

/** Throws a Fault that lists what leads nowhere; for a build, before its site takes the old one's place. */
export async function refuseBrokenLinks(folder: string, base = '/'): Promise<void> {
  const faults = await checkBuiltLinks(folder, base);
  if (faults.length > 0)
    throw new Fault(`Länkar som inte leder någonstans:\n${faults.slice(0, 20).join('\n')}`);
}

const LINKS = /<(?:a|area|link)\b[^>]*?\shref=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;
const IDS = /\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;

function cutHtml(html: string): string {
  return html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, '');
}

function listValues(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, a, b, c]) => decode(a ?? b ?? c ?? ''));
}

function readIds(html: string): Set<string> {
  return new Set(listValues(html, IDS));
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

/** Follows links of the site, undefined for links elsewhere. The same link is the same object on every page. */
function createFollower() {
  const known = new Map<string, Link | undefined>();
  return (written: string, from: string): Link | undefined => {
    const key = /^\/(?!\/)/.test(written) ? written : `${from} ${written}`;
    if (!known.has(key)) known.set(copy(key), followLink(copy(written), from));
    return known.get(key);
  };
}

function followLink(written: string, from: string): Link | undefined {
  const url = URL.parse(written, `http://site${from}`);
  if (url?.origin !== 'http://site') return undefined;
  return { written, path: decodeURI(url.pathname), anchor: decodeURIComponent(url.hash.slice(1)) };
}

/** A part of a text keeps all of the text in memory, here a whole page; a copy does not. */
function copy(text: string): string {
  return Buffer.from(text).toString();
}

function decode(text: string): string {
  const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#38': '&' };
  return text.replace(/&(amp|quot|lt|gt|#39|#38);/g, (_, name: string) => entities[name] ?? '');
}
