/** What a bar means. The drawing gives each tone its own colour and pattern, never colour alone. */
export type Tone = 'own' | 'proposed' | 'other';

/** One bar: a subject with a value. A subject without a value is in `missing`, never a bar of 0. */
export interface Bar {
  /** The figure's address, e.g. "kalarne.listed@2026-02". */
  address: string;
  /** The subject's name as the reader sees it, e.g. "Kälarne". */
  label: string;
  value: number;
  /** The value as the reader sees it, with unit where the chart prints it, e.g. "1 036" or "15 949 kr". */
  text: string;
  tone: Tone;
}

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
export interface BarChart {
  /** Kebab-case, unique on the site; prefixes every id inside the drawing. */
  id: string;
  title: string;
  /** Swedish sentence(s) computed from the numbers. */
  description: string;
  bars: Bar[];
  referenceLines: ReferenceLine[];
  /** Names of the subjects without a value, in order. */
  missing: string[];
  /** Only the tones that occur; empty when there is just one. */
  legend: LegendEntry[];
}
