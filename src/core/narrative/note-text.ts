import type { Texts } from '../../i18n/texts.ts';
import type { Formats } from '../figures/format.ts';
import type { MarginNote } from './notes.ts';

/** A note in one run of sentences: "Bilagan, s. 2. Avser 2025. Beräknat: 10 680 / 9 391 − 1." */
export function formatNote({ note }: MarginNote, { t }: Texts, formats: Formats): string {
  const { sources, period, missing, computed, inferred, corrected, notes } = note;
  const parts = [
    sources.map(({ text }) => text).join('; '),
    period && t('note.period', { period }),
    missing,
    computed,
    inferred && `${t('figure.inferred')} ${inferred}`,
    corrected,
    ...notes,
  ];
  return parts.flatMap((part) => (part ? [asSentence(formats.capitalise(part))] : [])).join(' ');
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
