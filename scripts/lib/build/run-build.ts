import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import { describeDiskFault } from './disk-faults.ts';
import { caches, createFolders, type Folders, listPlaces } from './folders.ts';
import { clearLeftovers } from './leftovers.ts';
import { step } from './report.ts';
import { swapSite } from './swap-site.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has a site made aside, then puts it where the last one was. A fault, a full disk or a signal
 * leaves the last one as it was, and says so.
 * @returns what the making of it gives.
 */
export async function runBuild<Made>(out: string, make: (folders: Folders) => Promise<Made>): Promise<Made> {
  const folders = createFolders(out);
  const stop = (_: NodeJS.Signals, number: number) => {
    console.error(`\nBygget avbröts. ${describeKept(out)}`);
    process.exit(128 + number);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    for (const line of await clearLeftovers(out)) console.log(line);
    await tryFolders(folders);
    const made = await make(folders);
    await step('Byter till den nya webbplatsen', () => swapSite(folders));
    return made;
  } catch (error) {
    throw explain(error, folders);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    folders.remove();
  }
}

/** Folders that cannot be written are told at once, not when the pages are made. */
async function tryFolders({ next, cache }: Folders): Promise<void> {
  await mkdir(caches, { recursive: true });
  await mkdir(cache);
  await mkdir(next);
  await rmdir(next);
}

/** A fault, and a disk that does not take the site, with what became of the last one; a bug stays as it is. */
function explain(error: unknown, folders: Folders): unknown {
  const { out } = folders;
  const told = error instanceof Fault ? error.message : describeDiskFault(error, listPlaces(folders));
  if (told !== undefined) return new Fault(`${told}\n\n${describeKept(out)}`);
  console.error(describeKept(out));
  return error;
}

function describeKept(out: string): string {
  return existsSync(join(out, 'index.html'))
    ? `Webbplatsen i ${out} är som den var.`
    : `Det finns ingen webbplats i ${out}.`;
}
