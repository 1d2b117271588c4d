import type { Edition } from '../edition.ts';
import { mergeSources } from '../figures/inputs.ts';
import { describeSources, type SourceLine } from '../figures/source-text.ts';
import type { Model } from '../model.ts';
import type { Prose } from '../narrative/parse.ts';
import type { SourceReference } from '../schema/source.ts';
import type { RegisterCell } from './register-table.ts';

/** A caveat below a table. `text` is what is read; `prose` has its figures bound, where it has any. */
export interface TableNote {
  /** "a", "b" … in the order of the cells. */
  letter: string;
  text: string;
  prose?: Prose;
}

export interface TableNotes {
  notes: TableNote[];
  /** Where the figures of the table come from, each document once. */
  sources: SourceLine[];
  lettersOf(cell: RegisterCell): string[];
}

/** Gathers the caveats of a table's cells; the same caveat has one letter wherever it applies. */
export function buildTableNotes(model: Model, edition: Edition, cells: Iterable<RegisterCell>): TableNotes {
  const notes = new Map<string, TableNote>();
  const letters = new Map<RegisterCell, string[]>();
  const sources: SourceReference[] = [];
  for (const cell of cells) {
    if (cell.kind === 'figure') sources.push(...cell.figure.sources);
    const own = caveatsOf(model, edition, cell).map(({ text, prose }) => {
      const note = notes.get(text) ?? { letter: letterAt(notes.size), text, ...(prose ? { prose } : {}) };
      notes.set(text, note);
      return note.letter;
    });
    if (own.length > 0) letters.set(cell, [...new Set(own)]);
  }
  return {
    notes: [...notes.values()],
    sources: describeSources(model, mergeSources([{ sources }])),
    lettersOf: (cell) => letters.get(cell) ?? [],
  };
}

/** What is said of a cell below its table. */
export function caveatsOf(
  model: Model,
  edition: Edition,
  cell: RegisterCell,
): { text: string; prose?: Prose }[] {
  if (cell.kind === 'text' || cell.kind === 'link')
    return cell.note === undefined ? [] : [{ text: cell.note }];
  if (cell.kind !== 'figure') return [];
  const { t } = model.texts;
  const { notes, inferred, missing } = cell.figure;
  const why = missing && missing.why !== t('figure.missing.not-stated') ? [{ text: missing.why }] : [];
  const stated = notes.map(({ prose }) => ({ text: model.plainText(prose, edition), prose }));
  return [...why, ...stated, ...(inferred ? [{ text: `${t('figure.inferred')} ${inferred}` }] : [])];
}

/** 0 → "a", 25 → "z", 26 → "aa". */
function letterAt(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last;
}
