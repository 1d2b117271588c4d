import { firstDay, lastDay } from '../figures/time.ts';
import { type FigureInFile, type FigureLimits, listFigures, placeOfFigure } from '../figures/walk-figures.ts';
import type { Workspace } from '../parse/workspace.ts';
import { findOutliers } from './outliers.ts';
import { type Finding, phrase } from './report.ts';

/** Each figure has a known measure, a source of its time, and a value that can be. */
export function checkFigures(workspace: Workspace, reportDate?: string): Finding[] {
  const measures = workspace.measures?.data ?? {};
  const all = listFigures(workspace);
  const outliers = findOutliers(all);
  const findings: Finding[] = [];

  for (const item of all) {
    const { owner, figure } = item;
    const path = placeOfFigure(item);
    if (!('value' in figure)) continue;
    const { yaml } = owner.entity;
    const shared = Object.hasOwn(measures, item.measure) ? measures[item.measure] : undefined;
    const measure = owner.measures ? owner.measures.get(item.measure) : shared;
    const add = (rule: string, at: string | undefined, more: Partial<Finding>) => {
      const whole = at === undefined ? path : [...path, ...at.split('.')];
      findings.push({
        rule,
        place: yaml.locate(whole, at === undefined ? 'key' : 'value'),
        path: whole.join('.'),
        ...more,
      });
    };
    if (!figure.source && !figure.inferred) {
      add('figure/no-source', undefined, { parameters: { document: anyDocument(workspace) } });
    }
    const isStray = measure !== undefined && hasStrayPoint(figure.value, measure.decimals);
    if (isStray) {
      const parameters = {
        measure: measure.label,
        value: figure.value,
        decimals: measure.decimals,
        ...placeOfMeasure(item),
      };
      add('figure/decimals', 'value', { parameters });
    }
    // One slip is told once: a stray point makes a value that cannot be, and such a value is far from the others.
    const size = [...findRangeFault(item, measure), ...findOutlierFault(item, measure, outliers)];
    const doubts = [...size.slice(0, isStray ? 0 : 1), ...findTimeFault(item, workspace)];
    if (!figure.plausible) for (const { at, ...doubt } of doubts) add(doubt.rule, at, doubt);
    else if (size.length + doubts.length === 0 && measure) add('figure/unused-waiver', 'plausible', {});
    if (figure.corrected && figure.corrected.from === figure.value)
      add('figure/corrected-same', 'corrected', { parameters: { value: figure.value } });
    for (const { at, ...fault } of findCorrectionFaults(item, workspace, reportDate))
      add(fault.rule, at, fault);
  }
  return findings;
}

/** Something that may be right but has to be explained. */
type Doubt = Pick<Finding, 'rule' | 'parameters' | 'hint'> & { at: string | undefined };

/** Where a figure's measure is described: an indicator has its own, and what holds for the others, in its file. */
function placeOfMeasure({ owner, measure: name }: FigureInFile): { name: string; file: string } {
  if (!owner.measures) return { name, file: 'data/measures.yaml' };
  const { data, id, yaml } = owner.entity;
  const own = (data as { measures?: object }).measures ?? {};
  return { name: Object.hasOwn(own, name) ? name : id, file: yaml.locate([]).file };
}

function findRangeFault(item: FigureInFile, measure: FigureLimits | undefined): Doubt[] {
  const { figure } = item;
  if (!('value' in figure) || !measure) return [];
  // What can be summed is counted or paid, and never less than nothing unless the measure says so.
  const min = measure.range?.min ?? (measure.total === 'sum' ? 0 : Number.NEGATIVE_INFINITY);
  const max = measure.range?.max ?? Number.POSITIVE_INFINITY;
  if (figure.value >= min && figure.value <= max) return [];
  const isOpen = { above: max === Number.POSITIVE_INFINITY, below: min === Number.NEGATIVE_INFINITY };
  const key = isOpen.above ? 'range.from' : isOpen.below ? 'range.to' : 'range.between';
  const range = phrase(key, { min, max });
  return [
    {
      rule: 'figure/implausible',
      at: 'value',
      parameters: { measure: measure.label, ...placeOfMeasure(item), value: figure.value, range },
    },
  ];
}

function findOutlierFault(
  item: FigureInFile,
  measure: FigureLimits | undefined,
  outliers: Map<FigureInFile, number>,
): Doubt[] {
  const median = outliers.get(item);
  if (median === undefined || !('value' in item.figure)) return [];
  const times = item.figure.value > median ? item.figure.value / median : median / item.figure.value;
  const direction = phrase(item.figure.value > median ? 'outlier.higher' : 'outlier.lower');
  const label = measure?.label ?? item.measure;
  const parameters = {
    measure: label,
    value: item.figure.value,
    times: Math.round(times),
    direction,
    median,
  };
  return [{ rule: 'figure/outlier', at: 'value', parameters }];
}

/** A figure of a time after the document that states it: one of the two is a slip. */
function findTimeFault({ figure, period, measure }: FigureInFile, workspace: Workspace): Doubt[] {
  const dates = (figure.source ?? []).map(
    ({ document }) => workspace.documents.get(document)?.data.date ?? undefined,
  );
  const isAfter = (date: string | undefined) => date !== undefined && firstDay(period) > lastDay(date);
  if (dates.length === 0 || !dates.every(isAfter)) return [];
  const parameters = { measure, period, document: figure.source?.[0]?.document ?? '', date: dates[0] ?? '' };
  return [{ rule: 'figure/after-document', at: undefined, parameters }];
}

/** What is corrected has been published, and the correction has been made. */
function findCorrectionFaults(
  { figure }: FigureInFile,
  workspace: Workspace,
  reportDate: string | undefined,
): Doubt[] {
  const corrected = 'value' in figure ? figure.corrected : undefined;
  if (!corrected) return [];
  const { date } = corrected;
  const at = 'corrected.date';
  if (reportDate !== undefined && firstDay(date) > reportDate)
    return [{ rule: 'figure/corrected-later', at, parameters: { date, today: reportDate } }];
  const sources = (figure.source ?? []).map(({ document }) => {
    return { document, told: workspace.documents.get(document)?.data.date ?? undefined };
  });
  const [first] = sources;
  const isBefore = ({ told }: (typeof sources)[number]) =>
    told !== undefined && lastDay(date) < firstDay(told);
  if (!first || !sources.every(isBefore)) return [];
  const parameters = { date, document: first.document, told: first.told ?? '' };
  return [{ rule: 'figure/corrected-before', at, parameters }];
}

/** A point in a whole number, or before three digits, is most likely meant to part thousands: "1.036". */
function hasStrayPoint(value: number, decimals: number): boolean {
  if (Number.isInteger(value) || decimals >= 3) return false;
  return decimals === 0 || /^-?[1-9]\d{0,2}\.\d{3}$/.test(String(value));
}

export function anyDocument(workspace: Workspace): string {
  return workspace.documents.keys().next().value ?? 'dokument';
}
