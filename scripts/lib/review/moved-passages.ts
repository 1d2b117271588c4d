import type { NarrativeChange, PassageChange } from './narrative-change.ts';

/** A passage that went from one file and came in another was moved. */
export function joinPassages(changes: readonly NarrativeChange[]): NarrativeChange[] {
  const waiting = new Map<string, PassageChange[]>();
  for (const passage of changes.flatMap(({ passages }) => passages)) {
    if (passage.kind === 'removed' && passage.before)
      waiting.set(passage.before, [...(waiting.get(passage.before) ?? []), passage]);
  }
  const moved = new Set<PassageChange>();
  const joined = changes.map((change) => ({
    ...change,
    passages: change.passages.map((passage): PassageChange => {
      const from = passage.kind === 'added' ? waiting.get(passage.after ?? '')?.shift() : undefined;
      if (!from) return passage;
      moved.add(from);
      const text = passage.words.map((word) => word.text).join('');
      return {
        ...passage,
        kind: 'moved',
        from: from.file,
        lineBefore: from.line,
        headingBefore: from.heading,
        before: from.before as string,
        words: [{ kind: 'same', text }],
        details: [],
      };
    }),
  }));
  return joined.flatMap((change) => {
    const { kind, head } = change;
    const passages = change.passages.filter((passage) => !moved.has(passage));
    // A text that others have taken passages from, and nothing more, is told where they came.
    const isRest = passages.length === 0 && change.passages.length > 0;
    const isTold = isRest && (kind === 'removed' || (kind === 'changed' && head.length === 0));
    return isTold ? [] : [{ ...change, passages }];
  });
}
