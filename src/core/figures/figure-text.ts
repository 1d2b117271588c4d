import type { Texts } from '../../i18n/texts.ts';
import type { Figure } from './figure.ts';
import type { Formats } from './format.ts';
import type { ValueForm } from './value-form.ts';

/** Writes figures in words and numbers, always with their qualifier. */
export interface FigureText {
  format(figure: Figure, form?: ValueForm): string;
}

export function createFigureText(texts: Texts, formats: Formats): FigureText {
  const withUnit = (text: string, value: number, figure: Figure) => {
    const { unit: words, decimals } = figure.measure;
    const unit = round(value, decimals) === 1 ? words.one : words.other;
    return unit === '' ? text : `${text}\u00a0${unit}`;
  };
  return {
    format(figure, form = 'number') {
      if (form === 'period') return figure.period === null ? '' : formats.period(figure.period);
      if (figure.value === null) return texts.t(`figure.missing.${figure.missing?.kind ?? 'not-stated'}`);
      const { value, qualifier } = figure;
      const number = (amount: number) => formats.number(amount, figure.measure.decimals);
      const qualified = (text: string) => (qualifier ? `${qualifier} ${text}` : text);
      if (form === 'comparison') {
        if (round(value, figure.measure.decimals) === 0) return qualified(texts.t('figure.equal'));
        const size = withUnit(number(Math.abs(value)), Math.abs(value), figure);
        return qualified(texts.t(value > 0 ? 'figure.higher' : 'figure.lower', { value: size }));
      }
      // "minskade med 1 159 personer": the direction is said in words.
      if (form === 'size') return qualified(withUnit(number(Math.abs(value)), Math.abs(value), figure));
      const amount = form === 'words' ? formats.words(value, figure.measure.decimals) : number(value);
      return qualified(form === 'unit' ? withUnit(amount, value, figure) : amount);
    },
  };
}

/** The value as it is shown, so that what is shown as 1 has the unit of one. */
function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
