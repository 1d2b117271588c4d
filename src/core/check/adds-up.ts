import type { Figure } from '../figures/figure.ts';

/** True where the parts are all known and make the whole, to the last digit that is shown. */
export function addsUp(parts: readonly Figure[], whole: Figure): boolean {
  if (whole.value === null || parts.some(({ value }) => value === null || value < 0)) return false;
  const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
  return sum.toFixed(whole.measure.decimals) === whole.value.toFixed(whole.measure.decimals);
}
