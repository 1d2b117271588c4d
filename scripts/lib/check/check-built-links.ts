import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Fault } from '../fault.ts';

/** A built page: its links with their attributes as written, and the ids that anchors lead to. */
interface Page {
  links: string[];
  ids: Set<string>;
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
  const pages = new Map<string, Page>();
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    pages.set(
      base + name.replace(/(^|\/)index\.html$/, '$1'),
      readPage(await readFile(join(folder, name), 'utf8')),
    );
  }
  return [...findBroken(pages, files), ...findUnreached(pages, base)];
}

/** Throws a Fault that lists what leads nowhere; for a build, before its site takes the old one's place. */
export async function refuseBrokenLinks(folder: string, base = '/'): Promise<void> {
  const faults = await checkBuiltLinks(folder, base);
  if (faults.length > 0)
    throw new Fault(`Länkar som inte leder någonstans:\n${faults.slice(0, 20).join('\n')}`);
}

function readPage(html: string): Page {
  const body = html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const valuesOf = (pattern: RegExp) =>
    [...body.matchAll(pattern)].map(([, a, b, c]) => decode(a ?? b ?? c ?? ''));
  return {
    isMoved: body.includes('http-equiv="refresh"'),
    links: valuesOf(/<(?:a|area|link)\b[^>]*?\shref=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g),
    ids: new Set(valuesOf(/\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)),
  };
}

function findBroken(pages: ReadonlyMap<string, Page>, files: ReadonlySet<string>): string[] {
  return [...pages].flatMap(([path, { links }]) =>
    [...new Set(links)].flatMap((link) => {
      const target = resolve(link, path);
      if (!target) return [];
      const page = pages.get(target.path);
      if (!page)
        return files.has(target.path) ? [] : [`${path}: ${link} leder till ${target.path}, som inte finns.`];
      return target.anchor === '' || page.ids.has(target.anchor)
        ? []
        : [`${path}: ${link} leder till #${target.anchor}, som inte finns på sidan.`];
    }),
  );
}

function findUnreached(pages: ReadonlyMap<string, Page>, base: string): string[] {
  const reached = new Set([base]);
  // A set gives what is added to it while it is gone through.
  for (const path of reached) {
    for (const link of pages.get(path)?.links ?? []) {
      const target = resolve(link, path);
      if (target && pages.has(target.path)) reached.add(target.path);
    }
  }
  const lost = [...pages].filter(
    ([path, { isMoved }]) => !reached.has(path) && !isMoved && !path.endsWith('/404.html'),
  );
  return lost.map(([path]) => `${path}: ingen länk leder hit från första sidan.`);
}

/** Path and anchor of a link of the site; undefined for links elsewhere. */
function resolve(link: string, from: string): { path: string; anchor: string } | undefined {
  const url = URL.parse(link, `http://site${from}`);
  if (url?.origin !== 'http://site') return undefined;
  return { path: decodeURI(url.pathname), anchor: decodeURIComponent(url.hash.slice(1)) };
}

function decode(text: string): string {
  const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#38': '&' };
  return text.replace(/&(amp|quot|lt|gt|#39|#38);/g, (_, name: string) => entities[name] ?? '');
}
