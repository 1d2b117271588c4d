import type { Texts } from '../../i18n/texts.ts';
import type { Entity } from '../parse/entity.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { Figures } from '../schema/figure.ts';
import type { Plan } from '../schema/plan.ts';
import type { Figure, FigureMeasure, Subject } from './figure.ts';
import type { Formats } from './format.ts';
import type { AddressFault, FindGroup, Group } from './groups.ts';
import type { CentrePeriods } from './periods.ts';

export type LookupResult = Figure | AddressFault;

/** What derivations need to know of the lookup that they are part of. */
export interface LookupContext {
  workspace: Workspace;
  plan: Plan;
  texts: Texts;
  formats: Formats;
  findGroup: FindGroup;
  centrePeriods: CentrePeriods;
  find(segments: readonly string[], period?: string): LookupResult;
  measureOf(id: string): FigureMeasure | undefined;
  /** A figure as stated in a file. */
  stated(owner: FigureOwner, measureId: string, period?: string): LookupResult;
}

export interface FigureOwner {
  /** Address of the subject, e.g. "norrby" or "alvdal.stated". */
  address: string;
  subject: Subject;
  entity: Entity<unknown>;
  figures: Figures | undefined;
  /** Where `figures` stands in the file. */
  path: DataPath;
  /** A vocabulary of its own in place of the workspace's. */
  measureOf?(id: string): FigureMeasure | undefined;
  measures?: readonly string[];
  /** The period that is read when none is asked for, of those that the figure has. */
  usualPeriod?(periods: readonly string[]): string | undefined;
}

/** A figure that several periods have, and nobody says which: those there are, and how one of them is asked for. */
export function severalPeriods(
  { list }: Formats,
  { id, label }: Pick<FigureMeasure, 'id' | 'label'>,
  candidates: readonly string[],
): AddressFault {
  const periods = [...candidates].sort();
  const parameters = { measure: label, id, periods: list(periods), last: periods.at(-1) ?? '' };
  return { fault: 'address.several-periods', parameters, candidates: periods };
}

export function isFault(result: LookupResult | Group | AddressFault): result is AddressFault {
  return 'fault' in result;
}
