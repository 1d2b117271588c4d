import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBuiltLinks } from './check-built-links.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'links-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const sound = {
  'index.html':
    '<a href="/om/">Om</a> <a href="/om/#ord">Ord</a> <a href="https://example.org/x">x</a> <a href="mailto:a@b.se">m</a>',
  'om/index.html':
    '<h2 id="ord">Ord</h2><a href=\'../\'>Hem</a><a href="#ord">Ord</a><a href="/data.csv">Data</a>',
  'data.csv': 'a',
  '404.html': '<a href="/">Hem</a>',
};

test('a site whose links lead somewhere has no faults', async () => {
  await write(sound);
  expect(await checkBuiltLinks(folder)).toEqual([]);
});

test('a page, a file and an anchor that are not there are told with the page that links to them', async () => {
  await write({
    ...sound,
    'om/index.html': '<a href="/nej/">x</a><a href="/nej.csv">y</a><a href="/#nej">z</a><a href="#own">å</a>',
    'dold/index.html': '',
  });
  expect((await checkBuiltLinks(folder)).sort()).toEqual([
    '/: /om/#ord leder till #ord, som inte finns på sidan.',
    '/dold/: ingen länk leder hit från första sidan.',
    '/om/: #own leder till #own, som inte finns på sidan.',
    '/om/: /#nej leder till #nej, som inte finns på sidan.',
    '/om/: /nej.csv leder till /nej.csv, som inte finns.',
    '/om/: /nej/ leder till /nej/, som inte finns.',
  ]);
});

test('a site under a base address is read with it', async () => {
  await write({ 'index.html': '<a href="/rapport/om/">Om</a>', 'om/index.html': '<a href="/om/">Om</a>' });
  expect(await checkBuiltLinks(folder, '/rapport/')).toEqual([
    '/rapport/om/: /om/ leder till /om/, som inte finns.',
  ]);
});
