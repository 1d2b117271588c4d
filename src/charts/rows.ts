import { lineHeight, type Measure } from './fonts.ts';
import type { Layout } from './picture.ts';
import { wrapText } from './wrap.ts';

export interface Row {
  lines: string[];
  /** Top of the row and centre of its bar, from the top of the first row. */
  top: number;
  centre: number;
}

export interface Rows {
  /** Names stand left of the bars, or above them where that would leave the bars too little room. */
  beside: boolean;
  /** Width of the names' column, 0 when they stand above. */
  column: number;
  rows: Row[];
  height: number;
  thickness: number;
}

export const labelGap = 8;
const widestColumn = { wide: 230, narrow: 112 };
const leastForBars = { wide: 180, narrow: 132 };

/** Places a row for each name, as high as its name needs. `widestValue` is the widest text at a bar. */
export function placeRows(
  names: string[],
  widestValue: number,
  layout: Layout,
  width: number,
  measure: Measure,
): Rows {
  const columnLines = names.map((name) => wrapText(name, widestColumn[layout], measure));
  const column = Math.ceil(Math.max(0, ...columnLines.flat().map((line) => measure(line.trimEnd()))));
  const room = width - column - labelGap - widestValue;
  const whole = columnLines.every((lines) => lines.length <= 2);
  const beside = layout === 'wide' || (whole && room >= leastForBars[layout]);
  const few = names.length <= 5;
  return beside
    ? { beside, column: column > 0 ? column + labelGap : 0, ...rowsBeside(columnLines, few) }
    : { beside, column: 0, ...rowsAbove(names.map((name) => wrapText(name, width, measure))) };
}

function rowsBeside(names: string[][], few: boolean) {
  const rows: Row[] = [];
  let top = 0;
  for (const lines of names) {
    const height = Math.max(few ? 34 : 24, lines.length * lineHeight + 8);
    rows.push({ lines, top, centre: top + height / 2 });
    top += height;
  }
  return { rows, height: top, thickness: few ? 22 : 15 };
}

function rowsAbove(names: string[][]) {
  const thickness = 14;
  const rows: Row[] = [];
  let top = 0;
  for (const lines of names) {
    const named = lines.length * lineHeight + 3;
    rows.push({ lines, top, centre: top + named + thickness / 2 });
    top += named + thickness + 9;
  }
  return { rows, height: top, thickness };
}
