import type { Element } from 'hast';
import { cleanText, textOf } from './page-words.ts';
import type { Piece } from './pair.ts';

/** A row is the same by where its first cell leads, then by what that says, then by its other cells. */
export function readRow(row: Element, table: string): Pick<Piece, 'text' | 'names' | 'rest'> {
  const cells = row.children.filter((cell) => cell.type === 'element');
  const [name = '', ...others] = cells.map((cell) => cleanText(textOf(cell)));
  const link = cells[0] && findIn(cells[0], ({ properties }) => properties.href);
  const names = [link === undefined ? '' : `tr ${table} ${link}`, `tr ${table} ${name}`];
  const rest = others.join(' | ');
  return { text: [name, ...others].join(' | '), names, ...(rest ? { rest: `${table} ${rest}` } : {}) };
}

/** What tells tables of one page apart: an id, else what they are called. */
export function nameTable(table: Element): string | undefined {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const id =
    table.properties.id ?? (caption && findIn(caption as Element, ({ properties }) => properties.id));
  return typeof id === 'string' ? id : caption && cleanText(textOf(caption));
}

/** The first that is found in an element, itself included. */
function findIn(element: Element, find: (one: Element) => unknown): string | undefined {
  const found = find(element);
  if (typeof found === 'string') return found;
  for (const child of element.children) {
    const inner = child.type === 'element' ? findIn(child, find) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
