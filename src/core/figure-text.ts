import type { Texts } from '../i18n/texts.ts';
import type { Figure, ValueForm } from './figure.ts';
import type { Formats } from './format.ts';

/** Writes figures in words and numbers, always with their qualifier. */
export interface FigureText {
  format(figure: Figure, form?: ValueForm): string;
}

export function createFigureText(texts: Texts, formats: Formats): FigureText {
  const withUnit = (text: string, value: number, figure: Figure) => {
    const unit = value === 1 ? figure.measure.unit.one : figure.measure.unit.other;
    return unit === '' ? text : `${text}\u00a0${unit}`;
  };
  return {
    format(figure, form = 'number') {
      if (form === 'period') return figure.period === null ? '' : formats.period(figure.period);
      if (figure.value === null) return texts.t(`figure.missing.${figure.missing?.kind ?? 'not-stated'}`);
      const { value, qualifier } = figure;
      const number = (amount: number) => formats.number(amount, figure.measure.decimals);
      if (form === 'comparison') {
        if (Number(value.toFixed(figure.measure.decimals)) === 0) return texts.t('figure.equal');
        const size = withUnit(number(Math.abs(value)), Math.abs(value), figure);
        return texts.t(value > 0 ? 'figure.higher' : 'figure.lower', { value: size });
      }
      const amount = form === 'words' ? formats.words(value) : number(value);
      const text = form === 'unit' ? withUnit(amount, value, figure) : amount;
      return qualifier ? `${qualifier} ${text}` : text;
    },
  };
}
