import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, test as anyTest, beforeAll, expect, inject } from 'vitest';
import { findNginx } from '../../../scripts/lib/nginx/find.mjs';
import { findHeaders } from '../../core/publish/headers.ts';
import { renderNginx } from '../../core/publish/nginx.ts';
import { listPages } from '../site-pages.ts';
import { hasBrotli, type RunningNginx, startNginx } from './start-nginx.ts';

// The real nginx with the configuration that `npm run nginx` prints, but for TLS, which stands before it here.
const hasNginx = process.platform === 'linux' && findNginx() !== undefined;
if (!hasNginx) console.warn('There is no nginx on this machine, so its configuration is not tried.');
const test = anyTest.skipIf(!hasNginx);
const root = inject('siteFolder');
let folder: string;
let nginx: RunningNginx;

beforeAll(async () => {
  if (!hasNginx) return;
  folder = await mkdtemp(join(tmpdir(), 'report-nginx-'));
  nginx = await startNginx(folder, (listen) =>
    renderNginx({
      host: 'plan.example.se',
      root,
      base: '/',
      moved: { '/gammal/sida/': '/om/#kallor' },
      brotli: hasBrotli,
      listen,
    }),
  );
});
afterAll(async () => {
  if (!hasNginx) return;
  await nginx.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Asks as given, and leaves the answer as it came: nothing is unpacked, no redirect followed. */
async function ask(path: string, headers: Record<string, string> = {}) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(nginx.url + path, { headers, agent: false }, resolve).on('error', reject);
  });
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) };
}
const fileOf = (path: string) => readFile(join(root, path.endsWith('/') ? `${path}index.html` : path));

test('nginx has nothing to say against the configuration', async () => {
  expect(await readFile(join(folder, 'error.log'), 'utf8')).not.toMatch(/\[(?:warn|error|emerg)\]/);
});

test('every page is what the build made', async () => {
  for (const page of await listPages(root)) {
    const { status, body, headers } = await ask(page);
    expect([page, status, headers['content-type']]).toEqual([page, 200, 'text/html; charset=utf-8']);
    expect(body.equals(await fileOf(page)), page).toBe(true);
  }
});

test.each(['/', '/sok/', '/fonts/bilaga-sans-400.woff2', '/data/', '/flode.xml', '/finns-inte/'])(
  '%s has the headers that were decided',
  async (path) => {
    const { headers } = await ask(path);
    // What stands at an address that is not there is the page for that.
    const decided = findHeaders(path === '/finns-inte/' ? '/404.html' : path);
    for (const [name, value] of Object.entries(decided))
      expect(headers[name.toLowerCase()], name).toBe(value);
    expect(headers.server).toBe('nginx');
  },
);

test('kinds are told, text with its encoding', async () => {
  const kinds = {
    '/flode.xml': 'text/xml; charset=utf-8',
    '/uppfoljning.ics': 'text/calendar; charset=utf-8',
    '/favicon.svg': 'image/svg+xml',
    '/pagefind/pagefind.js': 'application/javascript; charset=utf-8',
    '/manifest.json': 'application/json; charset=utf-8',
    '/robots.txt': 'text/plain; charset=utf-8',
    '/fonts/bilaga-sans-400.woff2': 'font/woff2',
  };
  for (const [path, kind] of Object.entries(kinds))
    expect([path, (await ask(path)).headers['content-type']]).toEqual([path, kind]);
  const html = (await fileOf('/data/')).toString();
  const [csv] = /\/data\/[^"]+\.csv/.exec(html) ?? [];
  expect((await ask(csv ?? '')).headers['content-type']).toBe('text/csv; charset=utf-8');
});

test('what is named by its content is kept for ever, pages are asked for anew', async () => {
  const [sheet = ''] = /\/_astro\/[^"]+\.css/.exec((await fileOf('/')).toString()) ?? [];
  expect((await ask(sheet)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const { headers } = await ask('/');
  expect(headers['cache-control']).toBe('no-cache');
  const again = await ask('/', { 'If-None-Match': headers.etag ?? '' });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('who takes gzip gets the file that the build compressed', async () => {
  const { headers, body } = await ask('/', { 'Accept-Encoding': 'gzip' });
  expect(headers['content-encoding']).toBe('gzip');
  expect(headers.vary).toBe('Accept-Encoding');
  expect(body.equals(await fileOf('/index.html.gz'))).toBe(true);
  expect(gunzipSync(body).equals(await fileOf('/'))).toBe(true);
});

anyTest.runIf(process.platform === 'linux' && hasBrotli)('who takes Brotli gets that', async () => {
  const { headers, body } = await ask('/', { 'Accept-Encoding': 'gzip, deflate, br' });
  expect(headers['content-encoding']).toBe('br');
  expect(body.equals(await fileOf('/index.html.br'))).toBe(true);
  expect(brotliDecompressSync(body).equals(await fileOf('/'))).toBe(true);
});

test('an address that is not there is answered with 404 and its page', async () => {
  for (const path of ['/finns-inte/', '/finns-inte', '/halsocentraler/finns-inte/', '/_headers']) {
    const { status, body } = await ask(path);
    expect([path, status, body.equals(await fileOf('/404.html'))]).toEqual([path, 404, true]);
  }
});

test('a page without its last slash leads to the one with it', async () => {
  const { status, headers } = await ask('/halsocentraler');
  expect([status, headers.location]).toEqual([301, '/halsocentraler/']);
});

test('a page that has moved leads on, with its last slash or without', async () => {
  for (const path of ['/gammal/sida/', '/gammal/sida']) {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([301, '/om/#kallor']);
  }
});

test('a part of a file may be asked for', async () => {
  const { status, headers, body } = await ask('/', { Range: 'bytes=10-19' });
  const whole = await fileOf('/');
  expect([status, headers['content-range']]).toEqual([206, `bytes 10-19/${whole.length}`]);
  expect(body.equals(whole.subarray(10, 20))).toBe(true);
  expect((await ask('/', { Range: 'bytes=99999999-' })).status).toBe(416);
});
