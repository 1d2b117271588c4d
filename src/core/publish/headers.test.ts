import { expect, test } from 'vitest';
import { findHeaders, headerRules, renderHeadersFile } from './headers.ts';

test('nothing that stands in a page runs, and nothing is evaluated', () => {
  const policy = findHeaders('/')['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/'unsafe-(inline|eval)'|https?:|\*/);
});

test('every address has the safe headers, and some have their own besides', () => {
  expect(Object.keys(findHeaders('/kommuner/asby/'))).toEqual(
    expect.arrayContaining(['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy']),
  );
  expect(findHeaders('/fonts/a.woff2')).toMatchObject({ 'X-Content-Type-Options': 'nosniff' });
  expect(findHeaders('/_astro/a.css')['Cache-Control']).toContain('immutable');
  expect(findHeaders('/data/')['Access-Control-Allow-Origin']).toBe('*');
});

test('no address gets one header twice: hosts would join the two', () => {
  for (const { path } of headerRules) {
    const names = headerRules
      .filter((rule) => path.startsWith(rule.path.replace('*', '')))
      .flatMap(({ headers }) => Object.keys(headers));
    expect(new Set(names).size, path).toBe(names.length);
  }
});

test('the file for hosts has a path a block and a header a line', () => {
  const [first, ...rest] = renderHeadersFile().split('\n\n');
  expect(first).toMatch(
    /^\/\*\n {2}Content-Security-Policy: default-src 'none'; .*\n {2}X-Content-Type-Options: nosniff\n/,
  );
  expect(rest).toHaveLength(headerRules.length - 1);
});
