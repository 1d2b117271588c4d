import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureSite } from './measure-site.ts';
import { describeBuild, formatBytes } from './report.ts';

test('a build ends with pages, time, bytes and what the check says', () => {
  const size = { pages: 1052, htmlAndCss: 1_234_567, total: 2_000_000 };
  expect(describeBuild(size, 6234, ['31 uppgifter saknas'])).toBe(
    [
      '',
      'Klart: 1\u00a0052 sidor på 6,2 s',
      '  HTML och CSS 1,2 MB, allt 2 MB',
      '  31 uppgifter saknas',
    ].join('\n'),
  );
});

test('one page is not many', () => {
  expect(describeBuild({ pages: 1, htmlAndCss: 0, total: 0 }, 50, [])).toContain('1 sida på 0,1 s');
});

test('bytes are told in the unit that fits', () => {
  expect([999, 1000, 14_336, 999_949, 999_950].map(formatBytes)).toEqual([
    '999 B',
    '1 kB',
    '14,3 kB',
    '999,9 kB',
    '1 MB',
  ]);
});

test('a site is measured with its folders', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'measure-'));
  await mkdir(join(folder, 'om'));
  await writeFile(join(folder, 'index.html'), '12345');
  await writeFile(join(folder, 'om', 'index.html'), '123');
  await writeFile(join(folder, 'om', 'a.css'), '12');
  await writeFile(join(folder, 'font.woff2'), '1234567');
  expect(await measureSite(folder)).toEqual({ pages: 2, htmlAndCss: 10, total: 17 });
  await rm(folder, { recursive: true });
});
