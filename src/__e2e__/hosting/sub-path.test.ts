import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBuiltLinks } from '../../../scripts/lib/check/check-built-links.ts';
import { projectRoot } from '../../../scripts/lib/paths.ts';
import { runNode } from '../../../scripts/lib/run-node.ts';
import { type RunningServer, startServer } from '../../../scripts/lib/serve/start-server.ts';
import { renderNginx } from '../../core/publish/nginx.ts';
import { listPages } from '../site-pages.ts';
import { listPublishedAddresses } from './published-addresses.ts';
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
  await cp(join(projectRoot, 'src', '__tests__', 'cases', 'norrdal'), root, { recursive: true });
  const region = join(root, 'data', 'region.yaml');
  const text = await readFile(region, 'utf8');
  // With an address to write to there is a data catalogue.
  await writeFile(region, text.replace('  role: Planer', '  email: plan@example.se\n  role: Planer'));
  await appendFile(region, 'moved:\n  /gammal/: /om/\n');
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

test('every address in every published file has the folder, and what it leads to is there', async () => {
  const wrong: string[] = [];
  const kinds = new Set<string>();
  for (const [address, files] of await listPublishedAddresses(out, 'example.se')) {
    for (const file of files) {
      kinds.add(file.replace(/^.*[.!]/, ''));
      if (!(await leadsSomewhere(address, file))) wrong.push(`${address} in ${file}`);
    }
  }
  expect(wrong).toEqual([]);
  const all = 'html csv json jsonld rdf xml ics txt pf_fragment _headers _redirects'.split(' ');
  expect(all.filter((kind) => !kinds.has(kind))).toEqual([]);
});

async function leadsSomewhere(address: string, file: string): Promise<boolean> {
  // The form of the search has the folder alone, and puts it before what it finds; headers are for whole folders.
  if (address === '/bilaga') return true;
  const folder = file.endsWith('.pf_fragment') ? '/bilaga' : '';
  const [path = '', id] = `${folder}${decodeURI(address)}`.replace(/\*$/, '').split(/\?.*#?|#/);
  if (!path.startsWith('/bilaga/')) return false;
  const target = join(out, path.slice('/bilaga'.length));
  // What the data catalogue tells of is named by addresses that nobody goes to.
  if (id === undefined || file.startsWith('data/dcat.')) return existsSync(target);
  return (await readFile(join(target, 'index.html'), 'utf8')).includes(`id="${id}"`);
}

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
