import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/lib/paths.ts';
import { changes, makeChange } from './changes.ts';
import { buildCopy, copyProject, findDifferences, readSite } from './project-copy.ts';

// One copy of the project is built again and again, as somebody's own is. After each group of changes a fresh copy is
// built elsewhere, more than a year later, in another time zone and language: the two sites must be the same.
const elsewhere = {
  TZ: 'Pacific/Kiritimati',
  LC_ALL: 'tr_TR.UTF-8',
  LANG: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'later-clock.mjs'))}`,
};
const here = { TZ: 'Europe/Stockholm', LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8' };
const minutes = 60_000;

let folder: string;
let warm: string;
let before: Map<string, Buffer>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-exact-'));
  warm = join(folder, 'warm');
  await copyProject(warm, { workspace: join(projectRoot, 'src', '__tests__', 'cases', 'norrdal') });
  before = await build(warm, here);
}, 5 * minutes);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function build(project: string, env: NodeJS.ProcessEnv) {
  const out = join(project, 'dist');
  await buildCopy(project, out, env);
  return readSite(out);
}

const hasWords = (site: ReadonlyMap<string, Buffer>, words: string) => {
  const bytes = Buffer.from(words);
  return [...site.values()].some((file) => file.includes(bytes));
};

test.each(Object.keys(changes))(
  'after changes of %s a warm build and a cold one elsewhere are the same, byte for byte',
  { timeout: 10 * minutes },
  async (group) => {
    const made = changes[group] ?? [];
    for (const change of made) await makeChange(warm, change);
    const cold = join(folder, `kall kopia, ${group} å`);
    await copyProject(cold, { code: warm });
    const after = await build(warm, here);
    expect(findDifferences(after, await build(cold, elsewhere))).toEqual([]);

    // The changes are there at all.
    for (const { seen, gone } of made) {
      if (seen) expect([seen, hasWords(before, seen), hasWords(after, seen)]).toEqual([seen, false, true]);
      if (gone) expect([gone, hasWords(before, gone), hasWords(after, gone)]).toEqual([gone, true, false]);
    }
    before = after;
    await rm(cold, { recursive: true });
  },
);
