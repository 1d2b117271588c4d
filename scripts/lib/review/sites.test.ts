import { expect, test } from 'vitest';
import { sayFailure } from './sites.ts';

test('of a build that failed the first is told, without times and places of the machine', () => {
  const said = [
    '10:14:22 [ERROR] Error: No figure',
    '    at render (file:///home/x/code/a.mjs:6:29)',
    '10:14:22 [ERROR] [build] Caught error rendering /: Error: No figure',
    '10:14:23 [ERROR] Cannot find /home/x/code/b.mjs',
  ].join('\n');
  expect(sayFailure(said, '/home/x/code', '/home/x/code/cache/w-1')).toBe(
    'Error: No figure\nCaught error rendering /: Error: No figure\nCannot find /b.mjs',
  );
});

test('of a build that failed a file is named as its workspace has it', () => {
  const said = [
    'Error: /home/x/code/cache/w-1/content/pages/om.mdx:3: No figure',
    'cache/w-1/data/region.yaml:1',
  ].join('\n');
  expect(sayFailure(said, '/home/x/code', '/home/x/code/cache/w-1')).toBe(
    'Error: content/pages/om.mdx:3: No figure\ndata/region.yaml:1',
  );
});
