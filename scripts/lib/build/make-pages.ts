// The part of a build that knows the workspace: it is checked and all its pages are made. Runs in a process of its
// own, for what is left to do with a site needs nothing of all that this takes to make it.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { listSearchPages } from '../../../src/core/search/list-pages.ts';
import { currentReport } from '../../../src/workspace/report.ts';
import { checkWorkspace } from '../check/check-workspace.ts';
import { writeHeaders } from '../hosting/write-headers.ts';
import { writeRedirects } from '../hosting/write-redirects.ts';
import { keepParsed } from '../kept/keep-parsed.ts';
import { withParsingAhead } from '../kept/parse-ahead.ts';
import type { SearchPages } from '../search/open-search.ts';
import { writeSitemap } from '../search/write-sitemap.ts';
import { beginBundle } from './begin-bundle.ts';
import { describeDiskFault } from './disk-faults.ts';
import { withDrawingThreads } from './drawing-threads.ts';
import { expectDrawings } from './expected-drawings.ts';
import { findBaseOf, guessBase } from './find-base.ts';
import { ASSETS, type Folders, listPlaces } from './folders.ts';
import { makeFiles } from './make-files.ts';
import { answer } from './own-process.ts';
import { step } from './report.ts';
import { findSamePages } from './same-pages.ts';

export interface Order {
  /** The workspace. */
  root: string;
  folders: Omit<Folders, 'remove'>;
  /** Where the last site is, or would be. */
  last: string;
  /** The file of what earlier builds parsed and drew. */
  kept: string | undefined;
}

/** What is known of a site once its workspace is checked. */
export interface Begun {
  /** What the check has to say, for the end of the build. */
  facts: string[];
  /** Where at its host the site is to lie. */
  base: string;
  search: SearchPages;
}

/** What is told meanwhile: first that, then the files of the site when they are there, always in the same order. */
export type Note = Begun | { files: readonly string[] };

answer<Order, void, Note>(makePages, (error, { folders }) => describeDiskFault(error, listPlaces(folders)));

async function makePages({ root, folders, last, kept }: Order, tell: (note: Note) => void): Promise<void> {
  const { cache, next } = folders;
  keepParsed(kept);
  const unwanted = new AbortController();
  const guess = await guessBase(root);
  const bundle = await beginBundle({ cache, base: guess, kept, signal: unwanted.signal });
  const check = () => withParsingAhead(kept, (parse) => checkWorkspace(root, parse));
  const facts = await step('Kontrollerar data och text', check).catch((error) => {
    unwanted.abort();
    throw error;
  });
  const base = await findBaseOf(root);
  const build = await currentReport(root);
  const { model } = build;
  if (!model || base !== guess) throw new Error('The check let through what cannot be built');
  tell({ facts, base, search: { language: model.region.language, pages: listSearchPages(model) } });
  const same = findSamePages({ build: { ...build, model }, base, env: process.env, kept, last });
  const expected = await expectDrawings(model, same.isSame, process.env);
  await step('Bygger sidorna', () =>
    withDrawingThreads({ kept, expected }, async () => {
      const entry = await bundle.entry;
      await cp(join(cache, ASSETS), next, { recursive: true });
      await makeFiles({ bundle: entry, base, folder: next, last, same, tell: (files) => tell({ files }) });
    }),
  );
  await step('Skriver vad servern ska svara', async () => {
    await writeSitemap(folders, root);
    await writeHeaders(folders, base);
    await writeRedirects(folders, root);
  });
}
