import { ask } from '../core/asked.ts';
import type { Model } from '../core/model.ts';
import { findSiteAddress } from '../core/publish/site-address.ts';
import { buildOpenData, type Circumstances, type OpenData } from '../open-data/data-files.ts';
import { readCommit } from '../workspace/commit.ts';
import { href } from './href.ts';
import { report, workspaceRoot } from './report.ts';

const made = new WeakMap<Model, Promise<OpenData>>();

/** Where the files of this build will be found, and what they are made from. */
export function circumstances({ region }: Model): Circumstances {
  return { href, site: findSiteAddress(region, process.env), commit: readCommit(workspaceRoot) };
}

/** All files of the open data, made once for a report: the page and every address read the same. */
export async function openData(): Promise<OpenData> {
  // Of everything, and what is made of it here cannot be asked for again.
  ask('open-data');
  const model = await report();
  const known = made.get(model) ?? buildOpenData(model, circumstances(model));
  made.set(model, known);
  return known;
}
