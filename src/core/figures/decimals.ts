/** How many decimals a number is written with, six at most. */
export function countDecimals(value: number): number {
  const [, fraction = ''] = String(value).split('.');
  return Math.min(fraction.length, 6);
}

/** A measure for the value before a correction, which may have had decimals that are lost since: 7,9 is not 8. */
export function withDecimalsOf<Measure extends { decimals: number }>(
  measure: Measure,
  from: number,
): Measure {
  return { ...measure, decimals: Math.max(measure.decimals, countDecimals(from)) };
}
