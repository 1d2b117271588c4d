import { expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { findStopping } from './stopping.ts';

const stops = (rule: string, env: NodeJS.ProcessEnv) => findStopping([{ rule } as Problem], env).length > 0;
const review = { REPORT_FAULTS: 'told' };

test('any fault stops what is to be published', () => {
  for (const rule of ['arithmetic/count', 'prose/loose-number', 'link/unknown'])
    expect(stops(rule, {})).toBe(true);
});

test('a review shows words and figures that do not agree, or that nothing proves', () => {
  for (const rule of ['arithmetic/count', 'figure/corrected-before', 'prose/loose-number', 'name/taken'])
    expect(stops(rule, review), rule).toBe(false);
});

test.each([
  ['what cannot be read', ['yaml/syntax', 'file/encoding', 'schema/missing-key', 'arithmetic/unreadable']],
  ['what a page asks for in vain', ['prose/unknown-address', 'prose/no-value', 'reference/unknown']],
  [
    'what nobody should see or follow',
    ['people/phone', 'narrative/code', 'narrative/unsafe-link', 'file/link'],
  ],
])('a review stops at %s', (_, rules) => {
  for (const rule of rules) expect(stops(rule, review), rule).toBe(true);
});
