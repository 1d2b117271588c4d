import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Element } from 'hast';
import type { Texts } from '../../../src/i18n/texts.ts';
import { readBase } from '../build/manifest.ts';
import { step } from '../build/report.ts';
import { withThreads } from '../build/threads.ts';
import { dressPage } from './banner.ts';
import type { BuiltSites, ComingSites, NotCompared } from './both-sites.ts';
import { gatherCharts } from './charts.ts';
import { checkAccessibility, startBrowser } from './check-accessibility.ts';
import type { SiteTask } from './check-site.ts';
import { compareSites, openSite, pageFile, type SitesCompared } from './compare-files.ts';
import { compareLooks } from './compare-looks.ts';
import { type ComparedPage, createComparison, listUnlike, type PictureChange } from './compare-pages.ts';
import type { CopyTask } from './copy-unchanged.ts';
import type { PageChange } from './everywhere.ts';
import { leadOnwards, markPage } from './mark-page.ts';
import type { CheckItem } from './schema.ts';

/** What is seen of a change on the built sites. */
export interface Previewed {
  built: BuiltSites;
  pages: SitesCompared;
  /** Pages with other styles or scripts. */
  looks: string[];
  charts: Element[];
  siteChecks: CheckItem[];
}

/**
 * Compares the sites of two versions and tries the pages that differ, while the later one becomes a preview with the
 * changes marked. Where the earlier site is at hand, pages are compared while others are still being made.
 * @param out the folder of the preview; nothing is in it when the sites cannot be compared.
 * @param hasCode whether styles and scripts may differ too.
 */
export async function previewChange(
  out: string,
  { early, sites }: ComingSites,
  { name, hasCode }: { name?: string | undefined; hasCode: boolean },
  texts: Texts,
): Promise<Previewed | NotCompared> {
  const { t } = texts;
  const title = name ?? t('review.title');
  const pictures = new Map<string, readonly PictureChange[]>();
  let place = '/';
  const comparison = createComparison(async (page) => {
    pictures.set(page.path, page.pictures);
    await writeMarked(out, page, place, texts);
  });
  return withBrowser(async (start) => {
    if (early) {
      const before = await openSite(early.base);
      for await (const page of early.pages) {
        place = page.base;
        await comparison.add(page.path, before.get(page.path)?.(), page.html);
      }
      // It is there when the site is.
      if (pictures.size > 0) void start();
    }
    const built = await sites();
    if ('notCompared' in built) {
      await rm(out, { recursive: true, force: true });
      return built;
    }
    const { base, head, isProved } = built;
    place = readBase(head);
    return withBeside(async (beside) => {
      const after = await openSite(head);
      const unlike = listUnlike(await openSite(base), after);
      const later = unlike.filter((path) => after.has(path));
      const copied = beside<CopyTask, void>('copy-unchanged', { head, unlike: later, out, name: title });
      const { looks, pages } = await step(t('review.step.compare'), async () => ({
        looks: hasCode ? await compareLooks(base, head) : [],
        pages: await compareSites(base, head, comparison, unlike),
      }));
      const siteChecks = await step(t('review.step.check'), async () => {
        const changed = pages.pages.filter(({ kind }) => kind !== 'removed').map(({ path }) => path);
        const tried = [...new Set([...changed, ...looks])];
        const [accessibility, others] = await Promise.all([
          checkAccessibility(head, tried, start, texts),
          beside<SiteTask, CheckItem[]>('check-site', { head, isProved, pages: tried }),
          writePreview(out, head, title, later, pages.pages, texts),
          copied,
        ]);
        return [...others, accessibility];
      });
      const charts = gatherCharts();
      for (const path of [...pictures.keys()].sort()) charts.add(pictures.get(path) ?? []);
      return { built, pages, looks, charts: charts.render(texts), siteChecks };
    });
  });
}

/** Lends a browser that is started when it is first asked for, and closes it whatever becomes of the work. */
async function withBrowser<Result>(work: (start: typeof startBrowser) => Promise<Result>): Promise<Result> {
  let browser: ReturnType<typeof startBrowser> | undefined;
  const start = () => {
    browser ??= startBrowser();
    // Thrown where it is waited for.
    browser.catch(() => {});
    return browser;
  };
  try {
    return await work(start);
  } finally {
    await browser?.then(
      (started) => started?.close(),
      () => undefined,
    );
  }
}

/** Has a module of this folder do a task in a thread. */
type Beside = <Task, Result>(module: string, task: Task) => Promise<Result>;

/** While pages are compared other things are done beside it; when the work fails they are ended. */
function withBeside<Result>(work: (beside: Beside) => Promise<Result>): Promise<Result> {
  return withThreads(new URL('./copy-unchanged.ts', import.meta.url), 1, (threads) =>
    work((module, task) => {
      const done = threads.run(task, { filename: new URL(`./${module}.ts`, import.meta.url).href });
      // Thrown where it is waited for.
      done.catch(() => {});
      return done;
    }),
  );
}

/** Puts a page with its marks into the preview, while its trees are at hand. */
async function writeMarked(out: string, page: ComparedPage, place: string, texts: Texts): Promise<void> {
  const file = pageFile(out, page.path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, markPage(page, `${place}granskning/`, texts));
}

/**
 * Completes the preview of a change with the pages that have other bytes: every page says what it is and asks not to
 * be found, and the changed ones, which are there already, show what has changed. It works on the built pages alone,
 * so the code that publishes knows nothing of it.
 * @param name what the change is called. @param unlike addresses of its pages that the earlier site has otherwise.
 */
async function writePreview(
  out: string,
  head: string,
  name: string,
  unlike: readonly string[],
  pages: readonly PageChange[],
  texts: Texts,
): Promise<void> {
  const place = readBase(head);
  const changed = pages.filter(({ kind }) => kind !== 'removed');
  const places = new Map(changed.map(({ path }, index) => [path, index]));
  for (const path of unlike) {
    const at = places.get(path);
    const kind = at === undefined ? undefined : changed[at]?.kind;
    const next = at === undefined ? undefined : changed[at + 1]?.path;
    const onwards = next && `${place}${next.slice(1)}#andringar`;
    const file = pageFile(out, path);
    const html =
      kind === 'changed'
        ? leadOnwards(readFileSync(file, 'utf8'), onwards)
        : readFileSync(pageFile(head, path), 'utf8');
    await mkdir(dirname(file), { recursive: true });
    writeFileSync(file, dressPage(html, place, name, kind, texts));
  }
}
