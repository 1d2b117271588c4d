import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.ts';
import { buildModel } from '../core/model.ts';
import { paths } from '../core/paths.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { listPages } from './site-pages.ts';

const site = inject('siteUrl');
const folder = inject('siteFolder');
const pages = await listPages(folder);
const files = new Set(await readdir(folder, { recursive: true }));
const html = new Map(await Promise.all(pages.map(async (page) => [page, await readPage(page)] as const)));
const { model } = buildModel(await loadWorkspace(projectRoot));

test('every centre, municipality and edition has its page', () => {
  const expected = [
    ...(model?.centres ?? []).map(({ id }) => paths.centre(id)),
    ...(model?.municipalities ?? []).map(({ id }) => paths.municipality(id)),
    ...(model?.editions ?? []).map(({ id }) => paths.plan(id)),
    paths.home,
    paths.centres,
    paths.municipalities,
    paths.costs,
    paths.followUp,
    paths.about,
    '/404.html',
  ];
  expect(pages).toEqual(expect.arrayContaining(expected));
});

test('every page answers with 200', async () => {
  for (const page of pages) expect((await fetch(site + page)).status, page).toBe(200);
});

test('every link and every anchor leads somewhere', () => {
  const broken: string[] = [];
  for (const [page, text] of html) {
    for (const [, link = ''] of text.matchAll(/<a[^>]* href="([^"]*)"/g)) {
      if (/^(?:https?|mailto):/.test(link)) continue;
      const url = new URL(link, `http://site${page}`);
      const target = html.get(url.pathname);
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (target === undefined && !files.has(url.pathname.slice(1))) broken.push(`${page}: ${link}`);
      else if (target !== undefined && anchor !== '' && !target.includes(` id="${anchor}"`))
        broken.push(`${page}: ${link} (no such anchor)`);
    }
  }
  expect(broken).toEqual([]);
});

test('every page is reached from the front page', () => {
  const reached = new Set(['/', '/404.html']);
  for (const page of reached) {
    for (const [, link = ''] of (html.get(page) ?? '').matchAll(/<a[^>]* href="([^"#]*)/g)) {
      const { pathname } = new URL(link, `http://site${page}`);
      if (html.has(pathname)) reached.add(pathname);
    }
  }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

test('every mark after a figure opens a source that is on the page, and ids are unique', () => {
  for (const [page, text] of html) {
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length, page).toBe(new Set(ids).size);
    for (const [, id] of text.matchAll(/ popovertarget="([^"]+)"/g)) expect(ids, page).toContain(id);
  }
});

test('no page has a space before a comma, a full stop or a closing bracket', () => {
  for (const [page, text] of html) {
    const prose = text
      .replace(/<svg[\s\S]*?<\/svg>/g, '')
      .replace(/<button[^>]*class="mark"[^>]*>[^<]*<\/button>/g, '');
    const words = prose
      .replace(/<(?:\/?(?:span|a|b|em|strong|q|i|small|time|sup|abbr))\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, '\n');
    expect(
      [...words.matchAll(/[^\n]*\p{L} +[,.;:)](?!\d)[^\n]*/gu)].map(([line]) => line.trim()),
      page,
    ).toEqual([]);
  }
});

async function readPage(page: string): Promise<string> {
  return readFile(join(folder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
}
