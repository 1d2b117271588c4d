import { parseAddress } from './address.ts';
import type { Comparisons } from './compare.ts';
import type { Figure } from './figure.ts';
import { isFault, type LookupContext, type LookupResult } from './lookup-context.ts';

/**
 * Comparisons of a subject with itself: "….change_from.2023" and "….growth_from.2023" with another period, in the
 * unit and in per cent; "….against.national" with another of its measures.
 */
export function createSameSubject(context: LookupContext, comparisons: Comparisons) {
  return {
    changeFrom: (figure: Figure, period: string, words: readonly string[]): LookupResult =>
      comparisons.minus(figure, atPeriod(figure, period), words),
    growthFrom(figure: Figure, period: string, words: readonly string[]): LookupResult {
      const result = comparisons.over(figure, atPeriod(figure, period), words);
      return isFault(result) ? result : { ...result, measure: { ...result.measure, decimals: 2 } };
    },
    against: (figure: Figure, measure: string, words: readonly string[]): LookupResult =>
      comparisons.minus(figure, context.find([...segmentsOf(figure).slice(0, -1), measure]), words),
  };

  function atPeriod(figure: Figure, period: string): LookupResult {
    return context.find(segmentsOf(figure), period);
  }
}

function segmentsOf({ address }: Figure): string[] {
  return parseAddress(address)?.segments ?? [];
}
