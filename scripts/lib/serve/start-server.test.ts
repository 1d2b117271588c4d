import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningServer, startServer } from './start-server.ts';

let folder: string;
let root: string;
let server: RunningServer;

async function writeSite(site: string, text: string) {
  await mkdir(join(site, 'kommuner'), { recursive: true });
  await writeFile(join(site, 'index.html'), text);
  await writeFile(join(site, 'kommuner', 'index.html'), 'kommuner');
  await writeFile(join(site, '404.html'), 'finns inte');
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'server-'));
  root = join(folder, 'dist');
  await writeSite(root, 'framsidan');
  server = await startServer({ root, port: 0 });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('pages are served as HTML in UTF-8 with an etag', async () => {
  const answer = await fetch(`${server.url}/kommuner/`);
  expect(await answer.text()).toBe('kommuner');
  expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
  const etag = answer.headers.get('etag') ?? '';
  const again = await fetch(`${server.url}/kommuner/`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('an unknown address gets the page for it, and 404', async () => {
  const answer = await fetch(`${server.url}/finns/inte/`);
  expect([answer.status, await answer.text()]).toEqual([404, 'finns inte']);
});

test('every answer has the headers of a real server, the unknown one too', async () => {
  for (const path of ['/', '/kommuner/', '/finns/inte/']) {
    const { headers } = await fetch(`${server.url}${path}`);
    expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
  }
});

test('nothing outside the site is served', async () => {
  await writeFile(join(folder, 'secret.txt'), 'secret');
  expect((await fetch(`${server.url}/..%2fsecret.txt`)).status).toBe(404);
});

test('a site that was built anew is served without a restart', async () => {
  expect(await (await fetch(`${server.url}/`)).text()).toBe('framsidan');
  await writeSite(join(folder, 'next'), 'en ny framsida som är längre');
  await rename(root, join(folder, 'old'));
  expect((await fetch(`${server.url}/`)).status).toBe(503);
  await rename(join(folder, 'next'), root);
  expect(await (await fetch(`${server.url}/`)).text()).toBe('en ny framsida som är längre');
});

test('a busy port is told of by its code', async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer({ root, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
