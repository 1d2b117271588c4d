import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageFault } from '../check/options.ts';

export const FAIL_ON = ['faults', 'unsourced', 'none'] as const;

export interface ReviewOptions {
  base: string;
  /** Absent: the working tree. */
  head?: string;
  failOn: (typeof FAIL_ON)[number];
  /** Built sites, where somebody else has built them. */
  baseSite?: string;
  headSite?: string;
  /** Both sites are built with the code of this folder, whatever code the revisions hold. */
  ownCode: boolean;
  /** Facts and words only. */
  pages: boolean;
  /** What the change is called in the banner, e.g. "#12". */
  name?: string;
}

export const USAGE =
  'npm run review -- --base REV [--head REV] [--fail-on faults|unsourced|none] [--base-site DIR] [--head-site DIR] [--own-code] [--no-pages] [--name TEXT]';

/** Reads the command line; throws a UsageFault. */
export function parseOptions(args: readonly string[]): ReviewOptions {
  const { base, head, name, pages = true, ...rest } = readArgs(args);
  const failOn = FAIL_ON.find((kind) => kind === (rest['fail-on'] ?? 'faults'));
  if (!base || !failOn) throw new UsageFault(USAGE);
  const folder = (path: string | undefined) => (path === undefined ? undefined : resolve(path));
  return {
    ...{ base, failOn, pages, ownCode: rest['own-code'] ?? false },
    ...{ head, name, baseSite: folder(rest['base-site']), headSite: folder(rest['head-site']) },
  };
}

function readArgs(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        ...{ base: text, head: text, name: text, pages: flag },
        ...{ 'fail-on': text, 'base-site': text, 'head-site': text, 'own-code': flag },
      },
    }).values;
  } catch {
    throw new UsageFault(USAGE);
  }
}
