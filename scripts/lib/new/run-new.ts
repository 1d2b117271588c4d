import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../../../src/core/check/problem.ts';
import { buildModel } from '../../../src/core/model.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { formatTerminal, paintFor } from '../check/format-problems.ts';
import { Fault } from '../fault.ts';
import { KINDS, NEXT } from './kinds.ts';
import type { Ask } from './questions.ts';

export const USAGE = `Skriv: npm run new -- ${Object.keys(KINDS).join(' | ')} …  Exempel står i data/README.md.`;

const NAMES = [
  ...['name', 'short-name', 'operator', 'municipality', 'title', 'kind', 'status', 'body', 'date', 'text'],
  ...['document', 'page', 'note', 'qualifier', 'id', 'from', 'edition'],
];

/** Writes a new file or entry; gives the lines to print. Nothing is written that would be a fault in itself. */
export async function runNew(root: string, args: readonly string[], ask: Ask): Promise<string[]> {
  const { values, positionals } = readArgs(args);
  const [kind = '', ...words] = positionals;
  const make = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!make) throw new Fault(USAGE);
  const files = await loadWorkspace(root);
  const made = await make({ files, words, options: values, ask });
  const paths = made.map(({ path }) => path);
  const { problems } = buildModel([...files.filter(({ path }) => !paths.includes(path)), ...made]);
  const { problems: before } = buildModel(files);
  const known = new Set(before.map(identify));
  const own = problems.filter((problem) => paths.includes(problem.file) && !known.has(identify(problem)));
  if (own.length > 0)
    throw new Fault(formatTerminal(own, createTexts('sv'), false, paintFor(process.stderr)));
  for (const { path, text } of made) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const more = problems.length - before.length;
  return [
    ...paths,
    ...(NEXT[kind] ?? []),
    ...(more > 0 ? ['Något annat behöver ändras också. Kör npm run check.'] : []),
  ];
}

function identify({ file, rule, message }: Problem): string {
  return `${file} ${rule} ${message}`;
}

function readArgs(args: readonly string[]): {
  values: Record<string, string | undefined>;
  positionals: string[];
} {
  try {
    const options = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]));
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Record<string, string | undefined>, positionals };
  } catch {
    throw new Fault(`${USAGE}\nTillägg: ${NAMES.map((name) => `--${name}`).join(' ')}`);
  }
}
