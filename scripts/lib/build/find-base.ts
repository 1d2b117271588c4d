import { findBase, findSiteAddress } from '../../../src/core/publish/site-address.ts';
import { currentReport } from '../../../src/workspace/report.ts';

/** Where at its host the site of a workspace lies, e.g. "/" or "/bilaga/". The workspace has been checked. */
export async function findBaseOf(root: string, env = process.env): Promise<string> {
  const { model } = await currentReport(root);
  return findBase(findSiteAddress(model?.region ?? {}, env));
}
