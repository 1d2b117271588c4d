import { listFigures } from '../../figures/walk-figures.ts';
import type { FactChange } from '../change.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import { listOldDates, type OldNumber } from './old-dates.ts';
import { listOwnTexts } from './old-names.ts';
import { escapePattern, listPlaces, type Written } from './written.ts';

interface OldValue extends OldNumber {
  units: readonly string[];
  /** Whether a text may be about it: another figure may have had the same value. */
  isAbout(text: Written): boolean;
}

/** Texts that say a number in signs of their own, as it was: titles, quotes, waived phrases. Advice, as of names. */
export function followOldNumbers(comparison: Comparison): Draft[] {
  const sought = [...listLimits(comparison), ...listOldDates(comparison)];
  const values = listValues(comparison);
  if (sought.length + values.length === 0) return [];
  const texts = listOwnTexts(comparison);
  // A change of ten thousand values looks for each in the few texts that say any.
  const units = [...new Set(values.flatMap((value) => value.units))];
  const amount = `(?:\\p{N}|${comparison.head.texts.numberWords.join('|')})${unitPattern(units)}`;
  const hint = new RegExp(amount, 'iu');
  const amounts = values.length > 0 ? texts.filter(({ words }) => hint.test(words)) : [];
  return [
    ...sought.flatMap((one) => tell(comparison, one, texts)),
    ...values.flatMap((value) => tell(comparison, value, amounts.filter(value.isAbout))),
  ];
}

function tell(
  comparison: Comparison,
  { fact, title, pattern, isMeant = () => true }: OldNumber,
  texts: readonly Written[],
): Draft[] {
  const found = texts.flatMap((text) =>
    [...text.words.matchAll(pattern)]
      .map(({ 0: words, index: start }) => {
        return { text, start, end: start + words.length };
      })
      .filter(({ start }) => isMeant(text, start)),
  );
  const items = listPlaces(comparison, found);
  return items.length === 0 ? [] : [draft('old-number', { title, items }, [fact.id])];
}

/** Limits of plans: "färre än 4 000 listade" is said of nothing else, whatever text says it. */
function listLimits({ base, head, index }: Comparison): OldNumber[] {
  const { formats, texts } = head;
  return index.factsOfKind('plan').flatMap((fact): OldNumber[] => {
    const { before, subject } = fact;
    const limit = base.workspace.plans.get(subject.id)?.data.threshold;
    const isCurrent = subject.id === head.edition.id;
    if (fact.path !== 'threshold.below' || typeof before?.raw !== 'number' || !limit || !isCurrent) return [];
    const unit = base.workspace.measures?.data[limit.measure]?.unit ?? { one: '', other: '' };
    const number = createNumber(before.raw, base.formats);
    const words = texts.t('change.limit-words').split(', ').map(escapePattern).join('|');
    // "färre än 4 000 besök" is another limit; "färre än 4 000." is this one.
    const bare = `(?<=(?<![\\p{L}])(?:${words})\\s+)${number}(?=\\s*(?:[.,:;!?)”]|$|[\\uFFFC\\uFFFD]))`;
    return [
      {
        fact,
        title: texts.t('change.old-number', { number: `${formats.number(before.raw)} ${unit.other}` }),
        pattern: new RegExp(`${number}${unitPattern([unit.one, unit.other])}|${bare}`, 'giu'),
      },
    ];
  });
}

/** Values of figures, where a text of the same subject says them in the same unit. */
function listValues({ base, head, index }: Comparison): OldValue[] {
  return index.allFacts().flatMap((fact): OldValue[] => {
    const { before, after, parts, file, subject } = fact;
    const { value, unit = '', unitOfOne = '' } = before?.figure ?? {};
    const isOther = parts.some(({ part }) => part === 'value') && after?.figure?.value != null;
    if (value == null || unit === '' || !isOther || isStill(fact, value)) return [];
    const units = unit === '%' ? [unit, head.texts.t('change.percent')] : [unitOfOne, unit];
    const pattern = new RegExp(createNumber(value, base.formats) + unitPattern(units), 'giu');
    const name = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(subject.name)}(?![\\p{L}\\p{N}]{2})`, 'u');
    const isAbout = (text: Written) => text.file === file || name.test(text.words);
    const title = head.texts.t('change.old-number', { number: before?.text ?? '' });
    return [{ fact, title, pattern, units, isAbout }];
  });

  /** Another period, or another figure of the same file, has that value now. */
  function isStill({ file, address }: FactChange, value: number): boolean {
    return listFigures(head.workspace).some(({ owner, figure }) => {
      return (
        address !== undefined &&
        owner.entity.yaml.file.path === file &&
        'value' in figure &&
        figure.value === value
      );
    });
  }
}

/** A number as texts write it: "4000", "4 000", "12,50", "tolv". */
function createNumber(value: number, formats: Comparison['head']['formats']): string {
  const [whole = '', decimals = ''] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '\\s?');
  const sign = value < 0 ? '[-\u2212]' : '';
  const digits = `${sign}${grouped}${decimals === '' ? '(?:[.,]0+)?' : `[.,]${decimals}0*`}`;
  const words = formats.words(value);
  const said = /\d/.test(words) ? digits : `(?:${digits}|${escapePattern(words)})`;
  // Not the end of a longer number: "14 000", "2,5", "-3".
  return `(?<![\\p{L}\\p{N}]|\\p{N}[\\s.,]|(?<!\\p{N})[-\u2212])${said}`;
}

function unitPattern(units: readonly string[]): string {
  return `\\s?(?:${
    units
      .filter((unit) => unit !== '')
      .map(escapePattern)
      .join('|') || '(?!)'
  })(?![\\p{L}\\p{N}])`;
}
