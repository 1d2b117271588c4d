// The part of a build that knows the workspace: it is checked and all its pages are made. Runs in a process of its
// own, for what is left to do with a site needs nothing of all that this takes to make it.
import { listSearchPages } from '../../../src/core/search/list-pages.ts';
import { currentReport } from '../../../src/workspace/report.ts';
import { checkWorkspace } from '../check/check-workspace.ts';
import { writeHeaders } from '../hosting/write-headers.ts';
import { writeRedirects } from '../hosting/write-redirects.ts';
import type { SearchPages } from '../search/open-search.ts';
import { writeSitemap } from '../search/write-sitemap.ts';
import { buildPages } from './build-pages.ts';
import { describeDiskFault } from './disk-faults.ts';
import { withDrawingThreads } from './drawing-threads.ts';
import { expectDrawings } from './expected-drawings.ts';
import { findBaseOf } from './find-base.ts';
import { type Folders, listPlaces } from './folders.ts';
import { answer } from './own-process.ts';
import { step } from './report.ts';

export interface Order {
  /** The workspace. */
  root: string;
  folders: Omit<Folders, 'remove'>;
  /** The file of what earlier builds drew. */
  kept: string | undefined;
}

export interface Made {
  /** What the check has to say, for the end of the build. */
  facts: string[];
  /** Where at its host the site is to lie. */
  base: string;
  search: SearchPages;
}

answer<Order, Made>(makePages, (error, { folders }) => describeDiskFault(error, listPlaces(folders)));

async function makePages({ root, folders, kept }: Order): Promise<Made> {
  const facts = await step('Kontrollerar data och text', () => checkWorkspace(root));
  const base = await findBaseOf(root);
  const { model } = await currentReport(root);
  if (!model) throw new Error('No model to make pages of');
  const expected = await expectDrawings(model, process.env);
  await step('Bygger sidorna', () => withDrawingThreads({ kept, expected }, () => buildPages(folders, base)));
  await step('Skriver vad servern ska svara', async () => {
    await writeSitemap(folders, root);
    await writeHeaders(folders, base);
    await writeRedirects(folders, root);
  });
  return { facts, base, search: { language: model.region.language, pages: listSearchPages(model) } };
}
