import { openParseMemory } from '../../../src/core/parse/parse-memory.ts';
import { keepSoon, keyOf, recall } from './keep.ts';

/**
 * Lets the parsers find what earlier builds parsed.
 * @param file of `openKept`; undefined where nothing is kept.
 * @param tell takes each text that is found.
 */
export function keepParsed(file: string | undefined, tell: (text: string) => void = () => {}): void {
  openParseMemory({
    recall(kind, text) {
      const parsed = recall(file, keyOf(kind, text));
      if (parsed !== undefined) tell(text);
      return parsed;
    },
    keep: (kind, text, parsed) => keepSoon(file, keyOf(kind, text), parsed),
  });
}
