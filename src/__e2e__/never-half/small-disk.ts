// Builds on disks that are too small, and on one that cannot be written. Runs where it has mounts of its own:
// unshare -Urm node small-disk.ts <folder> <made site> <other made site> <region>
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { caches } from '../../../scripts/lib/build/folders.ts';
import { findDifferences, readSite } from '../exact/project-copy.ts';
import { type RunningBuild, startBuilding, startPublishing } from './builds.ts';

export interface Outcome {
  /** What was small, and how many kB of room there was. */
  disk: string;
  ended: number | string;
  printed: string;
  /** Files of the last good site that are not as they were. */
  changed: string[];
  /** What lies on the disks besides the site, and what is kept for the next build. */
  left: string[];
}

const [folder = '', made = '', other = '', region = ''] = process.argv.slice(2);
const disk = join(folder, 'disk');
const out = join(disk, 'dist');
const mount = (...words: string[]) => execFileSync('mount', words, { stdio: 'inherit' });
const PLENTY = '200m';
/** Both made sites are about so large; less than a whole one stops the build somewhere on the way. */
const parts = [0, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9];

async function main(): Promise<Outcome[]> {
  await mkdir(disk);
  await mkdir(caches, { recursive: true });
  mount('-t', 'tmpfs', '-o', `size=${PLENTY}`, 'tmpfs', disk);
  mount('-t', 'tmpfs', '-o', `size=${PLENTY}`, 'tmpfs', caches);
  await cp(made, out, { recursive: true });
  const whole = await used(disk);
  const outcomes: Outcome[] = [];
  const attempt = async (what: string, start: () => RunningBuild) =>
    outcomes.push(await observe(what, start));
  const whileFull = async (at: string, room: number, start: () => RunningBuild) => {
    mount('-o', `remount,size=${(await used(at)) + room}k`, at);
    await attempt(`${at === disk ? 'site' : 'cache'} ${room} kB`, start);
    mount('-o', `remount,size=${PLENTY}`, at);
  };

  // Each page has another address in it than in the last site: what stays the same needs no room.
  process.env.REPORT_SITE = 'https://plan.example.se/';
  const republish = () => startPublishing(other, out);
  const rebuild = () => startBuilding(region, out);
  for (const part of parts) await whileFull(disk, Math.round(whole * part), republish);
  await whileFull(disk, Math.round(whole / 2), rebuild);
  for (const part of [0.01, 0.6]) await whileFull(caches, Math.round(whole * part), rebuild);
  mount('-o', 'remount,ro', disk);
  await attempt('site read-only', republish);
  mount('-o', 'remount,rw', disk);
  mount('-o', 'remount,ro', caches);
  await attempt('cache read-only', rebuild);
  mount('-o', 'remount,rw', caches);
  await attempt('room again', rebuild);
  return outcomes;
}

async function observe(what: string, start: () => RunningBuild): Promise<Outcome> {
  const before = await readSite(out);
  const build = start();
  const ended = await build.ended;
  const isLeft = (name: string) => name !== 'dist' && name !== 'kept';
  const left = [...(await readdir(disk)), ...(await readdir(caches))].filter(isLeft);
  return {
    disk: what,
    ended,
    printed: build.printed(),
    changed: findDifferences(before, await readSite(out)),
    left,
  };
}

/** In kB. */
async function used(at: string): Promise<number> {
  const { blocks, bfree, bsize } = await statfs(at);
  return Math.ceil(((blocks - bfree) * bsize) / 1024);
}

process.stdout.write(JSON.stringify(await main()));
