import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from '../../../src/i18n/texts.ts';
import { projectRoot } from '../paths.ts';
import { checkOutCode } from './code.ts';
import type { Git } from './git.ts';
import type { ReviewOptions } from './options.ts';
import { describeOtherPackages } from './other-packages.ts';
import type { Versions } from './side.ts';
import { type BuiltSite, codeFolder, startSite } from './sites.ts';

/** Both sites as folders, and whether the later one's links are proved. */
export interface BuiltSites {
  base: string;
  head: string;
  isProved: boolean;
}

/** Both sites, or why they cannot be compared. */
export type BothSites = BuiltSites | { notCompared: string };

/** A site; or why a build of it failed, or was not even tried. */
type FoundSite = BuiltSite | { notBuilt: string };

/**
 * The sites of both versions: given, from the cache, or built. Where code differs too, each is built with its own,
 * in a folder of its own; with `ownCode` the code of the revisions is never run. When this returns the later one is
 * being built, and whoever calls it has a processor to do other things with; what it gives waits for both.
 */
export async function startBothSites(
  { base, head, files, ownCode }: Versions & { ownCode: boolean },
  { pages, baseSite, headSite }: Pick<ReviewOptions, 'pages' | 'baseSite' | 'headSite'>,
  git: Git,
  texts: Texts,
): Promise<() => Promise<BothSites>> {
  const { t } = texts;
  if (!pages) return async () => ({ notCompared: t('review.pages.not-asked') });
  const hasCode = !ownCode && files.some(({ kind }) => kind === 'code');
  const start = async (side: Versions['base']): Promise<() => Promise<FoundSite>> => {
    if (!hasCode || !side.commit) return startSite(side.files);
    const code = await checkOutCode(git, side.commit, codeFolder());
    if ('there' in code) {
      const notBuilt = describeOtherPackages(code.there, code.here, texts);
      return async () => ({ notBuilt });
    }
    const site = await startSite(side.files, code.folder);
    return () => site().finally(code.close);
  };
  const later = await given(headSite, () => start(head));
  return async () => {
    const now = await later();
    if (!headSite && head.build.problems.length > 0) return { notCompared: t('review.pages.faults') };
    if (!('folder' in now)) return { notCompared: sayWhy('head', now, texts) };
    const old = await (await given(baseSite, () => start(base)))();
    if (!('folder' in old)) return { notCompared: sayWhy('base', old, texts) };
    return { base: old.folder, head: now.folder, isProved: now.isProved };
  };
}

function sayWhy(side: 'base' | 'head', found: Exclude<FoundSite, { folder: string }>, { t }: Texts): string {
  return 'notBuilt' in found
    ? t(`review.pages.${side}-not-built`, { why: found.notBuilt })
    : t(`review.pages.${side}-failed`, { why: found.failed });
}

async function given(
  folder: string | undefined,
  start: () => Promise<() => Promise<FoundSite>>,
): Promise<() => Promise<FoundSite>> {
  if (folder === undefined) return start();
  const isSite = existsSync(join(folder, 'index.html'));
  return async () => (isSite ? { folder, isProved: false } : { failed: `${folder}: index.html` });
}

/** Whether the workspace is that of the code that runs here: only then does a change of code belong to it. */
export async function isOwnRepository(git: Git): Promise<boolean> {
  const top = (await git(['rev-parse', '--show-toplevel'])).toString().trim();
  return join(top) === join(projectRoot);
}
