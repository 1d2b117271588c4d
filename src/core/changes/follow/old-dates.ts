import type { FactChange } from '../change.ts';
import type { Comparison } from './draft.ts';
import { blockAt, escapePattern, type Written } from './written.ts';

/** A number or a date that was, and how a text would say it. */
export interface OldNumber {
  fact: FactChange;
  /** What its advice is called. */
  title: string;
  pattern: RegExp;
  /** Whether what stands at a place of a text is about it; absent when all is. */
  isMeant?(text: Written, at: number): boolean;
}

/** Days and months that are others, of a decision or in a text. A year alone is said of much else. */
export function listOldDates(comparison: Comparison): OldNumber[] {
  return [...listDates(comparison), ...listDocumentDates(comparison), ...listWrittenDates(comparison)];
}

/** Dates of documents, where a paragraph names the document: "Bilagan är daterad den 16 mars 2026." */
function listDocumentDates(comparison: Comparison): OldNumber[] {
  const { base, index } = comparison;
  return index.factsOfKind('document').flatMap((fact): OldNumber[] => {
    const { before, path, file, subject } = fact;
    const date = before?.raw;
    if (path !== 'date' || typeof date !== 'string' || date.length < 7) return [];
    const name = subject.name.toLowerCase();
    const isMeant = (written: Written, at: number) =>
      written.file === file || blockAt(written, at).toLowerCase().includes(name);
    return [seek(comparison, fact, base.formats.period(date), isMeant)];
  });
}

/** Dates of decisions, where a text tells of whom they are about, or the same paragraph names them. */
function listDates(comparison: Comparison): OldNumber[] {
  const { base, index } = comparison;
  return index.factsOfKind('decision').flatMap((fact): OldNumber[] => {
    const { before, path, subject } = fact;
    const date = before?.raw;
    if (!/(?:^|\.)date$/.test(path) || typeof date !== 'string' || date.length < 7) return [];
    const files = listFiles(comparison, fact);
    const names = [subject.id, subject.name];
    const isMeant = (written: Written, at: number) =>
      files.has(written.file) || names.some((name) => blockAt(written, at).includes(name));
    return [seek(comparison, fact, base.formats.period(date), isMeant)];
  });
}

/** The files of a decision and of those that it is about. */
function listFiles({ head: { workspace } }: Comparison, { file, subject }: FactChange): Set<string> {
  const { centres = [], municipalities = [] } = workspace.decisions.get(subject.id)?.data.about ?? {};
  const about = [
    ...centres.map((id) => workspace.centres.get(id)),
    ...municipalities.map((id) => workspace.municipalities.get(id)),
  ];
  return new Set([file, ...about.flatMap((entity) => entity?.yaml.file.path ?? [])]);
}

/** Dates that a text says no longer, and others instead, where the same paragraph names what it is about. */
function listWrittenDates(comparison: Comparison): OldNumber[] {
  const { months } = comparison.head.texts;
  const pattern = new RegExp(`(?:(?<!\\d)\\d{1,2}\\s)?(?:${months.join('|')})\\s\\d{4}`, 'giu');
  return comparison.index.allFacts().flatMap((fact): OldNumber[] => {
    const { before, after, file, subject } = fact;
    if (typeof before?.raw !== 'string' || typeof after?.raw !== 'string') return [];
    const [olds, nows] = [before.raw, after.raw].map((text) => new Set(text.match(pattern)));
    const gone = [...(olds ?? [])].filter((date) => !nows?.has(date));
    if (gone.length === 0 || [...(nows ?? [])].every((date) => olds?.has(date))) return [];
    const isMeant = (written: Written, at: number) =>
      written.file === file || blockAt(written, at).includes(subject.name);
    return gone.map((date) => seek(comparison, fact, date, isMeant));
  });
}

function seek(
  { head }: Comparison,
  fact: FactChange,
  date: string,
  isMeant: NonNullable<OldNumber['isMeant']>,
): OldNumber {
  const pattern = new RegExp(`(?<!\\d\\s)${escapePattern(date)}(?!\\d)`, 'giu');
  return { fact, title: head.texts.t('change.old-date', { date }), pattern, isMeant };
}
