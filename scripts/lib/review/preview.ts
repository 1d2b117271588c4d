import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Element } from 'hast';
import type { Texts } from '../../../src/i18n/texts.ts';
import { readBase } from '../build/manifest.ts';
import { step } from '../build/report.ts';
import { withThreads } from '../build/threads.ts';
import { dressPage } from './banner.ts';
import type { BuiltSites } from './both-sites.ts';
import { gatherCharts } from './charts.ts';
import { checkSite } from './check-site.ts';
import { compareSites, pageFile, type SitesCompared } from './compare-files.ts';
import { compareLooks } from './compare-looks.ts';
import type { ComparedPage } from './compare-pages.ts';
import type { CopyTask } from './copy-unchanged.ts';
import { leadOnwards, markPage } from './mark-page.ts';
import type { CheckItem } from './schema.ts';

/** What is seen of a change on the built sites. */
export interface Previewed {
  pages: SitesCompared;
  /** Pages with other styles or scripts. */
  looks: string[];
  charts: Element[];
  siteChecks: CheckItem[];
}

/**
 * Compares two built sites and tries the pages that differ, while the later one becomes a preview with the changes
 * marked.
 * @param out the folder of the preview. @param hasCode whether styles and scripts may differ too.
 */
export function previewChange(
  out: string,
  sites: BuiltSites,
  { name, hasCode }: { name?: string | undefined; hasCode: boolean },
  texts: Texts,
): Promise<Previewed> {
  const { base, head } = sites;
  const { t } = texts;
  const title = name ?? t('review.title');
  return whileCopying({ base, head, out, name: title }, async (copied) => {
    const charts = gatherCharts();
    const { looks, pages } = await step(t('review.step.compare'), async () => ({
      looks: hasCode ? await compareLooks(base, head) : [],
      pages: await compareSites(base, head, async (page) => {
        charts.add(page.pictures);
        await writeMarked(out, page, readBase(head), texts);
      }),
    }));
    const siteChecks = await step(t('review.step.check'), async () => {
      const checking = checkSite(sites, pages.pages, looks, texts);
      const [checks] = await Promise.all([checking, writePreview(out, head, title, pages, texts), copied]);
      return checks;
    });
    return { pages, looks, charts: charts.render(texts), siteChecks };
  });
}

/**
 * Puts into a preview what nothing need be compared for, in a thread beside the work.
 * @param work gets what waits for that; when it fails the thread is ended.
 */
function whileCopying<Result>(
  task: CopyTask,
  work: (copied: Promise<void>) => Promise<Result>,
): Promise<Result> {
  return withThreads(new URL('./copy-unchanged.ts', import.meta.url), 1, (threads) => {
    const copied: Promise<void> = threads.run(task);
    // Thrown where it is waited for.
    copied.catch(() => {});
    return work(copied);
  });
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
 * @param name what the change is called.
 */
async function writePreview(
  out: string,
  head: string,
  name: string,
  { pages, unlike }: Pick<SitesCompared, 'pages' | 'unlike'>,
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
