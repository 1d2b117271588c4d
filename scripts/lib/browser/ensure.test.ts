import { beforeEach, expect, test, vi } from 'vitest';
import { ensureBrowser } from './ensure.mjs';

vi.spyOn(console, 'log').mockImplementation(() => {});

let commands: string[];
beforeEach(() => {
  commands = [];
});

/** A machine where a browser appears after the command that has the given word. */
function machine(word: string | undefined, { apt = true, env = {} } = {}) {
  return {
    env,
    hasApt: () => apt,
    find: async () => (commands.some((it) => word && it.includes(word)) ? '/usr/bin/chromium' : undefined),
    run: async (command: string, args: string[]) => {
      commands.push([command, ...args].join(' '));
      return { ok: false, output: 'no network\n' };
    },
  };
}

test('a browser that is there is taken and nothing is run', async () => {
  const world = { ...machine(undefined), find: async () => '/usr/bin/chromium' };
  expect(await ensureBrowser('root', world)).toBe('/usr/bin/chromium');
  expect(commands).toEqual([]);
});

test('as root on Debian it comes from apt-get', async () => {
  expect(await ensureBrowser('root', machine('apt-get install'))).toBe('/usr/bin/chromium');
  expect(commands).toEqual(['apt-get update -q', expect.stringMatching(/apt-get install .*chromium$/)]);
});

test('elsewhere, and when apt-get fails, from Playwright', async () => {
  await ensureBrowser('root', machine('install chromium', { apt: false }));
  expect(commands).toEqual([expect.stringMatching(/cli\.js install chromium$/)]);
});

test('when all fails, what was tried and what to do is told', async () => {
  const failing = ensureBrowser('root', machine(undefined));
  await expect(failing).rejects.toThrow(
    /Installing Chromium with apt-get:\nno network[\s\S]*Playwright:\nno network/,
  );
  await expect(failing).rejects.toHaveProperty('hint', expect.stringContaining('CHROME_PATH'));
});

test('a wrong CHROME_PATH is told of and nothing is installed', async () => {
  const world = machine(undefined, { env: { CHROME_PATH: '/nowhere' } });
  await expect(ensureBrowser('root', world)).rejects.toThrow('CHROME_PATH is /nowhere');
  expect(commands).toEqual([]);
});
