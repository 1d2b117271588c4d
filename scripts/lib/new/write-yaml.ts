import { stringify } from 'yaml';

/** A text as a YAML value on one line, quoted where it has to be; long text is folded. */
export function inline(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** "source: { document: rapport, page: 3 }" */
export function sourceLine(document: string, page: string): string {
  return `source: { document: ${inline(document)}, page: ${page} }`;
}
