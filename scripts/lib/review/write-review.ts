import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Texts } from '../../../src/i18n/texts.ts';
import { MANIFEST, readBase } from '../build/manifest.ts';
import { runBuild } from '../build/run-build.ts';
import { Fault } from '../fault.ts';
import { projectRoot } from '../paths.ts';
import { renderCharts } from './charts.ts';
import type { PageChange } from './compare-pages.ts';
import { EARLIER, writeEarlierPages } from './earlier-pages.ts';
import { makePreview } from './preview.ts';
import { renderComment } from './render-comment.ts';
import { renderReview, titleOf } from './render-page.ts';
import { describeReview, type Review } from './schema.ts';
import { renderShell } from './shell.ts';

/** What is to be published is never replaced by a preview: it may be uploaded the next moment. */
export function refuseToReplaceSite(out: string, { t }: Texts): void {
  const has = (name: string) => existsSync(join(out, name));
  if (has('index.html') && !has('review.json')) throw new Fault(t('review.no-preview', { out }));
}

/** The two built sites and what differs between their pages. */
export interface ComparedSites {
  base: string;
  head: string;
  pages: readonly PageChange[];
}

const STYLES = ['tokens', 'base', 'blocks', 'tables', 'figures', 'print'];

/**
 * Writes the review's page, the preview with its marks, the comment and the JSON, aside; then they take the place of
 * what was in the folder.
 */
export async function writeReview(
  out: string,
  review: Review,
  sites: ComparedSites | undefined,
  texts: Texts,
): Promise<void> {
  await runBuild(out, ({ next }) => [
    { title: texts.t('review.step.page'), run: () => writePages(next, review, sites, texts) },
  ]);
}

async function writePages(next: string, review: Review, sites: ComparedSites | undefined, texts: Texts) {
  const folder = join(next, 'granskning');
  const place = sites ? readBase(sites.head) : '/';
  // The compressed files and the checksums are of the pages without their marks.
  const isKept = (path: string) => !/\.(?:br|gz)$|[/\\]manifest\.json$/.test(path);
  if (sites) await cp(sites.head, next, { recursive: true, filter: isKept });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'granskning.css'), await readStyles(sites === undefined));
  const layout = sites && (await readFile(join(sites.head, '404.html'), 'utf8'));
  const extras = { charts: renderCharts(sites?.pages ?? [], texts), linkTo: createLinkTo(sites, place) };
  const page = renderShell(layout, titleOf(review, texts), renderReview(review, extras, texts), place);
  await writeFile(join(folder, 'index.html'), page);
  if (sites) {
    const earlier = sites.pages.filter(({ kind }) => kind !== 'added').map(({ path }) => path);
    await writeEarlierPages(sites.base, next, earlier, place, texts);
    await makePreview(sites.base, next, review, place, texts);
    // All that a server has to know of it.
    await writeFile(join(next, MANIFEST), `${JSON.stringify({ base: place })}\n`);
  } else {
    await cp(join(projectRoot, 'public', 'fonts'), join(next, 'fonts'), { recursive: true });
    await writeFile(join(next, 'index.html'), page);
  }
  await writeFile(join(next, 'review.json'), `${JSON.stringify(review, null, 2)}\n`);
  await writeFile(join(folder, 'review.schema.json'), `${JSON.stringify(describeReview(), null, 2)}\n`);
  await writeFile(join(next, 'review.md'), renderComment(review, texts));
}

/** The review's own styles; with the site's where there is no built page to take them from. */
async function readStyles(isAlone: boolean): Promise<string> {
  const own = join(projectRoot, 'scripts', 'lib', 'review', 'review.css');
  const site = STYLES.map((name) => join(projectRoot, 'src', 'styles', `${name}.css`));
  const sheets = await Promise.all([...(isAlone ? site : []), own].map((path) => readFile(path, 'utf8')));
  return sheets.join('\n');
}

/** Both sites lie in one folder: the later at its root, the changed pages of the earlier below the review. */
function createLinkTo(
  sites: ComparedSites | undefined,
  place: string,
): (path: string, side: 'base' | 'head') => string | undefined {
  const changed = new Map(sites?.pages.map((page) => [page.path, page.kind]));
  return (path, side) => {
    const kind = changed.get(path.split('#')[0] ?? '');
    if (!sites) return undefined;
    if (side === 'base')
      return kind === 'changed' || kind === 'removed' ? `${place}${EARLIER}${path}` : undefined;
    return kind === 'removed' ? undefined : place + path.slice(1);
  };
}
