import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/lib/paths.ts';
import { startBuilding } from './builds.ts';
import type { Outcome } from './small-disk.ts';

// A disk of any size, that nobody else sees: Linux gives one to whoever asks, unless the machine forbids it.
const OWN_MOUNTS = ['--user', '--map-root-user', '--mount'];
const isAllowed = spawnSync('unshare', [...OWN_MOUNTS, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
const withDisks = test.skipIf(!isAllowed);
const region = join(projectRoot, 'src', '__tests__', 'cases', 'ensam');
const minutes = 60_000;

let folder: string;
let outcomes: Outcome[] = [];
beforeAll(async () => {
  if (!isAllowed) {
    console.warn('Full disks are not tested: this machine gives no mounts (unshare --user --mount).');
    return;
  }
  folder = await mkdtemp(join(tmpdir(), 'report-disk-'));
  const made = join(folder, 'made');
  const other = join(folder, 'other');
  expect(await startBuilding(region, made).ended).toBe(0);
  await cp(made, other, { recursive: true });
  await appendFile(join(other, 'index.html'), '<!-- the other -->');
  const script = join(import.meta.dirname, 'small-disk.ts');
  const told = spawnSync('unshare', [...OWN_MOUNTS, process.execPath, script, folder, made, other, region], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect([told.stderr, told.status]).toEqual(['', 0]);
  outcomes = JSON.parse(told.stdout);
}, 10 * minutes);
afterAll(() => folder && rm(folder, { recursive: true, force: true }));

const failed = () => outcomes.filter(({ disk }) => disk !== 'room again');
const show = ({ disk, ended, printed }: Outcome) => [disk, ended, printed.slice(-600)];

withDisks('a build that has no room leaves the last site whole, and nothing beside it', () => {
  expect(outcomes.length).toBeGreaterThan(12);
  expect(
    failed()
      .filter(({ changed, left }) => changed.length > 0 || left.length > 0)
      .map(show),
  ).toEqual([]);
});

withDisks('it ends with a fault that says which disk, what to do, and what became of the site', () => {
  const isTold = ({ disk, ended, printed }: Outcome) =>
    ended === 1 &&
    (disk.includes('only')
      ? /får inte skriva eller läsa .+ \(EROFS\)\. Ändra/
      : /full där .+ ligger\. Frigör plats/
    ).test(printed) &&
    /Webbplatsen i .+ är som den var\.\n/.test(printed) &&
    !/\n +at /.test(printed);
  expect(
    failed()
      .filter((outcome) => !isTold(outcome))
      .map(show),
  ).toEqual([]);
});

withDisks('it is stopped at several of its steps', () => {
  const steps = failed().map(({ printed }) => printed.match(/.+(?= …\n)/g)?.at(-1));
  expect(new Set(steps).size).toBeGreaterThan(2);
});

withDisks('the next build succeeds when there is room', () => {
  const last = outcomes.at(-1);
  expect([last?.disk, last?.ended, last?.left]).toEqual(['room again', 0, []]);
});
