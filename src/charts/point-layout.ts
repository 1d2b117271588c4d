import type { PointChart } from '../core/charts/chart.ts';
import { lineHeight, type Measure } from './fonts.ts';
import { pictureWidth } from './layout.ts';
import type { Layout, TextMark } from './picture.ts';
import { placePointLabels } from './point-labels.ts';
import type { PointPicture } from './point-picture.ts';
import { wrapText } from './wrap.ts';

const plotHeight = { wide: 300, narrow: 260 };
const gap = 8;

/** The plot with its two axes from zero: what they measure, how far they go, and as many labels as have room. */
export function layOutPoints(chart: PointChart, layout: Layout, measure: Measure): PointPicture {
  const width = pictureWidth[layout];
  const { x, y } = chart;
  const head = wrapText(y.label, width, measure);
  const top = head.length * lineHeight + 12;
  const left = Math.ceil(Math.max(measure(y.maxLabel), measure('0'))) + gap;
  const plot = { left, right: width - 6, top, bottom: top + plotHeight[layout] };
  const at = (value: number, max: number, from: number, to: number) => from + (value / max) * (to - from);
  const points = chart.points.map((point) => ({
    x: at(point.x, x.max, plot.left, plot.right),
    y: at(point.y, y.max, plot.bottom, plot.top),
  }));
  const quiet = { style: 'quiet', halo: false } as const;
  const below = plot.bottom + lineHeight;
  const room = width - left - measure(x.maxLabel) - 3 * gap;
  const isBetween = measure(x.label) <= room;
  const foot = isBetween ? [x.label] : wrapText(x.label, width, measure);
  const footY = isBetween ? below : below + lineHeight;
  const texts: TextMark[] = [
    { ...quiet, x: 0, y: 13, anchor: 'start', lines: head },
    { ...quiet, x: left - gap, y: plot.top + 4, anchor: 'end', lines: [y.maxLabel] },
    { ...quiet, x: left - gap, y: below, anchor: 'end', lines: ['0'] },
    { ...quiet, x: width, y: below, anchor: 'end', lines: [x.maxLabel] },
    isBetween
      ? { ...quiet, x: left + 2 * gap, y: footY, anchor: 'start', lines: foot }
      : { ...quiet, x: width, y: footY, anchor: 'end', lines: foot },
  ];
  const labels = placePointLabels(chart.points, points, plot, measure);
  return {
    width,
    height: Math.ceil(footY + (foot.length - 1) * lineHeight + 6),
    plot,
    max: { x: x.max, y: y.max },
    values: chart.points.map((point) => ({ x: point.x, y: point.y })),
    texts: [...texts, ...labels],
  };
}
