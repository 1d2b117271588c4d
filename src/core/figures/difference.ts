import type { Texts } from '../../i18n/texts.ts';
import { countDecimals } from './decimals.ts';
import type { Formats } from './format.ts';

/** A value with the word of its unit; "" where it has none. */
export interface Amount {
  value: number | null;
  unit: { one: string; other: string };
}

export interface Difference {
  /** "+100 listade"; percentages differ by percentage points. */
  text: string;
  /** "+9,7 %"; absent for percentages, for what was nothing or less, and for what would be 0,00 %. */
  percent?: string;
}

/** How far a value has moved; undefined where one is missing, the two are equal, or their units are not the same. */
export function describeDifference(
  { texts, formats }: { texts: Texts; formats: Formats },
  old: Amount,
  now: Amount,
): Difference | undefined {
  if (old.value === null || now.value === null || old.value === now.value) return undefined;
  if (old.unit.other !== now.unit.other) return undefined;
  const decimals = Math.max(...[old.value, now.value].map(countDecimals));
  const signed = (value: number, places: number) => `${value > 0 ? '+' : ''}${formats.number(value, places)}`;
  const size = now.value - old.value;
  const form = Number(Math.abs(size).toFixed(decimals)) === 1 ? 'one' : 'other';
  const isPercent = now.unit.other === texts.t('unit.percent');
  const unit = isPercent ? texts.t(`unit.percentage-point.${form}`) : now.unit[form];
  const text = [signed(size, decimals), unit].filter((word) => word !== '').join('\u00a0');
  if (isPercent || old.value <= 0) return { text };
  const percent = (now.value / old.value - 1) * 100;
  // One krona of millions is no per cent that anyone could read.
  if (Math.abs(percent) < 0.005) return { text };
  const places = Math.abs(percent) < 0.05 ? 2 : 1;
  return { text, percent: `${signed(percent, places)}\u00a0${texts.t('unit.percent')}` };
}
