import type { Nodes } from 'mdast';
import type { Figure } from '../figures/figure.ts';
import { isFault, type Lookup } from '../figures/lookup.ts';
import { describeFigure, type FigureNote } from '../figures/source-text.ts';
import type { Model } from '../model.ts';
import { attributeOf, findComponents } from './tree.ts';

/** Numbers of the figures of one text, from 1 in the order of their first use; a figure keeps its number. */
export interface NoteNumbers {
  numberOf(figure: Figure): number | undefined;
  /** The figures whose first use is in a part of the text. */
  introducedIn(node: Nodes): { number: number; figure: Figure }[];
}

export interface MarginNote {
  numbers: number[];
  note: Omit<FigureNote, 'title' | 'value'>;
}

export function numberFigures(tree: Nodes, lookup: Lookup): NoteNumbers {
  const numbers = new Map<string, number>();
  const introduced = new Map<Nodes, Figure>();
  for (const node of findComponents(tree, 'Value')) {
    const figure = lookup.find(attributeOf(node, 'of') ?? '');
    if (isFault(figure) || numbers.has(figure.address)) continue;
    numbers.set(figure.address, numbers.size + 1);
    introduced.set(node, figure);
  }
  return {
    numberOf: (figure) => numbers.get(figure.address),
    introducedIn: (part) =>
      findComponents(part, 'Value').flatMap((node) => {
        const figure = introduced.get(node);
        return figure ? [{ number: numbers.get(figure.address) ?? 0, figure }] : [];
      }),
  };
}

/** Notes for the margin: figures with the same source, period and caveats share one. */
export function groupNotes(
  model: Model,
  figures: readonly { number: number; figure: Figure }[],
): MarginNote[] {
  const groups = new Map<string, MarginNote>();
  for (const { number, figure } of figures) {
    const { title: _title, value: _value, ...note } = describeFigure(model, figure);
    const key = JSON.stringify(note);
    const group = groups.get(key);
    if (group) group.numbers.push(number);
    else groups.set(key, { numbers: [number], note });
  }
  return [...groups.values()];
}
