import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from '../../../src/i18n/texts.ts';
import { projectRoot } from '../paths.ts';
import type { ChangedFile } from './changed-files.ts';
import { checkOutCode } from './code.ts';
import type { Git } from './git.ts';
import type { ReviewInput } from './make-review.ts';
import type { ReviewOptions } from './options.ts';
import { type BuiltSite, codeFolder, ensureSite } from './sites.ts';

/** Both sites as folders, or why they cannot be compared. */
export type BothSites = { base: string; head: string } | { notCompared: string };

type Compared = Pick<ReviewInput, 'base' | 'head'> & { files: readonly ChangedFile[]; ownCode: boolean };

/**
 * The sites of both versions: given, from the cache, or built. Where code differs too, each is built with its own,
 * in a folder of its own; with `ownCode` the code of the revisions is never run.
 */
export async function findBothSites(
  { base, head, files, ownCode }: Compared,
  { pages, baseSite, headSite }: Pick<ReviewOptions, 'pages' | 'baseSite' | 'headSite'>,
  git: Git,
  { t }: Texts,
): Promise<BothSites> {
  if (!pages) return { notCompared: t('review.pages.not-asked') };
  if (!headSite && head.build.problems.length > 0) return { notCompared: t('review.pages.faults') };
  const hasCode = !ownCode && files.some(({ kind }) => kind === 'code');
  const build = async (side: ReviewInput['base']): Promise<BuiltSite> => {
    if (!hasCode || !side.commit) return ensureSite(side.files);
    const code = await checkOutCode(git, side.commit, codeFolder());
    if (!code) return { failed: t('review.pages.packages') };
    try {
      return await ensureSite(side.files, code.folder);
    } finally {
      await code.close();
    }
  };
  const [old, now] = [await given(baseSite, () => build(base)), await given(headSite, () => build(head))];
  if ('failed' in now) return { notCompared: t('review.pages.head-failed', { why: now.failed }) };
  if ('failed' in old) return { notCompared: t('review.pages.base-failed', { why: old.failed }) };
  return { base: old.folder, head: now.folder };
}

async function given(folder: string | undefined, make: () => Promise<BuiltSite>): Promise<BuiltSite> {
  if (folder === undefined) return make();
  return existsSync(join(folder, 'index.html')) ? { folder } : { failed: `${folder}: index.html` };
}

/** Whether the workspace is that of the code that runs here: only then does a change of code belong to it. */
export async function isOwnRepository(git: Git): Promise<boolean> {
  const top = (await git(['rev-parse', '--show-toplevel'])).toString().trim();
  return join(top) === join(projectRoot);
}
