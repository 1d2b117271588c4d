import { parseArgs } from 'node:util';
import type { Language } from '../../../src/i18n/texts.ts';

export const FORMATS = ['terminal', 'github', 'json', 'markdown'] as const;
export type CheckFormat = (typeof FORMATS)[number];

export interface CheckOptions {
  format: CheckFormat;
  language: Language;
  /** Show every fault, not only the first twenty. */
  all: boolean;
  /** Coverage file by file. */
  verbose: boolean;
  /** Folder with the source documents, to confirm figures against. */
  sources?: string;
}

/** A call that cannot be understood: the message says how to call. */
export class UsageFault extends Error {}

export const USAGE = `npm run check -- [--format ${FORMATS.join('|')}] [--lang sv|en] [--all] [--verbose] [--sources DIR]`;

/** Reads the command line; throws a UsageFault. */
export function parseOptions(args: readonly string[]): CheckOptions {
  const { format = 'terminal', lang = 'sv', all = false, verbose = false, sources } = readArgs(args);
  if (!isFormat(format)) throw usage(`--format: ${format}`);
  if (lang !== 'sv' && lang !== 'en') throw usage(`--lang: ${lang}`);
  return { format, language: lang, all, verbose, ...(sources === undefined ? {} : { sources }) };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        all: { type: 'boolean' },
        verbose: { type: 'boolean' },
        sources: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw usage(args.find((arg) => String(error).includes(arg)) ?? args.join(' '));
  }
}

function isFormat(text: string): text is CheckFormat {
  return FORMATS.some((format) => format === text);
}

/** Two lines, since the language of the reader is not known yet. */
function usage(what: string): UsageFault {
  return new UsageFault(`Anropet går inte att förstå / This call cannot be understood: ${what}\n${USAGE}`);
}
