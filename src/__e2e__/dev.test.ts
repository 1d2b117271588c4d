import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.ts';
import { findFreePort } from '../../scripts/lib/serve/choose-port.ts';
import { type RunningBuild, startServing } from './never-half/builds.ts';

// The developer's server keeps what it has read of files that are as they were.
const patience = { timeout: 120_000, interval: 100 };
let region: string;
let server: RunningBuild;
let read: (path: string) => Promise<string>;

beforeAll(async () => {
  region = await mkdtemp(join(tmpdir(), 'report-dev-'));
  await cp(join(projectRoot, 'src', '__tests__', 'cases', 'norrdal'), region, { recursive: true });
  [server, read] = await serve();
});
afterAll(async () => {
  await stop(server);
  await rm(region, { recursive: true });
});

async function serve(): Promise<[RunningBuild, typeof read]> {
  const port = await findFreePort();
  const started = startServing(region, port);
  const fetchPage = async (path: string) => {
    const page = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html' } });
    return `${page.status} ${await page.text()}`;
  };
  await vi.waitFor(async () => expect(await fetchPage('/')).toMatch(/^200/), patience);
  return [started, fetchPage];
}

async function stop({ process, ended }: RunningBuild): Promise<void> {
  process.kill();
  await ended;
}

async function save(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(region, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has lost "${from}"`);
  await writeFile(join(region, path), text.replace(from, to));
}

const centre = 'data/centres/script.yaml';
const page = '/halsocentraler/script/';

test('a saved figure and a saved paragraph show on every page that has them', async () => {
  await save(centre, 'value: 999,', 'value: 1234,');
  await expect.poll(() => read(page), patience).toMatch(/^200.*1.234/s);
  await save('content/plans/2030-05/nasta-steg.mdx', 'Nämnden möts', 'Nämnden samlas');
  await expect.poll(() => read('/plan/2030-05/'), patience).toMatch(/^200.*Nämnden samlas/s);
  expect(await read('/')).toContain('1\u00a0234');
});

test('a fault stands in place of the pages until it is mended', async () => {
  await save(centre, 'value: 1234,', 'value: många,');
  await expect.poll(() => read('/'), patience).toMatch(/^500.*data\/centres\/script\.yaml/s);
  await save(centre, 'value: många,', 'value: 1235,');
  await expect.poll(() => read(page), patience).toMatch(/^200.*1.235/s);
});

test('a file that is gone and comes back is gone and comes back', async () => {
  const path = join(region, 'data/decisions/uppdrag-odaterat.yaml');
  const text = await readFile(path);
  await rm(path);
  await expect.poll(() => read('/uppfoljning/'), patience).not.toContain('Uppdrag att skriva rapporten');
  await writeFile(path, text);
  await expect.poll(() => read('/uppfoljning/'), patience).toContain('Uppdrag att skriva rapporten');
});

test('after all this each page is as a server that has just begun has it', async () => {
  const [fresh, readFresh] = await serve();
  for (const path of ['/', page, '/plan/2030-05/', '/uppfoljning/', '/data/2030-05/listed/'])
    expect(await read(path), path).toBe(await readFresh(path));
  await stop(fresh);
});
