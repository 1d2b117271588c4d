import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderMovedPage, renderRedirectsFile } from '../../../src/core/publish/moved.ts';
import { findBase, findSiteAddress } from '../../../src/core/publish/site-address.ts';
import { currentReport } from '../../../src/workspace/report.ts';
import { Fault } from '../fault.ts';

/** Makes old addresses lead on: a list for hosts that read one, and for all others a page at each. */
export async function writeRedirects(
  { next }: { next: string },
  root: string,
  env = process.env,
): Promise<void> {
  const { model } = await currentReport(root);
  if (!model?.region.moved) return;
  const { region, texts } = model;
  const base = findBase(findSiteAddress(region, env));
  const words = { language: region.language, title: texts.t('moved.title') };
  for (const [from, to] of Object.entries(model.region.moved)) {
    const file = join(next, from, 'index.html');
    if (existsSync(file)) throw fault(from, to, `på ${from} finns det redan en sida`);
    if (!existsSync(join(next, to.replace(/#.*/, ''), 'index.html')))
      throw fault(from, to, 'den nya sidan finns inte');
    await mkdir(join(next, from), { recursive: true });
    await writeFile(file, renderMovedPage(to, base, words));
  }
  await writeFile(join(next, '_redirects'), renderRedirectsFile(model.region.moved, base));
}

function fault(from: string, to: string, why: string): Fault {
  return new Fault(`data/region.yaml: moved har ${from}: ${to}, men ${why}. Rätta raden eller ta bort den.`);
}
