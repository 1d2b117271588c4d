import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MANIFEST } from './manifest.ts';
import { runBuild } from './run-build.ts';

vi.spyOn(console, 'log').mockImplementation(() => {});
vi.spyOn(console, 'error').mockImplementation(() => {});

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'));
  out = join(folder, 'dist');
});
afterEach(() => rm(folder, { recursive: true }));

async function writeSite(site: string, text: string) {
  await mkdir(site);
  await writeFile(join(site, 'index.html'), text);
  await writeFile(join(site, MANIFEST), '{ "base": "/", "versions": {}, "files": {} }');
}
const readSite = () => readFile(join(out, 'index.html'), 'utf8');

describe('a build that fails', () => {
  const fail = (error: Error) =>
    runBuild(out, async ({ next }) => {
      await writeSite(next, 'half');
      throw error;
    });

  test.each([
    Object.assign(new Error('write'), { code: 'ENOSPC' }),
    new Error('bundler', { cause: new Error('No space left on device (os error 28)') }),
  ])('on a full disk (%s) leaves the last site and says so', async (error) => {
    await writeSite(out, 'old');
    await expect(fail(error)).rejects.toThrow(
      new RegExp(
        `Disken är full där .+ ligger\\. Frigör plats(?:.|\\n)+Webbplatsen i ${out} är som den var\\.`,
      ),
    );
    expect(await readSite()).toBe('old');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('the first time says that there is none', async () => {
    await expect(fail(Object.assign(new Error(), { code: 'ENOSPC' }))).rejects.toThrow(
      'Det finns ingen webbplats',
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('because its folder is a disk of its own says so, and where to build', async () => {
    await writeSite(out, 'old');
    const held = Object.assign(new Error('rename'), { code: 'EBUSY', syscall: 'rename', path: out });
    await expect(fail(held)).rejects.toThrow(`${out} går inte att byta ut (EBUSY): mappen är en egen disk`);
    expect(await readSite()).toBe('old');
  });

  test('because of a bug keeps its stack', async () => {
    const bug = new TypeError('x is undefined');
    await expect(fail(bug)).rejects.toBe(bug);
  });
});

describe('a build says at once', () => {
  const neverRuns = () => runBuild(out, () => Promise.reject(new Error('ran')));
  const isRoot = process.getuid?.() === 0;

  test('that a file lies where the site should', async () => {
    await writeFile(out, 'years of work');
    await expect(neverRuns()).rejects.toThrow(
      `Här behövs en mapp, men där ligger en fil: ${out}. Flytta filen, eller bygg till en annan mapp med REPORT_OUT.`,
    );
    expect(await readFile(out, 'utf8')).toBe('years of work');
  });

  test('that a file lies where the folder above the site should', async () => {
    await writeFile(out, 'years of work');
    out = join(out, 'site');
    await expect(neverRuns()).rejects.toThrow('Här behövs en mapp, men där ligger en fil');
  });

  test.skipIf(isRoot || process.platform === 'win32')('that it may not write beside the site', async () => {
    await writeSite(out, 'old');
    await chmod(folder, 0o555);
    await expect(neverRuns()).rejects.toThrow(/får inte skriva (?:.|\n)+ är som den var/);
    await chmod(folder, 0o755);
    expect(await readdir(folder)).toEqual(['dist']);
  });
});

test('a build that is done leaves nothing beside its site', async () => {
  await writeSite(out, 'old');
  await runBuild(out, ({ next }) => writeSite(next, 'new'));
  expect(await readSite()).toBe('new');
  expect(await readdir(folder)).toEqual(['dist']);
});
