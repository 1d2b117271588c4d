import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from '../../../src/i18n/texts.ts';
import { projectRoot } from '../paths.ts';
import { checkOutCode } from './code.ts';
import type { Git } from './git.ts';
import type { ReviewOptions } from './options.ts';
import { describeOtherPackages } from './other-packages.ts';
import type { Versions } from './side.ts';
import { type BuiltSite, codeFolder, findPlace, type StartedSite, startSite, thereIs } from './sites.ts';

/** Both sites as folders, and whether the later one's links are proved. */
export interface BuiltSites {
  base: string;
  head: string;
  isProved: boolean;
}

/** Both sites, or why they cannot be compared, with what a build of the later one says that cannot be built. */
export type BothSites = BuiltSites | NotCompared;
export type NotCompared = { notCompared: string; failed?: string };

/** What comes of two versions whose sites are being built. */
export interface ComingSites {
  /** Where the earlier site is at hand: it, and the later one's pages as they come. */
  early?: { base: string; pages: StartedSite['pages'] };
  /** Waits for both. */
  sites: () => Promise<BothSites>;
}

/**
 * The sites of both versions: given, from the cache, or built. Where code differs too, each is built with its own,
 * in a folder of its own; with `ownCode` the code of the revisions is never run. When this returns the later one is
 * being built, and whoever calls it has a processor to do other things with.
 */
export async function startBothSites(
  { base, head, files, ownCode }: Versions & { ownCode: boolean },
  { pages, baseSite, headSite }: Pick<ReviewOptions, 'pages' | 'baseSite' | 'headSite'>,
  git: Git,
  texts: Texts,
): Promise<ComingSites> {
  const { t } = texts;
  if (!pages) return { sites: async () => ({ notCompared: t('review.pages.not-asked') }) };
  const hasCode = !ownCode && files.some(({ kind }) => kind === 'code');
  const place = baseSite === undefined && !hasCode ? await findPlace(base.files) : undefined;
  const cached = place?.isThere ? place.folder : undefined;
  const known = isSite(baseSite) ? baseSite : cached;
  const start = async (side: Versions['base']): Promise<StartedSite> => {
    if (!hasCode || !side.commit) return startSite(side.files, projectRoot, known);
    const code = await checkOutCode(git, side.commit, codeFolder());
    if ('there' in code) return thereIs({ notBuilt: describeOtherPackages(code.there, code.here, texts) });
    const { site, pages } = await startSite(side.files, code.folder);
    return { site: () => site().finally(code.close), pages };
  };
  const later = await given(headSite, () => start(head));
  const sites = async () => {
    const now = await later.site();
    if ('failed' in now && !headSite) {
      // The faults of data and texts are told already.
      const failed = head.build.problems.length > 0 ? {} : { failed: now.failed };
      return { notCompared: t('review.pages.faults'), ...failed };
    }
    if (!('folder' in now)) return { notCompared: sayWhy('head', now, texts) };
    const old = await (await given(baseSite, () => start(base))).site();
    if (!('folder' in old)) return { notCompared: sayWhy('base', old, texts) };
    return { base: old.folder, head: now.folder, isProved: now.isProved };
  };
  return { ...(known === undefined ? {} : { early: { base: known, pages: later.pages } }), sites };
}

function sayWhy(side: 'base' | 'head', found: Exclude<BuiltSite, { folder: string }>, { t }: Texts): string {
  return 'notBuilt' in found
    ? t(`review.pages.${side}-not-built`, { why: found.notBuilt })
    : t(`review.pages.${side}-failed`, { why: found.failed });
}

async function given(folder: string | undefined, start: () => Promise<StartedSite>): Promise<StartedSite> {
  if (folder === undefined) return start();
  return thereIs(isSite(folder) ? { folder, isProved: false } : { failed: `${folder}: index.html` });
}

function isSite(folder: string | undefined): folder is string {
  return folder !== undefined && existsSync(join(folder, 'index.html'));
}

/** Whether the workspace is that of the code that runs here: only then does a change of code belong to it. */
export async function isOwnRepository(git: Git): Promise<boolean> {
  const top = (await git(['rev-parse', '--show-toplevel'])).toString().trim();
  return join(top) === join(projectRoot);
}
