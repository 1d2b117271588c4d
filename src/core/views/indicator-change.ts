import type { Figure } from '../figures/figure.ts';
import { findFigure } from '../figures/known.ts';
import type { Lookup } from '../figures/lookup.ts';
import type { Model } from '../model.ts';
import type { Indicator } from '../schema/indicator.ts';

/** How an indicator has moved since the year before. */
export interface IndicatorChange {
  /** The difference in the unit; percentages differ in percentage points. */
  figure: Figure;
  /** The same in per cent, for numbers that are not percentages themselves. */
  percent?: Figure;
  direction: 'up' | 'down' | 'same';
  verdict?: 'better' | 'worse';
  /** True where only the source's own words say how much, and no value of the year before is known. */
  isStated: boolean;
}

/** From the two years' values; where the earlier is not known, what the source states. */
export function findChange(
  lookup: Lookup,
  base: string,
  { better }: Indicator,
  previous: Figure | undefined,
): IndicatorChange | undefined {
  const stated = findFigure(lookup, `${base}.change`);
  const measure = previous?.measure.id ?? 'outcome';
  const computed = previous?.period
    ? findFigure(lookup, `${base}.${measure}.change_from.${previous.period}`)
    : undefined;
  const figure = computed ?? stated;
  if (figure?.value == null) return undefined;
  const rounded = Number(figure.value.toFixed(figure.measure.decimals));
  const direction = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'same';
  const isCount =
    computed !== undefined &&
    figure.measure.unit.one !== '' &&
    figure.measure.unit.one === previous?.measure.unit.one;
  const percent = isCount
    ? findFigure(lookup, `${base}.${measure}.growth_from.${previous?.period}`)
    : undefined;
  const verdict = judge(direction, better);
  return {
    figure,
    ...(percent ? { percent } : {}),
    direction,
    ...(verdict ? { verdict } : {}),
    isStated: computed === undefined,
  };
}

/** "upp 3 procentenheter"; with the amount in per cent where that says more. */
export function describeChange(
  { texts, figureText }: Model,
  { figure, percent, direction }: IndicatorChange,
): string {
  if (direction === 'same') return texts.t('indicator.change.same');
  const amount = figureText.format(figure, 'size');
  const text = texts.t(`indicator.change.${direction}`, { amount });
  return percent ? `${text} (${figureText.format(percent, 'size')})` : text;
}

function judge(
  direction: IndicatorChange['direction'],
  better: Indicator['better'],
): IndicatorChange['verdict'] {
  if (direction === 'same' || better === 'neither') return undefined;
  return (direction === 'up') === (better === 'higher') ? 'better' : 'worse';
}
