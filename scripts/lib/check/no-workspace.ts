import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../fault.ts';

/** A mistyped REPORT_ROOT is one fault, not a hundred missing files. */
export async function refuseNoWorkspace(root: string): Promise<void> {
  if (existsSync(join(root, 'data'))) return;
  throw new Fault(`${root} har ingen mapp som heter data. Kontrollera REPORT_ROOT.`);
}
