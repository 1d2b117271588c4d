import type { Element } from 'hast';
import { cleanText, textOf } from './page-words.ts';

/** A row of a drawing: texts on one line, e.g. "Norrby" and "1 036". */
export interface Row {
  label: string;
  text: string;
  /** Baselines of its first and last line. */
  top: number;
  y: number;
}

/** The texts of a drawing, line by line. */
export function rowsOf(svg: Element | undefined): Row[] {
  const rows = new Map<number, { x: number; text: string }[]>();
  const visit = (element: Element) => {
    if (element.tagName === 'text') {
      const y = Math.round(Number(element.properties.y));
      const at = [...rows.keys()].find((known) => Math.abs(known - y) <= 1) ?? y;
      rows.set(at, [
        ...(rows.get(at) ?? []),
        { x: Number(element.properties.x), text: cleanText(textOf(element)) },
      ]);
    }
    for (const child of element.children) if (child.type === 'element') visit(child);
  };
  if (svg) visit(svg);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([y, texts]) => ({ y, texts: texts.sort((a, b) => a.x - b.x) }));
  const told: Row[] = [];
  for (const [index, { y, texts }] of lines.entries()) {
    const [label = '', ...rest] = texts.map(({ text }) => text);
    const above = lines[index - 1];
    // In a narrow drawing the label stands above its bar.
    const isBelow =
      above?.texts.length === 1 && above.texts[0]?.x === 0 && texts[0]?.x !== 0 && y - above.y < 22;
    if (isBelow)
      told.splice(-1, 1, {
        label: above.texts[0]?.text ?? '',
        text: [label, ...rest].join(' '),
        top: above.y,
        y,
      });
    else told.push({ label, text: rest.join(' '), top: y, y });
  }
  return told;
}

/** The rows that the other drawing does not have just so. */
export function findOthers(rows: readonly Row[], others: readonly Row[]): Row[] {
  const known = new Set(others.map(({ label, text }) => `${label}\0${text}`));
  return rows.filter(({ label, text }) => !known.has(`${label}\0${text}`));
}
