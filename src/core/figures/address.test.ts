import { expect, test } from 'vitest';
import { formatAddress, parseAddress } from './address.ts';

test('an address is a subject and a measure', () => {
  expect(parseAddress('alby.listed')).toEqual({ segments: ['alby', 'listed'] });
});

test.each(['2029', '2030-04', '2030-04-30'])('the period %s comes after @', (period) => {
  expect(parseAddress(`alby.listed@${period}`)).toEqual({ segments: ['alby', 'listed'], period });
});

test('a word may hold hyphens, underscores and digits', () => {
  expect(parseAddress('own-run.with.robustness.level-2.count')?.segments).toHaveLength(5);
  expect(parseAddress('own-run.listed.share_of_own-run')?.segments).toHaveLength(3);
});

test.each([
  '',
  '.',
  'alby.',
  '.listed',
  'alby..listed',
  'Alby.listed',
  'åsnäs.listed',
  'alby listed',
  'alby.listed@',
  'alby.listed@april',
  'alby.listed@2030-4',
  'alby.listed@2029@2030',
  'alby.-listed',
  'alby.listed_',
])('”%s” is not an address', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test.each(['alby.listed', 'own-run.under_threshold.listed.mean@2030-04'])(
  '%s is written as it was read',
  (text) => {
    const address = parseAddress(text);
    expect(address && formatAddress(address)).toBe(text);
  },
);
