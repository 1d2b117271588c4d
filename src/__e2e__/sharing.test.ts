import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.ts';
import { runNode } from '../../scripts/lib/run-node.ts';
import { listPages } from './site-pages.ts';

// A made-up region that has an address, so that all that needs one is there.
const address = 'https://plan.example.se';
const root = join(projectRoot, 'src', '__tests__', 'cases', 'norrdal');
let folder: string;
let pages: Map<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shared-site-'));
  const out = join(folder, 'dist');
  const code = await runNode(['scripts/build.ts'], {
    REPORT_ROOT: root,
    REPORT_OUT: out,
    REPORT_SITE: address,
    NODE_ENV: 'production',
  });
  if (code !== 0) throw new Error('The made-up region could not be built.');
  pages = await readPages(out);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readPages(site: string): Promise<Map<string, string>> {
  const paths = (await listPages(site)).filter((path) => path.endsWith('/'));
  const texts = paths.map(
    async (path) => [path, await readFile(join(site, path, 'index.html'), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

const contentOf = (html: string, property: string) =>
  html.match(new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`))?.[1];

test('every page says its own address, title and description', () => {
  for (const [path, html] of pages) {
    expect(html, path).toContain(`<link rel="canonical" href="${address}${path}">`);
    expect(contentOf(html, 'og:url'), path).toBe(`${address}${path}`);
    expect(contentOf(html, 'og:title'), path).toBeTruthy();
    expect(contentOf(html, 'description'), path).toBeTruthy();
  }
});

test('every page has a picture that is there, and says in words what it shows', () => {
  for (const [path, html] of pages) {
    const picture = contentOf(html, 'og:image') ?? '';
    expect(picture.startsWith(`${address}/bild/`), path).toBe(true);
    expect(
      existsSync(join(folder, 'dist', decodeURI(new URL(picture).pathname))),
      `${path}: ${picture}`,
    ).toBe(true);
    expect(contentOf(html, 'og:image:alt'), path).toBeTruthy();
  }
  const pictures = [...pages.values()].map((html) => contentOf(html, 'og:image'));
  expect(new Set(pictures).size).toBeGreaterThan(5);
});

test('the plan tells machines that it is a report, and every page below the first the way up', () => {
  for (const [path, html] of pages) {
    if (path === '/') continue;
    const [, json = ''] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? [];
    const thing = JSON.parse(json);
    const [first, trail = first] = thing['@graph'] ?? [thing];
    if (path.startsWith('/plan/'))
      expect(first, path).toMatchObject({ '@type': 'Report', url: `${address}${path}` });
    expect(trail, path).toMatchObject({ '@type': 'BreadcrumbList' });
    expect(trail.itemListElement[0].item, path).toBe(`${address}/`);
    expect(trail.itemListElement.at(-1).item, path).toBe(`${address}${path}`);
  }
});

test('every page leads to the feed, and is cited with its address', () => {
  for (const [path, html] of pages) {
    expect(html, path).toContain('type="application/atom+xml"');
    expect(html.slice(html.indexOf('<footer')), path).toContain(`${address}${path}`);
  }
});

test('a site without an address names none, and makes no pictures for it', async () => {
  const bare = inject('siteFolder');
  expect(existsSync(join(bare, 'bild'))).toBe(false);
  for (const [path, html] of await readPages(bare)) {
    expect(html, path).not.toMatch(/rel="canonical"|og:url|og:image/);
  }
});
