import { beforeEach, expect, test, vi } from 'vitest';
import { ensureNginx } from './ensure.mjs';
import { findNginx } from './find.mjs';

vi.spyOn(console, 'log').mockImplementation(() => {});

let commands: string[];
beforeEach(() => {
  commands = [];
});
const machine = {
  platform: 'linux',
  find: (): string | undefined => undefined,
  hasApt: () => true,
  run: async (command: string, args: string[]) => {
    commands.push([command, ...args].join(' '));
    return { ok: true, output: '' };
  },
};

test('as root on Debian nginx comes from apt-get, and is not started', async () => {
  await ensureNginx('root', machine);
  expect(commands).toEqual([
    'apt-get update -q',
    expect.stringMatching(/RUNLEVEL=1 apt-get install .*nginx-light libnginx-mod-http-brotli-static$/),
  ]);
});

test.each([
  ['it is there', { find: () => '/usr/sbin/nginx' }],
  ['there is no apt-get', { hasApt: () => false }],
  ['the system is another', { platform: 'darwin' }],
])('nothing is run where %s', async (_, world) => {
  await ensureNginx('root', { ...machine, ...world });
  expect(commands).toEqual([]);
});

test('nginx is found on the path, and where only the administrator looks', () => {
  expect(findNginx({ PATH: '/opt/a:/opt/b' }, (path) => path === '/opt/b/nginx')).toBe('/opt/b/nginx');
  expect(findNginx({}, (path) => path === '/usr/sbin/nginx')).toBe('/usr/sbin/nginx');
  expect(findNginx({}, () => false)).toBeUndefined();
});
