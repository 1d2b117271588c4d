import { expect, test } from 'vitest';
import { parsePort, serveAt } from './choose-port.ts';

/** Serves at any port but the busy ones. */
function machine(...busy: number[]) {
  return async ({ port }: { root: string; port: number }) => {
    if (busy.includes(port)) throw Object.assign(new Error('busy'), { code: 'EADDRINUSE' });
    return { url: `http://127.0.0.1:${port}`, close: async () => {} };
  };
}

test('without a wish the port is 4321, or the next that is free', async () => {
  expect((await serveAt('dist', undefined, machine())).url).toBe('http://127.0.0.1:4321');
  expect((await serveAt('dist', undefined, machine(4321, 4322))).url).toBe('http://127.0.0.1:4323');
});

test('a port that was asked for is taken or refused, never exchanged', async () => {
  expect((await serveAt('dist', 8080, machine(4321))).url).toBe('http://127.0.0.1:8080');
  await expect(serveAt('dist', 8080, machine(8080))).rejects.toThrow('Port 8080 är upptagen.');
});

test('when twenty ports in a row are busy the reader is told', async () => {
  const busy = Array.from({ length: 20 }, (_, at) => 4321 + at);
  await expect(serveAt('dist', undefined, machine(...busy))).rejects.toThrow('4321–4340 är alla upptagna');
});

test('another fault than a busy port is not hidden', async () => {
  const broken = () => Promise.reject(new Error('no network card'));
  await expect(serveAt('dist', undefined, broken)).rejects.toThrow('no network card');
});

test('the wish is given as --port or PORT, and --port wins', () => {
  expect(parsePort([], {})).toBeUndefined();
  expect(parsePort([], { PORT: '' })).toBeUndefined();
  expect(parsePort([], { PORT: '8080' })).toBe(8080);
  expect(parsePort(['--port', '81'], { PORT: '8080' })).toBe(81);
  expect(parsePort(['--no-build', '--port=82'], {})).toBe(82);
});

test.each([['--port'], ['--port=0'], ['--port=80a'], ['--port=70000'], ['--port=-1'], ['--port=8.5']])(
  '%s is no port',
  (arg) => {
    expect(() => parsePort([arg], {})).toThrow('Porten ska vara ett heltal från 1 till 65535');
  },
);
