import { expect, test } from 'vitest';
import { sayFailure } from './sites.ts';

const code = '/home/x/code';
const places = { code, workspace: `${code}/cache/w-1`, folder: `${code}/cache/sites/a/dist` };

test('of a build that failed the first is told, without times and places of the machine', () => {
  const said = [
    '10:14:22 [ERROR] Error: No figure',
    '    at render (file:///home/x/code/a.mjs:6:29)',
    '10:14:22 [ERROR] [build] Caught error rendering /: Error: No figure',
    '10:14:23 [ERROR] Cannot find /home/x/code/b.mjs',
  ].join('\n');
  expect(sayFailure(said, places)).toBe(
    'Error: No figure\nCaught error rendering /: Error: No figure\nCannot find /b.mjs',
  );
});

test('of a build that failed a file is named as its workspace has it', () => {
  const said = [
    'Error: /home/x/code/cache/w-1/content/pages/om.mdx:3: No figure',
    'cache/w-1/data/region.yaml:1',
  ].join('\n');
  expect(sayFailure(said, places)).toBe('Error: content/pages/om.mdx:3: No figure\ndata/region.yaml:1');
});

test('of a build that failed nobody is told where its site would be', () => {
  const said = '/om/ → /borta/\n\nDet finns ingen webbplats i /home/x/code/cache/sites/a/dist.';
  expect(sayFailure(said, places)).toBe('/om/ → /borta/');
});
