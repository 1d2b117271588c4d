/**
 * JSON with a line for each value of a document, and for each entry of its lists: as easy to read and to compare as
 * with a line for each value of an entry, at half the size.
 */
export function formatEntries(document: object): string {
  return `${format(document, 0)}\n`;
}

/** What stands deeper than a list of a document's data is written on one line. */
const DEEPEST = 3;

function format(value: unknown, depth: number): string {
  if (Array.isArray(value) && depth < DEEPEST) {
    return enclose(
      '[]',
      value.map((entry) => JSON.stringify(entry)),
      depth,
    );
  }
  if (typeof value !== 'object' || value === null || depth >= DEEPEST - 1) return JSON.stringify(value);
  const values = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return enclose(
    '{}',
    values.map(([key, inner]) => `${JSON.stringify(key)}: ${format(inner, depth + 1)}`),
    depth,
  );
}

function enclose([open, close]: string, lines: readonly string[], depth: number): string {
  if (lines.length === 0) return `${open}${close}`;
  const indent = '  '.repeat(depth);
  return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}
