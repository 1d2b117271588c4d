import type { BarChart } from '../core/charts/chart.ts';
import { lineHeight, type Measure } from './fonts.ts';
import { placeFoot } from './foot.ts';
import { placeLegend } from './legend.ts';
import { cutLines } from './line-cuts.ts';
import { type Layout, type LineMark, type Picture, pixelOf, type TextMark } from './picture.ts';
import { placeLineLabels } from './reference-labels.ts';
import { labelGap, placeRows } from './rows.ts';
import { fitAxis, placeValue } from './value-axis.ts';
import { wrapText } from './wrap.ts';

export const pictureWidth: Record<Layout, number> = { wide: 640, narrow: 300 };
/** More subjects than this without a value are one row that counts them; the description and the table name them. */
export const mostMissingRows = 15;
const baselineBelowCentre = 4.7;
/** How far italics lean out over their measured width. */
const slant = 3;

/** Finds a place for everything in the drawing, so that nothing overlaps and nothing is cut. */
export function layOut(chart: BarChart, layout: Layout, measure: Measure): Picture {
  const width = pictureWidth[layout];
  const all = { label: chart.missingCount, text: chart.empty };
  const missing = chart.missing.length > mostMissingRows ? [all] : chart.missing;
  const names = [...chart.bars, ...missing].map(({ label }) => label);
  const values = chart.bars.map(({ value, text }) => ({ value, width: measure(text) }));
  const widest = Math.max(0, ...values.map((text) => text.width));
  // Subjects without a value have a text at zero; a chart of nothing is one nameless row that says so.
  const absent = names.length === 0 ? [chart.empty] : missing.map(({ text }) => text);
  values.push(...absent.map((text) => ({ value: 0, width: measure(text) + slant })));
  const placed = placeRows(names.length > 0 ? names : [''], widest, layout, width, measure);

  const references = chart.referenceLines.map(({ value }) => value);
  const axis = fitAxis(values, references, placed.column, width);
  const xs = references.map((value) => pixelOf(axis, value));
  const legend = placeLegend(chart.legend, width, measure);
  const header = placeHeader(chart, xs, legend.height, width, measure);
  const bottom = header.bottom + placed.height;
  const zero = pixelOf(axis, 0);

  const texts: TextMark[] = [...legend.texts, ...header.texts];
  placed.rows.forEach((row, index) => {
    const bar = chart.bars[index];
    const centre = header.bottom + row.centre;
    const y = centre + baselineBelowCentre;
    const nameY = placed.beside
      ? y - ((row.lines.length - 1) * lineHeight) / 2
      : header.bottom + row.top + lineHeight - 4;
    const nameEnd = Math.max(0, ...row.lines.map((line) => measure(line)));
    texts.push({
      x: placed.beside ? placed.column - labelGap : 0,
      y: nameY,
      anchor: placed.beside ? 'end' : 'start',
      lines: row.lines,
      style: 'plain',
      halo: !placed.beside && [...xs, zero].some((x) => x < nameEnd + 3),
    });
    if (bar) {
      const text = { value: bar.value, width: measure(bar.text) };
      texts.push({ ...placeValue(axis, text, xs), y, lines: [bar.text], style: 'plain' });
    } else {
      // No line reaches down to those without a value: there is nothing to compare.
      const text = absent[index - chart.bars.length] ?? '';
      texts.push({
        ...placeValue(axis, { value: 0, width: measure(text) + slant }, []),
        y,
        lines: [text],
        style: 'missing',
      });
    }
  });

  const lastBar = placed.rows[chart.bars.length];
  const lineBottom = lastBar && chart.bars.length > 0 ? header.bottom + lastBar.top : bottom;
  const foot = placeFoot(chart.axis, { zero, top: bottom, width }, measure);
  texts.push(...foot.texts);
  const lines = mergeLines(
    header.lineTops.map((top, index): LineMark => ({ x: xs[index] ?? 0, top, bottom: lineBottom })),
  );

  return {
    width,
    height: Math.ceil(foot.bottom + 2),
    axis,
    base: { x: zero, top: header.bottom, bottom },
    bars: chart.bars.map(({ value, tone }, index) => ({
      value,
      tone,
      centre: header.bottom + (placed.rows[index]?.centre ?? 0),
    })),
    thickness: placed.thickness,
    lines: cutLines(lines, texts, measure),
    swatches: legend.swatches,
    texts: texts.filter(({ lines }) => lines.join('') !== ''),
  };
}

/** Of lines at the same place only the longest is drawn: two rows of dashes would fill each other's gaps. */
const mergeLines = (lines: LineMark[]): LineMark[] =>
  lines.filter(
    (line, index) =>
      !lines.some((other, at) => {
        const same = Math.abs(other.x - line.x) < 0.5;
        return same && (other.top < line.top || (other.top === line.top && at < index));
      }),
  );

/** The reference lines' labels, in rows between the legend and the bars. */
function placeHeader(chart: BarChart, xs: number[], top: number, width: number, measure: Measure) {
  const wrapped = chart.referenceLines.map(({ label }) => wrapText(label, width, measure, 600));
  const widths = wrapped.map((lines) => Math.max(...lines.map((line) => measure(line.trimEnd(), 600))));
  const places = placeLineLabels(
    xs.map((x, index) => ({ x, width: widths[index] ?? 0 })),
    width,
  );
  const rowHeights: number[] = [];
  places.forEach(({ row }, index) => {
    rowHeights[row] = Math.max(rowHeights[row] ?? 0, (wrapped[index]?.length ?? 1) * lineHeight + 2);
  });
  const bottom = top + rowHeights.reduce((sum, height) => sum + height, 0) + (places.length > 0 ? 5 : 0);
  const floorOf = (row: number) =>
    bottom - 5 - rowHeights.slice(0, row).reduce((sum, height) => sum + height, 0);

  const texts = places.map(({ x, anchor, row, crossed }, index): TextMark => {
    const lines = wrapped[index] ?? [];
    const y = floorOf(row) - 4 - (lines.length - 1) * lineHeight;
    return { x, y, anchor, lines, style: 'strong', halo: crossed };
  });
  // A line reaches to the foot of its label, or along it where the label stands beside the line.
  const lineTops = places.map(({ row, besideLine }) => floorOf(row) - (besideLine ? lineHeight - 2 : 0));
  return { bottom, texts, lineTops };
}
