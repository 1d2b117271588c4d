import { existsSync } from 'node:fs';
import { Fault } from '../fault.ts';
import { createFolders, type Folders } from './folders.ts';
import { clearLeftovers } from './leftovers.ts';
import type { Step } from './report.ts';
import { swapSite } from './swap-site.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs the steps that make a site aside, then puts it where the last one was. A fault, a full disk or a signal
 * leaves the last one as it was, and says so.
 */
export async function runBuild(out: string, listSteps: (folders: Folders) => Step[]): Promise<void> {
  for (const line of await clearLeftovers(out)) console.log(line);
  const folders = createFolders(out);
  const stop = (_: NodeJS.Signals, number: number) => {
    console.error(`\nBygget avbröts. ${describeKept(out)}`);
    process.exit(128 + number);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    const swap = { title: 'Byter till den nya webbplatsen', run: () => swapSite(folders) };
    for (const step of [...listSteps(folders), swap]) {
      console.log(`${step.title} …`);
      await step.run();
    }
  } catch (error) {
    throw explain(error, out);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    folders.remove();
  }
}

/** A fault, and a full disk, with what became of the last site; a bug stays as it is. */
function explain(error: unknown, out: string): unknown {
  if (isDiskFull(error)) return new Fault(`Disken är full, så bygget blev inte klart. ${describeKept(out)}`);
  if (error instanceof Fault) return new Fault(`${error.message}\n\n${describeKept(out)}`);
  console.error(describeKept(out));
  return error;
}

function describeKept(out: string): string {
  return existsSync(out) ? `Webbplatsen i ${out} är som den var.` : `Det finns ingen webbplats i ${out}.`;
}

/** Said by Node with a code, by the bundler in its words only. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    /ENOSPC|no space left/i.test(error.message) ||
    isDiskFull(error.cause)
  );
}
