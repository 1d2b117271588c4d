import type { TableCell } from './centre-table.ts';
import type { Edition } from './edition.ts';
import { mergeSources } from './inputs.ts';
import type { Model } from './model.ts';
import type { Prose } from './narrative/parse.ts';
import type { SourceReference } from './schema/source.ts';
import { describeSources, type SourceLine } from './source-text.ts';

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
  lettersOf(cell: TableCell): string[];
}

/** Gathers the caveats of a table's cells; the same caveat has one letter wherever it applies. */
export function buildTableNotes(model: Model, edition: Edition, cells: Iterable<TableCell>): TableNotes {
  const notes = new Map<string, TableNote>();
  const letters = new Map<TableCell, string[]>();
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

function caveatsOf(model: Model, edition: Edition, cell: TableCell): { text: string; prose?: Prose }[] {
  if (cell.kind === 'text') return cell.note === undefined ? [] : [{ text: cell.note }];
  if (cell.kind !== 'figure') return [];
  const { notes, inferred } = cell.figure;
  const stated = notes.map(({ prose }) => ({ text: model.plainText(prose, edition), prose }));
  return inferred ? [...stated, { text: `${model.texts.t('figure.inferred')} ${inferred}` }] : stated;
}

/** 0 → "a", 25 → "z", 26 → "aa". */
function letterAt(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last;
}
