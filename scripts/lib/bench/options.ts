import { parseArgs } from 'node:util';
import { Fault } from '../fault.ts';

export interface BenchOptions {
  /** How many centres each workspace has. */
  sizes: number[];
  /** Where the figures are written too, for machines. */
  json?: string;
  /** Builds as if the site had an address: canonical addresses, a picture for each shared page, a catalogue. */
  published: boolean;
}

const DEFAULT_SIZES = '28,1000';
/** With fewer not every kind of figure is there. */
const FEWEST = 10;
const MOST = 100_000;
const USAGE = 'npm run bench -- [--sizes 28,1000,10000] [--json FILE] [--published]';

/** Reads the command line; throws a Fault that says how to call. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { sizes = DEFAULT_SIZES, json, published = false } = readArgs(args);
  const numbers = sizes.split(',').map(Number);
  if (!numbers.every((size) => Number.isInteger(size) && size >= FEWEST && size <= MOST))
    throw new Fault(`--sizes: ${sizes}\n${USAGE}`);
  return { sizes: numbers, published, ...(json === undefined ? {} : { json }) };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { sizes: { type: 'string' }, json: { type: 'string' }, published: { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new Fault(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
