import { diffArrays } from 'diff';

/** A stretch of text that both have, or one of them. */
export interface Stretch {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A number with its thousands, a word, a space, or a sign. */
const TOKENS = /\p{N}+(?:[\u00a0\u2060,.:\u2212-]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[^\S\u00a0]+|[\s\S]/gu;

/** Two texts word by word. Numbers are whole words: "1 036" is never half changed. */
export function diffWords(before: string, after: string): Stretch[] {
  const [old, now] = [before.match(TOKENS) ?? [], after.match(TOKENS) ?? []];
  const parts = diffArrays(old, now, { maxEditLength: 4000 });
  if (!parts) return tidy([stretch('removed', before), stretch('added', after)]);
  return tidy(
    joinAround(
      parts.map(({ added, removed, value }) =>
        stretch(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
      ),
    ),
  );
}

function stretch(kind: Stretch['kind'], text: string): Stretch {
  return { kind, text };
}

/** A lone space or comma between two changes belongs to them: "två hus" → "tre båtar" is one change. */
function joinAround(parts: readonly Stretch[]): Stretch[] {
  return parts.flatMap((part, index) => {
    const isBetween = index > 0 && index < parts.length - 1;
    if (part.kind !== 'same' || !isBetween || /[\p{L}\p{N}]/u.test(part.text)) return [part];
    return [stretch('removed', part.text), stretch('added', part.text)];
  });
}

/** Of each change what went comes first, then what came; like neighbours are one. */
function tidy(parts: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    // The same space ends both: it belongs to neither.
    const space = /\s*$/.exec(removed)?.[0] ?? '';
    const shared = added !== '' && added.endsWith(space) ? space : '';
    const inner = (text: string) => text.slice(0, text.length - shared.length);
    if (removed === added && removed !== '') out.push(stretch('same', removed));
    else {
      if (inner(removed) !== '') out.push(stretch('removed', inner(removed)));
      if (inner(added) !== '') out.push(stretch('added', inner(added)));
      if (shared !== '') out.push(stretch('same', shared));
    }
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      out.push(stretch('same', text));
    }
  }
  flush();
  return joinSame(out);
}

function joinSame(parts: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.kind === 'same' && part.kind === 'same') last.text += part.text;
    else out.push({ ...part });
  }
  return out;
}

/** As a reader counts them: "1 036" is one. */
const WORDS = /\p{N}+(?:\u00a0\p{N}+)+|[\p{L}\p{N}]+/gu;

/** How alike two texts are, 0 to 1: the share of their words that both have. */
export function likeness(before: string, after: string): number {
  const wordsOf = (text: string) => text.toLowerCase().match(WORDS) ?? [];
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length + now.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of old) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of now) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared++;
  }
  return (2 * shared) / (old.length + now.length);
}
