import { describe, expect, it } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import type { Figure } from '../figures/figure.ts';
import { knownFigure } from '../figures/known.ts';
import type { RegisterCell } from './register-table.ts';
import { buildTableNotes } from './table-notes.ts';

const note = 'Utan gästerna.';
const model = modelOf({
  centres: {
    asen: { listed: { value: 900, note } },
    berget: { listed: { value: 1100, inferred: 'Räknat baklänges.' } },
    dalen: { listed: 1200, cost: { missing: 'confidential', why: 'Skyddat.' } },
  },
});
const { edition } = model;
const figureCell = (address: string): RegisterCell => ({
  kind: 'figure',
  figure: knownFigure(edition.lookup, address),
});
const notesOf = (cells: RegisterCell[]) => buildTableNotes(model, edition, cells);

describe('buildTableNotes', () => {
  it('gives the caveat of a figure and of the sum it is part of the same letter', () => {
    const cells = [figureCell('asen.listed'), figureCell('own-run.listed')];
    const { notes, lettersOf } = notesOf(cells);
    expect(notes[0]).toMatchObject({ letter: 'a', text: note });
    expect(cells.map((cell) => lettersOf(cell)[0])).toEqual(['a', 'a']);
  });

  it('says that a value is a conclusion, and why', () => {
    expect(notesOf([figureCell('berget.listed')]).notes).toEqual([
      { letter: 'a', text: 'Slutsats: Räknat baklänges.' },
    ]);
  });

  it('tells why a figure is missing, where the source gives a reason of its own', () => {
    expect(
      notesOf([figureCell('dalen.cost'), figureCell('asen.cost')]).notes.map(({ text }) => text),
    ).toEqual(['Skyddat.']);
  });

  it('names each source once', () => {
    const { sources } = notesOf([figureCell('asen.listed'), figureCell('berget.listed')]);
    expect(sources.map(({ text }) => text)).toEqual(['Rapporten, s. 1']);
  });

  it('goes on with two letters after z', () => {
    const cells = Array.from(
      { length: 28 },
      (_, n): RegisterCell => ({ kind: 'text', text: '', note: `Nr ${n}` }),
    );
    expect(
      notesOf(cells)
        .notes.slice(25)
        .map(({ letter }) => letter),
    ).toEqual(['z', 'aa', 'ab']);
  });

  it('has nothing to say of cells without caveats', () => {
    const figure = { ...knownFigure(edition.lookup, 'dalen.listed') } satisfies Figure;
    expect(notesOf([{ kind: 'figure', figure }, { kind: 'empty' }, { kind: 'missing' }]).notes).toEqual([]);
  });
});
