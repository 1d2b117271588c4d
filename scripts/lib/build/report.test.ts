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

test('a site is measured without what is there compressed as well', () => {
  const sizes = {
    'index.html': 5,
    'index.html.br': 2,
    'index.html.gz': 3,
    'om/index.html': 3,
    'om/a.css': 2,
    'font.woff2': 7,
  };
  const sums = Object.entries(sizes).map(([path, bytes]) => [path, { bytes }] as const);
  expect(measureSite(sums)).toEqual({ pages: 2, htmlAndCss: 10, total: 17 });
});
