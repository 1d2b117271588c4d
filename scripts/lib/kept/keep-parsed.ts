import { openParseMemory } from '../../../src/core/parse/parse-memory.ts';
import { keep, keyOf, recall } from './keep.ts';

/** Lets the parsers find what earlier builds parsed. @param file of `openKept`; undefined where nothing is kept. */
export function keepParsed(file: string | undefined): void {
  openParseMemory({
    recall: (kind, text) => recall(file, keyOf(kind, text)),
    keep: (kind, text, parsed) => keep(file, keyOf(kind, text), parsed),
  });
}
