import { expect, test } from 'vitest';
import { checkNode, isEnough } from './node-version.mjs';

function check(version: string, installed: string | undefined, thorough = false) {
  return checkNode(
    'root',
    { thorough },
    {
      version,
      exists: () => installed !== undefined,
      run: async () => ({ ok: installed !== 'broken', output: `v${installed}\n` }),
      platform: 'darwin',
      arch: 'x64',
    },
  );
}

test('versions are compared as numbers', () => {
  expect(['22.18.0', '22.20.1', '24.0.0', '100.0.0'].every(isEnough)).toBe(true);
  expect(['20.19.4', '22.9.0', '22.17.1', '9.9.9'].some(isEnough)).toBe(false);
});

test('an old Node is enough when npm has brought a new one', async () => {
  await expect(check('20.19.0', '24.21.0')).resolves.toBeUndefined();
});

test('where npm has none, the machine has to have a new one', async () => {
  await expect(check('24.1.0', undefined)).resolves.toBeUndefined();
  await expect(check('20.19.0', undefined)).rejects.toThrow(
    'Node 22.18.0 or later is needed, and here is 20.19.0',
  );
});

test('a Node that does not run here is told of at once', async () => {
  await expect(check('24.1.0', 'broken', true)).rejects.toThrow('does not run on this machine');
});
