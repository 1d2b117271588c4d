import { appendFile, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBuiltLinks } from '../../../scripts/lib/check/check-built-links.ts';
import { projectRoot } from '../../../scripts/lib/paths.ts';
import { runNode } from '../../../scripts/lib/run-node.ts';
import { type RunningServer, startServer } from '../../../scripts/lib/serve/start-server.ts';
import { renderNginx } from '../../core/publish/nginx.ts';
import { listPages } from '../site-pages.ts';
import { startNginx } from './start-nginx.ts';

// A site in a folder of its host, with a page that has moved.
const moved = { '/gammal/': '/om/' };
let folder: string;
let out: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-folder-'));
  out = join(folder, 'bilaga');
  const root = join(folder, 'region');
  await cp(join(projectRoot, 'src', '__tests__', 'cases', 'ensam'), root, { recursive: true });
  await appendFile(join(root, 'data', 'region.yaml'), 'moved:\n  /gammal/: /om/\n');
  const env = {
    REPORT_ROOT: root,
    REPORT_OUT: out,
    REPORT_SITE: 'https://example.se/bilaga',
    REPORT_DATE: '',
  };
  expect(await runNode(['scripts/build.ts'], { ...env, NODE_ENV: 'production' })).toBe(0);
  server = await startServer({ root: out, port: 0 });
}, 180_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('every link, sheet, script, font and form stays in the folder', async () => {
  expect(await checkBuiltLinks(out, '/bilaga/')).toEqual([]);
  for (const page of await listPages(out)) {
    const html = await readFile(join(out, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
    const outside = [...html.matchAll(/ (?:href|src|action|data-base)="(\/[^"]*)"/g)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('/bilaga'));
    expect(outside, page).toEqual([]);
    for (const [, sheet = ''] of html.matchAll(/<link rel="stylesheet" href="\/bilaga([^"]+)"/g)) {
      const css = await readFile(join(out, sheet), 'utf8');
      expect(css.match(/url\(["']?\/(?!bilaga\/)/), sheet).toBeNull();
    }
  }
});

test('whole addresses have the folder too', async () => {
  const home = await readFile(join(out, 'index.html'), 'utf8');
  expect(home).toContain('<link rel="canonical" href="https://example.se/bilaga/">');
  const sitemap = await readFile(join(out, 'sitemap.xml'), 'utf8');
  expect(sitemap).toContain('<loc>https://example.se/bilaga/om/</loc>');
  expect(sitemap).not.toContain('gammal');
});

test('the server on this machine serves it there', async () => {
  const home = await fetch(server.url);
  expect([home.status, home.url]).toEqual([200, `${server.url}/bilaga/`]);
  expect((await fetch(`${server.url}/bilaga/om/`)).status).toBe(200);
  expect((await fetch(`${server.url}/om/`)).status).toBe(404);
});

test('an old address leads on: by the list for hosts, and by a page where there is none', async () => {
  expect(await readFile(join(out, '_redirects'), 'utf8')).toBe('/bilaga/gammal/ /bilaga/om/ 301\n');
  const page = await (await fetch(`${server.url}/bilaga/gammal/`)).text();
  expect(page).toContain('content="0; url=/bilaga/om/"');
});

test.runIf(process.platform === 'linux')('nginx serves it there', async () => {
  const own = join(folder, 'nginx');
  await mkdir(own);
  const nginx = await startNginx(own, (listen) =>
    renderNginx({ host: 'example.se', root: folder, base: '/bilaga/', moved, listen }),
  );
  try {
    const home = await fetch(`${nginx.url}/bilaga/`);
    expect([home.status, home.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    const old = await fetch(`${nginx.url}/bilaga/gammal/`);
    expect([old.status, old.url]).toEqual([200, `${nginx.url}/bilaga/om/`]);
    const none = await fetch(`${nginx.url}/bilaga/finns-inte/`);
    expect(none.status).toBe(404);
    expect(await none.text()).toBe(await readFile(join(out, '404.html'), 'utf8'));
  } finally {
    await nginx.stop();
  }
});
