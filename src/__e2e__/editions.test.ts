import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.ts';
import { runNode } from '../../scripts/lib/run-node.ts';

// The region with a draft that calls itself secret, built for readers, for a preview and for the day of the next edition.
const root = join(projectRoot, 'src', '__tests__', 'cases', 'sex-utgavor');
const settings = { readers: {}, preview: { REPORT_PREVIEW: '1' }, later: { REPORT_DATE: '2032-11-15' } };
type Site = keyof typeof settings;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'editions-'));
  for (const [name, env] of Object.entries(settings)) {
    const out = { REPORT_ROOT: root, REPORT_OUT: join(folder, name), REPORT_SITE: 'https://plan.example.se' };
    expect(
      await runNode(['scripts/build.ts'], {
        REPORT_DATE: '2032-06-01',
        ...out,
        ...env,
        NODE_ENV: 'production',
      }),
    ).toBe(0);
  }
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (site: Site, file: string) => readFile(join(folder, site, file), 'utf8');
const list = async (site: Site) => (await readdir(join(folder, site), { recursive: true })).map(String);

test('a site for readers has no trace of a draft or of what comes later, in any file', async () => {
  const files = (await readdir(join(folder, 'readers'), { recursive: true, withFileTypes: true })).filter(
    // Pictures are no text.
    (one) => one.isFile() && !one.name.endsWith('.png'),
  );
  const traces: string[] = [];
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const text = await readFile(path, 'latin1');
    if (/hemlig|plan-2033|2033-05|2032-11|R\u00c3\u00b6nnen/i.test(path + text)) traces.push(path);
  }
  expect(files.length).toBeGreaterThan(100);
  expect(traces).toEqual([]);
});

test('a preview has the draft, told to be one', async () => {
  expect(await read('preview', 'plan/2033-05/index.html')).toContain('Utkast.');
});

test('a scheduled edition is there on its day, and shown first', async () => {
  expect(await list('later')).toContain(join('plan', '2032-11', 'index.html'));
  expect(await read('later', 'index.html')).toContain('Läget i november 2032');
});

test.each(['2030-05', '2031-05'])('the pages of %s say that a newer edition exists', async (id) => {
  expect(await read('readers', `plan/${id}/index.html`)).toMatch(
    /Det finns en nyare utgåva:\s*<a [^>]*href="\/plan\/2032-05\/"/,
  );
});

test('a withdrawn edition keeps its pages, with a notice', async () => {
  expect(await read('readers', 'plan/2031-11/index.html')).toContain('Utgåvan återkallades 1 december 2031.');
});

test('a page with a corrected figure says so, and so do the figure, the feed and the table', async () => {
  const page = await read('readers', 'halsocentraler/ek/index.html');
  expect(page).toContain('href="/andringar/#rattelse-ek-listed-2031-04"');
  expect(page).toContain('Tidigare värde: 970.');
  expect(await read('readers', 'flode.xml')).toContain('Rättelse: Listade, Eken, april 2031');
  expect(await read('readers', 'data/2031-05/uppgifter.csv')).toMatch(
    /970.*2031-06-02.*Två siffror var omkastade/,
  );
});
