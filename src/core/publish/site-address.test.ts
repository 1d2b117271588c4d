import { expect, test } from 'vitest';
import { findSiteAddress } from './site-address.ts';

test('what the build is told comes before what the data say', () => {
  const region = { site: 'https://a.example' };
  expect(findSiteAddress(region, {})).toBe('https://a.example');
  expect(findSiteAddress(region, { REPORT_SITE: 'https://b.example' })).toBe('https://b.example');
  expect(findSiteAddress({}, { REPORT_SITE: '' })).toBeUndefined();
});

test('an address that is none is refused', () => {
  expect(() => findSiteAddress({}, { REPORT_SITE: 'plan.example.se' })).toThrow('https://plan.example.se');
});
