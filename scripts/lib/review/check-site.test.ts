import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import checkSite from './check-site.ts';

let head: string;
beforeAll(async () => {
  head = await mkdtemp(join(tmpdir(), 'site-'));
  await writeFile(join(head, 'index.html'), '<html><body><a href="/borta/">Borta</a></body></html>');
});
afterAll(() => rm(head, { recursive: true, force: true }));

const linksOf = async (isProved: boolean) => {
  const checks = await checkSite({ head, isProved, pages: [] });
  return checks.find(({ id }) => id === 'links')?.state;
};

test('the links of a site that somebody else has built are followed', async () => {
  expect(await linksOf(false)).toBe('bad');
});

test('links that the build has followed are not followed again', async () => {
  expect(await linksOf(true)).toBe('good');
});
