import { expect, test } from 'vitest';
import { findBase, findSiteAddress } from './site-address.ts';

test('what the build is told comes before what the data say', () => {
  const region = { site: 'https://a.example' };
  expect(findSiteAddress(region, {})).toBe('https://a.example');
  expect(findSiteAddress(region, { REPORT_SITE: 'https://b.example' })).toBe('https://b.example');
  expect(findSiteAddress({}, { REPORT_SITE: '' })).toBeUndefined();
});

test('an address that is none is refused', () => {
  expect(() => findSiteAddress({}, { REPORT_SITE: 'plan.example.se' })).toThrow('https://plan.example.se');
});

test('a site may lie in a folder of its host', () => {
  expect(findSiteAddress({}, { REPORT_SITE: 'https://example.se/bilaga' })).toBe('https://example.se/bilaga');
  expect(
    ['https://example.se', 'https://example.se/bilaga', 'https://example.se/a/b/', undefined].map(findBase),
  ).toEqual(['/', '/bilaga/', '/a/b/', '/']);
});
