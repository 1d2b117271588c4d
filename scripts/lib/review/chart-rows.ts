import type { Element } from 'hast';
import { cleanText, textOf } from './page-words.ts';

/** A row of a drawing: texts on one line, e.g. "Norrby" and "1 036". */
export interface Row {
  label: string;
  text: string;
  /** Each of its texts. */
  texts: string[];
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
    const all = texts.map(({ text }) => text);
    const [label = '', ...rest] = all;
    const above = lines[index - 1];
    // In a narrow drawing the label stands above its bar.
    const isBelow =
      above?.texts.length === 1 && above.texts[0]?.x === 0 && texts[0]?.x !== 0 && y - above.y < 22;
    if (isBelow)
      told.splice(-1, 1, {
        label: above.texts[0]?.text ?? '',
        text: all.join(' '),
        texts: [above.texts[0]?.text ?? '', ...all],
        top: above.y,
        y,
      });
    // A number at an axis is no label of what stands beside it.
    else if (/^\P{L}*$/u.test(label))
      told.push(...all.map((text) => ({ label: text, text: '', texts: [text], top: y, y })));
    else told.push({ label, text: rest.join(' '), texts: all, top: y, y });
  }
  return told;
}

/** The rows that the other drawing does not have just so. */
export function findOthers(rows: readonly Row[], others: readonly Row[]): Row[] {
  const known = new Set(others.map(({ label, text }) => `${label}\0${text}`));
  return rows.filter(({ label, text }) => !known.has(`${label}\0${text}`));
}

/** The word that a text begins with; empty where it begins with a number. */
export function startOf(text: string): string {
  return /^\p{L}*/u.exec(text)?.[0] ?? '';
}

/** Texts of rows that have no label, e.g. beside an axis: each that the other rows lack, with the one that begins alike. */
export function pairTexts(gone: readonly Row[], come: readonly Row[]): [before?: string, after?: string][] {
  const [olds, nows] = [gone, come].map((rows) => rows.flatMap(({ texts }) => texts)) as [string[], string[]];
  const left = olds.filter((text) => !nows.includes(text));
  const pairs = nows
    .filter((text) => !olds.includes(text))
    .map((now): [string | undefined, string] => {
      const at = left.findIndex((old) => startOf(old) === startOf(now));
      return [at < 0 ? undefined : left.splice(at, 1)[0], now];
    });
  return [...pairs, ...left.map((old): [string] => [old])];
}
