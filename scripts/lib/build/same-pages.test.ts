import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { findStopping } from '../../../src/core/check/stopping.ts';
import { readReport } from '../../../src/workspace/report.ts';
import { makeWorkspace, writeWorkspace } from '../bench/make-workspace.ts';
import { prepareStore } from '../kept/keep.ts';
import { listFiles } from '../list-files.ts';
import { projectRoot } from '../paths.ts';
import { beginBundle } from './begin-bundle.ts';
import { caches } from './folders.ts';
import type * as PageMaker from './page-maker.ts';
import { findSamePages, type SamePages } from './same-pages.ts';

// The pages of a region are made as a build makes them, and what they ask is noted. Then one thing after the other is
// changed in its files: each page that is told to be the same is made again, and must be.
const minutes = 60_000;
const norrdal = join(projectRoot, 'src', '__tests__', 'cases', 'norrdal');

interface Page {
  address: string;
  route: PageMaker.PageRoute;
  /** From the folder of the site. */
  file: string;
}

let folder: string;
let cache: string;
let bundle: URL;

beforeAll(async () => {
  // What does not agree can be shown: more can be changed.
  vi.stubEnv('REPORT_FAULTS', 'told');
  folder = await mkdtemp(join(tmpdir(), 'same-'));
  await mkdir(caches, { recursive: true });
  cache = await mkdtemp(join(caches, 'same-'));
  const wanted = { cache, base: '/', kept: undefined, signal: new AbortController().signal };
  bundle = await (await beginBundle(wanted)).entry;
}, 5 * minutes);
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
  await rm(cache, { recursive: true });
});

/** A workspace of its own, whose pages of centres and municipalities are made. */
async function makePages(name: string, write: (root: string) => Promise<void>) {
  const [root, last, kept] = [
    join(folder, name),
    join(folder, `${name}-site`),
    join(folder, `${name}.sqlite`),
  ];
  await write(root);
  prepareStore(kept, 3);
  const read = async (): Promise<SamePages | undefined> => {
    const build = await readReport(root);
    const { model, problems } = build;
    if (!model || findStopping(problems, process.env).length > 0) return undefined;
    return findSamePages({ build: { ...build, model }, base: '/', env: process.env, kept, last });
  };
  // Astro lists the pages once: each workspace is listed by a bundle of its own.
  const maker: typeof PageMaker = await import(`${bundle.href}?${name}`);
  const make = async ({ address, route }: Page): Promise<Buffer> => {
    const response = await maker.makePage(new URL(address, 'http://127.0.0.1'), route);
    return Buffer.from(await response.arrayBuffer());
  };
  const same = await read();
  const pages: Page[] = [];
  for (const { pathname, route } of await maker.listPages()) {
    const address = pathname.replace(/\/?$/, '/');
    const page = { address, route, file: `${address.slice(1)}index.html` };
    if (!/^\/(?:halsocentraler|kommuner)\/\[id\]$/.test(route.route)) continue;
    pages.push(page);
  }
  // All at once: what one asks is not taken for another's.
  const writing = pages.map((page) =>
    same?.note(page, async () => {
      const html = await make(page);
      await mkdir(dirname(join(last, page.file)), { recursive: true });
      await writeFile(join(last, page.file), html);
      return html;
    }),
  );
  await Promise.all(writing);
  return { root, last, pages, read, make };
}

/** What else could stand at each place of a file: another number, another word. */
function* listEdits(path: string, text: string): Generator<string> {
  const places: [start: number, end: number][] = [];
  if (path.endsWith('.yaml')) {
    visit(parseDocument(text), {
      Scalar(key, node) {
        if (key !== 'key' && isScalar(node) && node.range) places.push([node.range[0], node.range[1]]);
      },
    });
  } else {
    for (const { index, 0: word } of text.matchAll(/\p{L}{4,}/gu)) places.push([index, index + word.length]);
  }
  for (const [start, end] of places) {
    const written = text.slice(start, end);
    const other = /^-?[\d.]+$/.test(written)
      ? written.replace(/\d/, (digit) => String((Number(digit) % 9) + 1))
      : written === 'region'
        ? 'other'
        : written.replace(/\p{Ll}(?=\P{L}*$)/u, (letter) => letter + letter);
    if (other !== written) yield text.slice(0, start) + other + text.slice(end);
  }
}

const copyNorrdal = (root: string) => cp(norrdal, root, { recursive: true });
const makeRegion = (root: string) => writeWorkspace(root, makeWorkspace(100));

// In a region with many centres a page knows less of the others. Every so many places are changed: all would take hours.
test.each([
  ['norrdal', copyNorrdal, 3],
  ['made-up', makeRegion, 401],
] as const)(
  '%s: a page that is not made again is the same, whatever has changed',
  { timeout: 20 * minutes },
  async (name, write, step) => {
    const { root, last, pages, read, make } = await makePages(name, write);
    const seen = { sound: 0, same: 0, others: 0 };
    let place = 0;
    for (const path of (await listFiles(root)).filter((path) => /\.(?:yaml|mdx)$/.test(path))) {
      const text = await readFile(join(root, path), 'utf8');
      for (const edit of listEdits(path, text)) {
        if (place++ % step !== 0) continue;
        await writeFile(join(root, path), edit);
        const same = await read();
        if (!same) continue;
        seen.sound++;
        for (const page of pages) {
          const isSame = same.isSame(page.address);
          seen[isSame ? 'same' : 'others']++;
          if (!isSame || (await make(page)).equals(await readFile(join(last, page.file)))) continue;
          expect.fail(`${page.address} is another page after this: ${path}\n${edit}`);
        }
      }
      await writeFile(join(root, path), text);
    }
    // There were changes that a build takes, and most pages need not be made after them.
    expect(seen.sound).toBeGreaterThan(10);
    expect(seen.same).toBeGreaterThan(seen.others);
    expect(seen.others).toBeGreaterThan(0);
  },
);

test('a page is taken from the last site as it was made, and only as that', async () => {
  const { last, pages, read } = await makePages('taken', copyNorrdal);
  const same = await read();
  const [first, second, third] = pages as [Page, Page, Page];
  const next = join(folder, 'next');
  for (const { file } of pages) await mkdir(dirname(join(next, file)), { recursive: true });
  await writeFile(join(last, second.file), 'Changed by hand');
  await rm(join(last, third.file));
  expect([first, second, third].map((page) => same?.take(page, next))).toEqual([true, false, false]);
  expect(await readFile(join(next, first.file))).toEqual(await readFile(join(last, first.file)));
  expect(existsSync(join(next, second.file))).toBe(false);
});

test('with another day, another file or another address of the site no page is the same', async () => {
  const { root, last, pages, read } = await makePages('others', copyNorrdal);
  const [{ address }] = pages as [Page];
  const isSame = async () => (await read())?.isSame(address);
  expect(await isSame()).toBe(true);
  vi.stubEnv('REPORT_DATE', '2031-01-01');
  expect(await isSame()).toBe(false);
  vi.stubEnv('REPORT_DATE', undefined);
  vi.stubEnv('REPORT_SITE', 'https://plan.example.se/');
  expect(await isSame()).toBe(false);
  vi.stubEnv('REPORT_SITE', undefined);
  expect(await isSame()).toBe(true);
  await cp(join(root, 'data/decisions/uppdrag-odaterat.yaml'), join(root, 'data/decisions/ett-till.yaml'));
  expect(await isSame()).toBe(false);
  expect(existsSync(last)).toBe(true);
});
