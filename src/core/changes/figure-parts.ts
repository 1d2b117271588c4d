import type { FactPart, FactState, FigureState, PartChange } from './change.ts';
import { sameData } from './same-data.ts';
import type { Side } from './side.ts';

const PARTS: readonly [part: FactPart, key: keyof FigureState][] = [
  ['missing', 'missing'],
  ['qualifier', 'qualifier'],
  ['period', 'when'],
  ['source', 'source'],
  ['note', 'note'],
  ['inferred', 'inferred'],
  ['plausible', 'plausible'],
  ['corrected', 'corrected'],
];

/** What of a figure is another than it was. */
export function diffFigureParts({ texts }: Side, before: FactState, after: FactState): PartChange[] {
  const [old, now] = [before.figure, after.figure];
  if (!old || !now) return [];
  const change = (part: FactPart, from: string | undefined, to: string | undefined): PartChange => ({
    part,
    label: texts.t(`change.part.${part}`),
    ...(from ? { before: from } : {}),
    ...(to ? { after: to } : {}),
  });
  const changes: PartChange[] = [];
  if (old.value !== now.value) {
    const text = (state: FactState) => (state.figure?.value === null ? undefined : state.text);
    changes.push(change('value', text(before), text(after)));
  }
  for (const [part, key] of PARTS) {
    const [from, to] = [old[key], now[key]].map((value) =>
      value === null ? undefined : String(value ?? ''),
    );
    if (from !== to) changes.push(change(part, from, to));
    else if ((part === 'note' || part === 'source') && !sameData(rawOf(before, part), rawOf(after, part))) {
      // The same words, marked otherwise: as it is written, so that it can be seen.
      changes.push(change(part, written(rawOf(before, part)), written(rawOf(after, part))));
    }
  }
  return changes;
}

function rawOf({ raw }: FactState, key: string): unknown {
  return (raw as Record<string, unknown>)[key];
}

function written(raw: unknown): string | undefined {
  return raw === undefined ? undefined : typeof raw === 'string' ? raw : JSON.stringify(raw);
}

/** How far a value has moved: "+100 listade", "+9,7 %". Percentages differ by percentage points. */
export function describeDifference(
  { texts, formats }: Side,
  before: FactState,
  after: FactState,
): { text: string; percent?: string } | undefined {
  const [old, now] = [before.figure, after.figure];
  if (old?.value == null || now?.value == null || old.value === now.value || old.unit !== now.unit)
    return undefined;
  const decimals = Math.max(...[old.value, now.value].map(countDecimals));
  const signed = (value: number, places: number) => `${value > 0 ? '+' : ''}${formats.number(value, places)}`;
  const size = now.value - old.value;
  const isPercent = now.unit === texts.t('unit.percent');
  const isOne = Number(Math.abs(size).toFixed(decimals)) === 1;
  const unit = isPercent ? texts.t(`unit.percentage-point.${isOne ? 'one' : 'other'}`) : now.unit;
  const text = [signed(size, decimals), unit].filter((word) => word !== '').join('\u00a0');
  if (isPercent || old.value <= 0) return { text };
  const percent = (now.value / old.value - 1) * 100;
  const places = Math.abs(percent) < 0.05 ? 2 : 1;
  return { text, percent: `${signed(percent, places)}\u00a0${texts.t('unit.percent')}` };
}

function countDecimals(value: number): number {
  const [, fraction = ''] = String(value).split('.');
  return Math.min(fraction.length, 6);
}
