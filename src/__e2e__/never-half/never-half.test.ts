import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/lib/paths.ts';
import { findFreePort } from '../../../scripts/lib/serve/choose-port.ts';
import { type RunningServer, startServer } from '../../../scripts/lib/serve/start-server.ts';
import { findDifferences, readSite } from '../exact/project-copy.ts';
import { listPages } from '../site-pages.ts';
import { type RunningBuild, startBuilding, startPublishing, startServing } from './builds.ts';

// Two good sites take turns at one address while builds are killed. Only Linux lets two folders change places in one
// step; elsewhere nothing is there for the moment between two renames.
const linux = test.runIf(process.platform === 'linux');
const region = join(projectRoot, 'src', '__tests__', 'cases', 'ensam');
const minutes = 60_000;

let folder: string;
let out: string;
let made: [string, string];
let good: Map<string, Buffer>[];
let pages: string[];
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-killed-'));
  out = join(folder, 'dist');
  made = [join(folder, 'one'), join(folder, 'other')];
  expect(await startBuilding(region, made[0]).ended).toBe(0);
  // A whole build may end before it is killed.
  good = [await readSite(made[0])];
  for (const name of await readdir(made[0], { recursive: true }))
    if (/\.(?:br|gz)$|^manifest/.test(name)) await rm(join(made[0], name));
  await cp(made[0], made[1], { recursive: true });
  pages = await listPages(made[0]);
  for (const page of pages) {
    const file = join(made[1], page.replace(/\/$/, '/index.html'));
    await writeFile(file, `${await readFile(file, 'utf8')}<!-- the other -->\n`);
  }
  for (const one of made) {
    expect(await startPublishing(one, out).ended).toBe(0);
    good.push(await readSite(out));
  }
  server = await startServer({ root: out, port: 0 });
}, 5 * minutes);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The site on disk is one of the good ones, every file of it. */
async function expectWhole(): Promise<void> {
  // A step that a killed build had asked the system for may still come while the files are read.
  await expect
    .poll(
      async () => {
        const site = await readSite(out).catch(() => new Map());
        return Math.min(...good.map((one) => findDifferences(one, site).length));
      },
      { timeout: 20_000 },
    )
    .toBe(0);
}

/** Reads all pages from the server again and again until told to stop; gives what no good site has. */
async function crawl(signal: AbortSignal): Promise<{ answers: number; bad: string[] }> {
  const bad: string[] = [];
  let answers = 0;
  while (!signal.aborted) {
    for (const page of pages) {
      // An answer that breaks off in the moment of change is no answer, and any reader's browser asks again.
      const answer = await fetch(server.url + page).then(read, () => undefined);
      if (answer === undefined) continue;
      answers++;
      const file = `${page.slice(1)}${page.endsWith('/') ? 'index.html' : ''}`;
      const isGood = answer.status === 200 && good.some((site) => site.get(file)?.equals(answer.body));
      if (!isGood) bad.push(`${page} ${answer.status} ${answer.body.length} B`);
    }
    // Others want the processor too.
    await sleep(5);
  }
  return { answers, bad };
}

/** Waits until a build has printed the line that a step begins with, or has ended. */
async function hasBegun({ printed, ended }: RunningBuild, step: string): Promise<void> {
  let isOver = false;
  ended.then(() => (isOver = true));
  while (!isOver && !printed().includes(step)) await sleep(1);
}

const read = (answer: Response) =>
  answer.arrayBuffer().then(
    (body) => ({ status: answer.status, body: Buffer.from(body) }),
    () => undefined,
  );

