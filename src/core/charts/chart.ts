import type { Figure } from '../figures/figure.ts';
import type { ChartFrame } from './chart-frame.ts';
import type { RangeChart } from './range-chart.ts';

/** What a bar means. The drawing gives each tone its own colour and pattern, never colour alone. */
export type Tone = 'own' | 'proposed' | 'other';

/** One bar: a subject with a value. A subject without a value is in `missing`, never a bar of 0. */
export interface Bar {
  /** The figure's address, e.g. "norrby.listed@2026-02". */
  address: string;
  /** The subject's name as the reader sees it, e.g. "Norrby". */
  label: string;
  value: number;
  /** The value as the reader sees it, with unit where the chart prints it, e.g. "1 036" or "15 949 kr". */
  text: string;
  tone: Tone;
}

/** A subject without a value, with the words that stand where its bar would be. */
export type Gap = Pick<Bar, 'address' | 'label' | 'text'>;

export interface ReferenceLine {
  value: number;
  /** Label with the value in words, e.g. "4 000 listade" or "medel i egen regi 9 391 kr". */
  label: string;
}

export interface LegendEntry {
  tone: Tone;
  label: string;
}

/**
 * One description of a chart: the drawing, the table beside it, the sentence below it
 * and the downloads are all made from this and from nothing else.
 * One chart shows one measure in one unit for one period, from zero.
 */
export interface BarChart extends ChartFrame {
  kind: 'bars';
  bars: Bar[];
  referenceLines: ReferenceLine[];
  /** The subjects without a value, in order. */
  missing: Gap[];
  /** How many those are, for a drawing that has no room for all of them. */
  missingCount: string;
  /** What a chart of nothing says. */
  empty: string;
  /** Only the tones that occur; empty when there is just one. */
  legend: LegendEntry[];
}

/** A subject with two values. */
export interface Point {
  label: string;
  x: number;
  y: number;
  /** Both values as the reader sees them. */
  text: string;
}

export interface PointAxis {
  /** Measure, unit and period. */
  label: string;
  max: number;
  maxLabel: string;
}

/** Two measures of the same subjects, each on its own axis from zero. */
export interface PointChart extends ChartFrame {
  kind: 'points';
  points: Point[];
  x: PointAxis;
  y: PointAxis;
}

/** A chart with the figures that it shows, for its table, its files and the reader's exploring. */
export type FigureChart<Drawing extends BarChart | PointChart | RangeChart> = Drawing & {
  /** In the drawing's order, those without a value last; of points two for each. */
  figures: Figure[];
  reference?: Figure;
  /** Whose centres it shows, e.g. "own-run.under_threshold". */
  group?: string;
  /** What a row of the table is: "Hälsocentral". */
  rowLabel: string;
};

export type SiteChart = FigureChart<BarChart> | FigureChart<PointChart> | FigureChart<RangeChart>;
