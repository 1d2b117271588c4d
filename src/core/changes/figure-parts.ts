import { type Difference, describeDifference as describeMove } from '../figures/difference.ts';
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
    const isWritten = part === 'note' || part === 'source';
    // What a document is called, or a figure in a note is, is told where that is said.
    if (isWritten && sameData(rawOf(before, part), rawOf(after, part))) continue;
    if (from !== to) changes.push(change(part, from, to));
    else if (isWritten) {
      // The same words, marked otherwise: as it is written, so that it can be seen.
      const [old, now] = [before, after].map((state) => rawOf(state, part));
      changes.push(
        change(
          part,
          old === undefined ? undefined : written(old),
          now === undefined ? undefined : written(now),
        ),
      );
    }
  }
  return changes;
}

function rawOf({ raw }: FactState, key: string): unknown {
  return (raw as Record<string, unknown>)[key];
}

/** As the file has it. */
export function written(raw: unknown): string {
  if (Array.isArray(raw)) return raw.map(written).join(' \u00b7 ');
  if (typeof raw !== 'object' || raw === null) return String(raw);
  const parts = Object.entries(raw).map(([key, value]) => {
    const text = Array.isArray(value) && value.length === 1 ? written(value[0]) : written(value);
    return `${key}: ${Array.isArray(value) && value.length > 1 ? `[${value.join(', ')}]` : text}`;
  });
  return `{ ${parts.join(', ')} }`;
}

/** How far the value of a figure has moved. */
export function describeDifference(
  side: Side,
  { figure: old }: FactState,
  { figure: now }: FactState,
): Difference | undefined {
  if (!old || !now) return undefined;
  const amount = ({ value, unit, unitOfOne }: typeof old) => ({
    value,
    unit: { one: unitOfOne, other: unit },
  });
  return describeMove(side, amount(old), amount(now));
}
