import { isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { Fault } from '../fault.ts';

/** Lines of YAML without indentation, e.g. ["value: 12", "source: { document: rapport, page: 3 }"]. */
export type Block = readonly string[];

/**
 * Puts a block under a path of keys that the text does not have yet, and leaves every other character alone:
 * comments, order, folded lines. Keys on the way are made where they are missing.
 */
export function insertBlock(text: string, path: readonly string[], block: Block): string {
  const document = parseDocument(text, { stringKeys: true });
  if (document.errors.length > 0) throw new Fault('Filen går inte att läsa. Kör npm run check.');
  let map: YAMLMap | undefined = isMap(document.contents) ? document.contents : undefined;
  let depth = 0;
  let pair: Pair | undefined;
  for (; map && depth < path.length; depth++) {
    const next = map.items.find(({ key }) => isScalar(key) && String(key.value) === path[depth]);
    if (!next) break;
    pair = next;
    if (isMap(next.value) && next.value.items.length > 0) map = next.value;
    else return replaceEmpty(text, pair, path.slice(depth + 1), block, path);
  }
  const missing = path.slice(depth);
  if (missing.length === 0) throw new Fault(`${path.join('.')} finns redan i filen.`);
  if (!map || map.flow)
    throw new Fault(
      `${path.slice(0, depth).join('.')} står på en rad inom klamrar. Skriv om det på flera rader först.`,
    );
  const column = columnOf(text, map.items[0]?.key as Node);
  const end = endOf(text, map);
  return `${text.slice(0, end)}\n${render(missing, block, column)}${text.slice(end)}`;
}

/** A key whose value is empty, {} or null gets the block instead. */
function replaceEmpty(
  text: string,
  { key, value }: Pair,
  missing: readonly string[],
  block: Block,
  path: readonly string[],
): string {
  const node = value as Node | null;
  const isEmpty =
    node === null || (isScalar(node) && node.value === null) || (isMap(node) && node.items.length === 0);
  if (!isEmpty || missing.length === 0) throw new Fault(`${path.join('.')} finns redan i filen.`);
  const column = columnOf(text, key as Node);
  const keyEnd = (key as Node).range?.[1] ?? 0;
  const end = Math.max(keyEnd + 1, node?.range?.[1] ?? 0);
  return `${text.slice(0, keyEnd)}:\n${render(missing, block, column + 2)}${text.slice(end)}`;
}

function render(keys: readonly string[], block: Block, column: number): string {
  const lines = keys.map((key, index) => `${' '.repeat(column + index * 2)}${key}:`);
  return [...lines, ...block.map((line) => `${' '.repeat(column + keys.length * 2)}${line}`)].join('\n');
}

function columnOf(text: string, node: Node): number {
  const start = node.range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

/** Where the last line of a block with content ends, before its line end. */
function endOf(text: string, map: YAMLMap): number {
  const last = map.items.at(-1);
  const node = (last?.value ?? last?.key) as Node;
  const end = isMap(node) && !node.flow && node.items.length > 0 ? endOf(text, node) : (node.range?.[1] ?? 0);
  const trimmed = text.slice(0, end).trimEnd().length;
  const lineEnd = text.indexOf('\n', trimmed);
  return lineEnd < 0 ? text.length : lineEnd;
}
