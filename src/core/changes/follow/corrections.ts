import { countDecimals } from '../../figures/decimals.ts';
import type { FigureInput } from '../../schema/figure.ts';
import type { FactState } from '../change.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/**
 * Corrections that are new and name an earlier value that the earlier version does not have. Advice, for it may have
 * been published before that one; of a value that changes with its correction it is a fault, which the check tells.
 */
export function followCorrections({ head: { texts, formats }, index }: Comparison): Draft[] {
  return index.allFacts().flatMap(({ id, address, before, after, parts }) => {
    const from = address === undefined ? undefined : correctedFrom(after);
    const was = before?.figure?.value ?? undefined;
    const isChecked = was !== undefined && parts.some(({ part }) => part === 'value');
    if (from === undefined || from === correctedFrom(before) || from === was || isChecked) return [];
    const parameters = { from: formats.number(from, countDecimals(from)), was: before?.text ?? '' };
    const title = texts.t(`change.correction.${was === undefined ? 'none' : 'other'}`, parameters);
    return [draft('old-number', { title }, [id])];
  });
}

function correctedFrom(state: FactState | undefined): number | undefined {
  const input = state?.raw as FigureInput | undefined;
  return input && 'value' in input ? input.corrected?.from : undefined;
}
