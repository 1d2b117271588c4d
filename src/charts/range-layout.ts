import type { RangeChart } from '../core/charts/range-chart.ts';
import { lineHeight, type Measure } from './fonts.ts';
import { pictureWidth } from './layout.ts';
import { type Axis, type Layout, pixelOf, type TextMark } from './picture.ts';
import type { RangePicture } from './range-picture.ts';
import { placeLineLabels } from './reference-labels.ts';
import { wrapText } from './wrap.ts';

const thickness = 16;
/** How far the lines reach beyond the band. */
const beyond = 6;
const gap = 12;

/** The marks' labels above the band, the band's own ends and the scale's below it. */
export function layOutRange(chart: RangeChart, layout: Layout, measure: Measure): RangePicture {
  const width = pictureWidth[layout];
  const axis: Axis = { min: chart.min, max: chart.max, left: 2, right: width - 2 };
  const at = (value: number) => pixelOf(axis, value);
  const weightOf = (tone: string) => (tone === 'outcome' ? 600 : 400);
  const places = placeLineLabels(
    chart.marks.map(({ value, label, tone }) => ({ x: at(value), width: measure(label, weightOf(tone)) })),
    width,
  );
  const rows = Math.max(0, ...places.map(({ row }) => row + 1));
  const top = rows * (lineHeight + 2) + 4;
  const centre = top + beyond + thickness / 2;
  const foot = centre + thickness / 2 + beyond;
  const texts = chart.marks.map(({ label, tone }, index): TextMark => {
    const { x = 0, anchor = 'start', row = 0, crossed = false } = places[index] ?? {};
    const style = tone === 'outcome' ? 'strong' : 'plain';
    return { x, y: top - row * (lineHeight + 2) - 6, anchor, lines: [label], style, halo: crossed };
  });
  const ends = chart.band
    ? placeEnds(chart.band, at, width, foot + lineHeight - 2, measure)
    : { texts: [], bottom: foot };
  const scale = ends.bottom + 8;
  const below = scale + lineHeight - 2;
  const quiet = { style: 'quiet', halo: false } as const;
  const caption = placeCaption(chart, below, width, measure);
  return {
    width,
    height: Math.ceil(caption.bottom + 5),
    axis,
    ...(chart.band ? { band: { from: chart.band.from, to: chart.band.to } } : {}),
    centre,
    thickness,
    scale,
    ticks: (chart.ticks ?? []).map(at),
    lines: chart.marks.map(({ value, tone }, index) => {
      const { row = 0, besideLine = false } = places[index] ?? {};
      return {
        tone,
        x: at(value),
        top: top - row * (lineHeight + 2) - (besideLine ? lineHeight - 2 : 2),
        bottom: foot,
      };
    }),
    texts: [
      ...texts,
      ...ends.texts,
      { ...quiet, lines: [chart.minLabel], x: 0, y: below, anchor: 'start' },
      { ...quiet, lines: [chart.maxLabel], x: width, y: below, anchor: 'end' },
      ...caption.texts,
    ],
  };
}

/** Under the band's ends, pushed apart, or one above the other where both have no room. */
function placeEnds(
  { from, to, fromLabel, toLabel }: NonNullable<RangeChart['band']>,
  at: (value: number) => number,
  width: number,
  y: number,
  measure: Measure,
): { texts: TextMark[]; bottom: number } {
  const [low, high] = [measure(fromLabel), measure(toLabel)];
  const within = (x: number, size: number) => Math.min(Math.max(x, 0), width - size);
  let left = within(at(from) - low / 2, low);
  let right = within(at(to) - high / 2, high);
  if (left + low + gap > right) left = within(at(from) - low, low);
  if (left + low + gap > right) right = within(at(to), high);
  const isStacked = left + low + gap > right;
  const text = (label: string, x: number, row: number): TextMark => {
    return { x, y: y + row * lineHeight, anchor: 'start', lines: [label], style: 'plain', halo: false };
  };
  const bottom = y + (isStacked ? lineHeight : 0);
  return { texts: [text(fromLabel, left, 0), text(toLabel, right, isStacked ? 1 : 0)], bottom };
}

/** What the scale measures: between its ends, or below where that has no room. */
function placeCaption(chart: RangeChart, y: number, width: number, measure: Measure) {
  if (chart.axis === '') return { texts: [], bottom: y };
  const ends = Math.max(measure(chart.minLabel), measure(chart.maxLabel));
  const isBetween = measure(chart.axis) <= width - 2 * (ends + gap);
  const lines = isBetween ? [chart.axis] : wrapText(chart.axis, width, measure);
  const top = isBetween ? y : y + lineHeight;
  const text: TextMark = { x: width / 2, y: top, anchor: 'middle', lines, style: 'quiet', halo: false };
  return { texts: [text], bottom: top + (lines.length - 1) * lineHeight };
}
