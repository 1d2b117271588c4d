import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { MAX_BYTES } from '../../../src/core/parse/file-text.ts';
import { findBase, findSiteAddress } from '../../../src/core/publish/site-address.ts';
import { currentReport } from '../../../src/workspace/report.ts';

/** Where at its host the site of a workspace lies, e.g. "/" or "/bilaga/". The workspace has been checked. */
export async function findBaseOf(root: string, env = process.env): Promise<string> {
  const { model } = await currentReport(root);
  return findBase(findSiteAddress(model?.region ?? {}, env));
}

/** The same by a look at region.yaml alone, before the check: "/" where that cannot be read. */
export async function guessBase(root: string, env = process.env): Promise<string> {
  const file = join(root, 'data', 'region.yaml');
  try {
    const found = await stat(file);
    const isRead = found.isFile() && found.size <= MAX_BYTES;
    return findBase(findSiteAddress(isRead ? parse(await readFile(file, 'utf8')) : {}, env));
  } catch {
    return '/';
  }
}
