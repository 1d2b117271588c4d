/** What every chart says in words, whatever its shapes. */
export interface ChartFrame {
  /** Kebab-case, unique on the site; prefixes every id inside the drawing. */
  id: string;
  title: string;
  /** The question that the chart answers. */
  question: string;
  /** Swedish sentence(s) computed from the numbers. */
  description: string;
  /** What the axis measures, with unit and period: "Kostnad per listad (kr), 2025". */
  axis: string;
}
