import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { under } from '../../../src/core/publish/moved.ts';
import { findBase, findSiteAddress } from '../../../src/core/publish/site-address.ts';
import { renderRobots, renderSitemap } from '../../../src/core/publish/sitemap.ts';
import { currentReport } from '../../../src/workspace/report.ts';
import { listFiles } from '../list-files.ts';

/** robots.txt, and the list of all pages once the site has an address; the page that stands for none is no page. */
export async function writeSitemap(
  { next }: { next: string },
  root: string,
  env = process.env,
): Promise<void> {
  const { model } = await currentReport(root);
  const site = findSiteAddress(model?.region ?? {}, env);
  const addressOf = (path: string) => new URL(under(findBase(site), path), site).href;
  if (site) {
    await writeFile(join(next, 'sitemap.xml'), renderSitemap((await listPages(next)).map(addressOf)));
  }
  await writeFile(join(next, 'robots.txt'), renderRobots(site && addressOf('/sitemap.xml')));
}

/** The path of every page of a built site, e.g. "/kommuner/". */
async function listPages(folder: string): Promise<string[]> {
  return (await listFiles(folder))
    .map((path) => `/${path}`)
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'index.html'.length));
}
