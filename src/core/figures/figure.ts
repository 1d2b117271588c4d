import type { Prose } from '../narrative/parse.ts';
import type { MissingKind } from '../schema/figure.ts';
import type { SourceReference } from '../schema/source.ts';

export interface Subject {
  kind: 'centre' | 'municipality' | 'group' | 'region' | 'plan' | 'compensation' | 'indicator';
  id: string;
  /** As in running text: "Norrby", "hälsocentraler i egen regi". */
  label: string;
}

export interface FigureMeasure {
  id: string;
  label: string;
  unit: { one: string; other: string };
  decimals: number;
}

/** How a derived figure was computed, in words, and from which figures. */
export interface Computation {
  text: string;
  from: Figure[];
}

/**
 * A figure as every page, table, chart and file uses it.
 * `value` is null when it is missing; missing is never zero.
 */
export interface Figure {
  /** Canonical address with period, e.g. "norrby.listed@2026-02". */
  address: string;
  subject: Subject;
  measure: FigureMeasure;
  period: string | null;
  value: number | null;
  missing?: { kind: MissingKind; why: string };
  /** The source's word for an approximate value: "omkring". */
  qualifier?: string;
  /** Caveats that travel with the value; `about` names whose caveat it is in a derived figure. */
  notes: { about?: string; prose: Prose }[];
  sources: SourceReference[];
  computed?: Computation;
  corrected?: { from: number; date: string; why: string };
  /** Why the value is a conclusion and not stated. */
  inferred?: string;
}
