import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/lib/paths.ts';
import { changes, makeChange } from './changes.ts';
import { listLayers, makeForeign, makeOtherFolder, node, otherSettings } from './elsewhere.ts';
import { buildCopy, copyProject, findDifferences, readSite } from './project-copy.ts';

// One copy of the project is built again and again, as somebody's own is, from a commit. After each group of changes a
// fresh copy without git is built as on another machine: the two sites must be the same.
const here = { TZ: 'Europe/Stockholm', LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8', REPORT_DATE: undefined };
const minutes = 60_000;

let folder: string;
let otherFolder: string;
let layers: string[];
let warm: string;
let before: Map<string, Buffer>;

beforeAll(async () => {
  layers = listLayers();
  folder = await mkdtemp(join(tmpdir(), 'report-exact-'));
  otherFolder = await makeOtherFolder();
  warm = join(folder, 'warm');
  await copyProject(warm, { workspace: join(projectRoot, 'src', '__tests__', 'cases', 'norrdal') });
  git('init', '--quiet');
  await writeFile(join(warm, '.git', 'info', 'exclude'), 'node_modules\ndist\n');
  before = await buildWarm();
}, 5 * minutes);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(otherFolder, { recursive: true, force: true });
});

function git(...words: string[]): string {
  const who = ['-c', 'user.name=exact', '-c', 'user.email=exact@example.se', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', warm, ...who, ...words], { encoding: 'utf8' }).trim();
}

async function buildWarm() {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A version');
  await buildCopy(warm, join(warm, 'dist'), here);
  return readSite(join(warm, 'dist'));
}

async function buildCold() {
  const cold = join(otherFolder, 'en mapp med längre namn');
  await copyProject(cold, { code: warm });
  await makeForeign(cold);
  const told = {
    REPORT_COMMIT: git('rev-parse', 'HEAD'),
    SOURCE_DATE_EPOCH: git('log', '-1', '--format=%ct'),
  };
  const settings = { ...here, ...otherSettings(cold), ...told };
  await buildCopy(cold, join(cold, 'dist'), settings, [...layers, ...node]);
  const site = await readSite(join(cold, 'dist'));
  await rm(cold, { recursive: true });
  return site;
}

const hasWords = (site: ReadonlyMap<string, Buffer>, words: string) => {
  const bytes = Buffer.from(words);
  return [...site.values()].some((file) => file.includes(bytes));
};

test.each(Object.keys(changes))(
  'after changes of %s a warm build and a cold one on another machine are the same, byte for byte',
  { timeout: 10 * minutes },
  async (group) => {
    const made = changes[group] ?? [];
    for (const change of made) await makeChange(warm, change);
    const after = await buildWarm();
    expect(findDifferences(after, await buildCold())).toEqual([]);

    // The changes are there at all.
    for (const { seen, gone } of made) {
      if (seen) expect([seen, hasWords(before, seen), hasWords(after, seen)]).toEqual([seen, false, true]);
      if (gone) expect([gone, hasWords(before, gone), hasWords(after, gone)]).toEqual([gone, true, false]);
    }
    before = after;
  },
);
