import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import type { Texts } from '../../../src/i18n/texts.ts';
import { readBase } from '../build/manifest.ts';
import { Fault } from '../fault.ts';
import { projectRoot } from '../paths.ts';
import { EARLIER, writeEarlierPages } from './earlier-pages.ts';
import type { PageChange } from './everywhere.ts';
import { renderComment } from './render-comment.ts';
import { renderReview, titleOf } from './render-page.ts';
import { describeReview, type Review } from './schema.ts';
import { renderShell } from './shell.ts';

/** What is to be published is never replaced by a preview: it may be uploaded the next moment. */
export function refuseToReplaceSite(out: string, { t }: Texts): void {
  const has = (name: string) => existsSync(join(out, name));
  if (has('index.html') && !has('review.json')) throw new Fault(t('review.no-preview', { out }));
}

const STYLES = ['tokens', 'base', 'blocks', 'tables', 'figures', 'print'];

/** Writes the review's page, the earlier pages, the comment and the JSON into a preview. */
export async function writeReview(
  out: string,
  review: Review,
  { built, charts }: { built?: { base: string; head: string } | undefined; charts: Element[] },
  texts: Texts,
): Promise<void> {
  const folder = join(out, 'granskning');
  const place = built ? readBase(built.head) : '/';
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'granskning.css'), await readStyles(built === undefined));
  const layout = built && (await readFile(join(built.head, '404.html'), 'utf8'));
  const pages = review.pages?.changed ?? [];
  const extras = { charts, linkTo: createLinkTo(built && pages, place) };
  const page = renderShell(layout, titleOf(review, texts), renderReview(review, extras, texts), place);
  await writeFile(join(folder, 'index.html'), page);
  if (built) {
    const earlier = pages.filter(({ kind }) => kind !== 'added').map(({ path }) => path);
    await writeEarlierPages(built.base, out, earlier, place, texts);
  } else {
    await cp(join(projectRoot, 'public', 'fonts'), join(out, 'fonts'), { recursive: true });
    await writeFile(join(out, 'index.html'), page);
  }
  await writeFile(join(out, 'review.json'), `${JSON.stringify(review, null, 2)}\n`);
  await writeFile(join(folder, 'review.schema.json'), `${JSON.stringify(describeReview(), null, 2)}\n`);
  await writeFile(join(out, 'review.md'), renderComment(review, texts));
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
  pages: readonly Pick<PageChange, 'path' | 'kind'>[] | undefined,
  place: string,
): (path: string, side: 'base' | 'head') => string | undefined {
  const changed = new Map(pages?.map((page) => [page.path, page.kind]));
  return (path, side) => {
    const kind = changed.get(path.split('#')[0] ?? '');
    if (!pages) return undefined;
    if (side === 'base')
      return kind === 'changed' || kind === 'removed' ? `${place}${EARLIER}${path}` : undefined;
    return kind === 'removed' ? undefined : place + path.slice(1);
  };
}