linux.each([
  ['a whole build', 50, () => startBuilding(region, out)],
  ['the steps after the pages', 20, (moment: number) => startPublishing(made[moment % 2] ?? '', out)],
] as const)(
  '%s, killed at any of %i moments, leaves a whole site, also for who reads it meanwhile',
  { timeout: 20 * minutes },
  async (_, kills, start) => {
    const whole = start(0);
    const begun = performance.now();
    expect(await whole.ended).toBe(0);
    const duration = performance.now() - begun;
    // Most of the time is that of one step: each is killed once more when it begins.
    const steps = whole.printed().match(/^.*…$/gm) ?? [];
    const stop = new AbortController();
    const crawling = crawl(stop.signal);
    const killed: string[] = [];
    for (let moment = 0; moment < kills + steps.length; moment++) {
      const build = start(moment);
      const step = steps[moment - kills];
      const come = step === undefined ? sleep((duration * (moment + 0.5)) / kills) : hasBegun(build, step);
      await Promise.race([come, build.ended]);
      build.process.kill('SIGKILL');
      if ((await build.ended) === 'SIGKILL') killed.push(build.printed().trim().split('\n').at(-1) ?? '');
      await expectWhole();
    }
    stop.abort();
    const { answers, bad } = await crawling;
    expect(bad).toEqual([]);
    expect(answers).toBeGreaterThan(kills);
    expect(killed.length).toBeGreaterThan(kills / 2);
    expect(new Set(killed).size).toBeGreaterThan(2);
  },
);

test('the next build removes what was left, and says so', { timeout: minutes }, async () => {
  const killed = startPublishing(made[1], out);
  await expect.poll(killed.printed, { timeout: 30_000, interval: 2 }).toContain('Följer länkar');
  killed.process.kill('SIGKILL');
  await killed.ended;
  const build = startPublishing(made[0], out);
  expect(await build.ended).toBe(0);
  expect(build.printed()).toContain('Ett tidigare bygge avbröts');
  expect((await readdir(folder)).sort()).toEqual(['dist', 'one', 'other']);
});

test.each([
  ['a link that leads nowhere', 'content/pages/om.mdx', '\nSe [mer](/om/#finns-inte).\n', '#finns-inte'],
  ['a fault in the data', 'data/region.yaml', '\nnamn: Dubbelt\n', 'data/region.yaml'],
])('%s stops the build, and the last site stays', { timeout: 2 * minutes }, async (_, file, text, told) => {
  const broken = await mkdtemp(join(tmpdir(), 'report-broken-'));
  await cp(region, broken, { recursive: true });
  await appendFile(join(broken, file), text);
  const build = startBuilding(broken, out);
  expect(await build.ended).toBe(1);
  expect(build.printed()).toContain(told);
  expect(build.printed()).toContain(`Webbplatsen i ${out} är som den var.`);
  await expectWhole();
  await rm(broken, { recursive: true });
});

test('builds at once each end well, and the site is that of one of them', {
  timeout: 5 * minutes,
}, async () => {
  for (let round = 0; round < 4; round++) {
    const builds = [...made, ...made].map((one) => startPublishing(one, out));
    expect(await Promise.all(builds.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    await expectWhole();
  }
  expect((await readdir(folder)).sort()).toEqual(['dist', 'one', 'other']);
});

test('a build and the developer’s server do not disturb each other', { timeout: 5 * minutes }, async () => {
  const port = await findFreePort();
  const dev = startServing(region, port);
  const readHome = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } }).catch(
      () => undefined,
    );
    return answer?.ok ? answer.text() : '';
  };
  await expect.poll(readHome, { timeout: 2 * minutes }).toContain('</html>');
  const before = await readHome();
  expect(await startBuilding(region, out).ended).toBe(0);
  await expectWhole();
  expect(await readHome()).toBe(before);
  dev.process.kill();
  await dev.ended;
});

test('a build that is asked to stop says what became of the site', { timeout: minutes }, async () => {
  const build = startPublishing(made[1], out);
  await expect.poll(build.printed, { timeout: 30_000, interval: 2 }).toContain('Kopierar');
  build.process.kill('SIGTERM');
  expect(await build.ended).toBe(143);
  expect(build.printed()).toContain(`Bygget avbröts. Webbplatsen i ${out} är som den var.`);
  await expectWhole();
});
