import type { Texts } from '../../i18n/texts.ts';
import type { Formats } from '../figures/format.ts';
import type { Decision } from '../schema/decision.ts';

/**
 * A decision in running text: "regionstyrelsen 27 mars 2024, §41, RS/825/2021". What no source states is left
 * out, but who and when are said to be missing. Proposals and assessments are named as such.
 */
export function describeDecision(
  { texts, formats }: { texts: Texts; formats: Formats },
  decision: Decision,
): string {
  const { t, locale } = texts;
  const isUnknown = decision.body.toLocaleLowerCase(locale) === t('figure.missing.not-stated');
  const body = isUnknown ? undefined : lowerFirst(decision.body, locale);
  const date = decision.date === null ? undefined : formats.period(decision.date);
  return [describeWho(), decision.reference, decision.case_number]
    .filter((part) => part !== undefined)
    .join(', ');

  function describeWho(): string {
    if (decision.kind === 'event' && date) return date;
    if (body === undefined)
      return date ? t('decision.inline.who-unknown', { date }) : t('decision.inline.unknown');
    if (!date) return t('decision.inline.undated', { body });
    const { kind } = decision;
    return t(kind === 'proposal' || kind === 'assessment' ? `decision.inline.${kind}` : 'decision.inline', {
      body,
      date,
    });
  }
}

/** "Regionstyrelsen" → "regionstyrelsen"; an abbreviation keeps its capitals. */
function lowerFirst(text: string, locale: string): string {
  const [first = '', second = ''] = text;
  const isAbbreviation = second !== second.toLocaleLowerCase(locale);
  return isAbbreviation ? text : first.toLocaleLowerCase(locale) + text.slice(first.length);
}
