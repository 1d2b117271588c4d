import { expect, test, vi } from 'vitest';
import { findNpm, installPackages } from './install.mjs';

vi.spyOn(console, 'log').mockImplementation(() => {});

const env = { npm_execpath: '/lib/npm/bin/npm-cli.js', npm_node_execpath: '/usr/bin/node' };
const world = { env, execPath: '/project/node_modules/.bin/node', platform: 'linux' };

test('npm is run by the Node that ran it, not by the one that it is about to replace', () => {
  expect(findNpm({ ...world, run: vi.fn() })).toEqual(['/usr/bin/node', '/lib/npm/bin/npm-cli.js']);
});

test('without npm, or under another program, npm is looked for on the path', () => {
  expect(findNpm({ ...world, env: {}, run: vi.fn() })).toEqual(['npm']);
  expect(findNpm({ ...world, env: { npm_execpath: '/bin/yarn.js' }, run: vi.fn() })).toEqual(['npm']);
});

test('the lock file is installed as it is, the tools for tests too, without install scripts', async () => {
  const run = vi.fn(async () => ({ ok: true, output: '' }));
  await installPackages('/project', { ...world, run });
  expect(run).toHaveBeenCalledWith(
    '/usr/bin/node',
    expect.arrayContaining(['ci', '--include=dev', '--ignore-scripts']),
    '/project',
  );
});

test('what npm said is shown when it fails', async () => {
  const run = async () => ({ ok: false, output: 'npm error ENOTFOUND\n' });
  await expect(installPackages('/project', { ...world, run })).rejects.toThrow('npm error ENOTFOUND');
});
