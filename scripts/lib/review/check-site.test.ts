import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.ts';
import checkSite, { checkNothing } from './check-site.ts';
import type { Review } from './schema.ts';
import { isRefused } from './verdict.ts';

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

test('a version that cannot be built is refused, with what the build says', () => {
  const said = checkNothing(createTexts('sv'), 'En länk leder ingenstans:\n/om/ → /borta/');
  expect(said).toMatchObject({ state: 'bad', lines: ['En länk leder ingenstans:', '/om/ → /borta/'] });
  const verdict = (item: Review['checklist'][number]) =>
    isRefused({ problems: [], strange: [], checklist: [item] } as unknown as Review, 'faults');
  expect(verdict(said)).toBe(true);
  expect(verdict(checkNothing(createTexts('sv')))).toBe(false);
});
