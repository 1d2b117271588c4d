import { diffArrays } from 'diff';
import type { Build } from '../../../src/core/model.ts';
import type { Narrative } from '../../../src/core/narrative/parse.ts';
import { markCopies, unwrap } from './copied-passages.ts';
import { fileOf, findModel, findRenames } from './match-narratives.ts';
import { findMovedEdits } from './moved-edits.ts';
import { joinPassages } from './moved-passages.ts';
import { joinSentences } from './moved-sentences.ts';
import type { DetailChange, NarrativeChange, PassageChange } from './narrative-change.ts';
import { type Pair, pairPieces } from './pair.ts';
import { type Passage, readNarrative, type Tag } from './read-narrative.ts';
import { joinSplits } from './split-passages.ts';
import { diffWords, type Stretch } from './words.ts';

type Compared = Pick<Build, 'model' | 'workspace'>;

/** What differs in the words of content/, file by file; a text that only binds to other figures does not. */
export function compareNarratives(before: Compared, after: Compared): NarrativeChange[] {
  const models = [after.model, before.model].filter((model) => model !== undefined);
  const [olds, nows] = [before.workspace.narratives, after.workspace.narratives];
  const keys = [...new Set([...olds.keys(), ...nows.keys()])].sort();
  const renames = findRenames(olds, nows);
  const renamed = new Set(renames.values());
  const changed = keys.filter(
    (key) => !renamed.has(key) && olds.get(key)?.file.text !== nows.get(key)?.file.text,
  );
  const read = (key: string, narrative: Narrative | undefined) =>
    narrative ? readNarrative(narrative, fileOf(key), models) : [];
  const changes = changed.map((key): NarrativeChange => {
    const now = nows.get(key);
    const name = renames.get(key);
    const model = olds.has(key) || name !== undefined ? undefined : findModel(key, olds, nows);
    const old = model === undefined ? olds.get(name ?? key) : nows.get(model);
    const [before, after] = [read(name ?? model ?? key, old), read(key, now)];
    const pairs = pairPieces(before, after);
    const moved = findMovedEdits(before, after, pairs);
    const isMoved = (pair: Pair<Passage>) => pair.kind === 'moved' || moved.has(pair);
    const passages = joinSplits(before, after, pairs, isMoved).map((pair) =>
      describePair(pair, isMoved(pair)),
    );
    const head = compareFields('head', { ...old?.section }, { ...now?.section });
    const isOnlyForm = passages.every(({ kind }) => kind === 'formatting') && head.length === 0;
    if (model !== undefined)
      return {
        file: fileOf(key),
        from: fileOf(model),
        title: titleOf(now, key),
        kind: 'copied',
        head,
        passages,
      };
    if (name !== undefined)
      return {
        ...{ file: fileOf(key), from: fileOf(name), title: titleOf(now, key) },
        ...{ kind: 'renamed', head, passages },
      };
    const kind = !old ? 'added' : !now ? 'removed' : isOnlyForm ? 'formatting' : 'changed';
    return { file: fileOf(key), title: titleOf(now ?? old, key), kind, head, passages };
  });
  const [copied, others] = [true, false].map((is) =>
    changes.filter(({ kind }) => (kind === 'copied') === is),
  );
  const told = [...(copied ?? []), ...joinSentences(joinPassages(others ?? []))];
  let flat: { key: string; narrative: Narrative; text: string }[] | undefined;
  return markCopies(told, findWritten).sort((a, b) => (a.file < b.file ? -1 : 1));

  /** Passages of the later version that hold what is written so. */
  function findWritten(source: string): Passage[] {
    const sought = unwrap(source);
    flat ??= [...nows].map(([key, narrative]) => ({ key, narrative, text: unwrap(narrative.file.text) }));
    return flat.flatMap(({ key, narrative, text }) =>
      text.includes(sought)
        ? read(key, narrative).filter((passage) => unwrap(passage.source).includes(sought))
        : [],
    );
  }
}

function titleOf(narrative: Narrative | undefined, key: string): string {
  return narrative?.section.title ?? key;
}

function describePair({ kind, before, after }: Pair<Passage>, isMoved: boolean): PassageChange {
  const passage = (after ?? before) as Passage;
  // Of two tags it is told which attributes differ.
  const isSame = kind === 'moved' || (isTag(before?.text) && isTag(after?.text));
  const words = isSame ? same(passage.text) : diffWords(before?.text ?? '', after?.text ?? '');
  const details =
    before && after ? compareDetails(before, after) : listDetails(after ?? before, after !== undefined);
  const isForm = kind === 'changed' && !isMoved && before?.text === after?.text && details.length === 0;
  return {
    ...{ kind: isForm ? 'formatting' : kind, block: passage.kind, file: passage.file, line: passage.line },
    ...{ heading: passage.heading, words, details },
    ...(before?.parts === undefined ? {} : { parts: { before: before.parts, after: 1 } }),
    ...(after?.parts === undefined ? {} : { parts: { before: 1, after: after.parts } }),
    ...((isMoved || kind === 'added') && after ? { follows: after.previous } : {}),
    ...(isMoved && before ? { lineBefore: before.line, ...optional('headingBefore', before.heading) } : {}),
    ...(before ? { before: before.source } : {}),
    ...(after ? { after: after.source } : {}),
  };
}

/** Whether a passage has no words of its own, and is told by its tag. */
export function isTag(text: string | undefined): boolean {
  return text !== undefined && /^<[A-Z]/.test(text);
}

function same(text: string): Stretch[] {
  return [{ kind: 'same', text }];
}

/** Attributes, components, links and the kind of block that differ. */
function compareDetails(before: Passage, after: Passage): DetailChange[] {
  const details: DetailChange[] = [];
  // Of a component its whole tag is told.
  if (
    before.kind !== after.kind &&
    !(before.tags[0]?.name === before.kind && after.tags[0]?.name === after.kind)
  )
    details.push({ of: 'block', before: before.kind, after: after.kind });
  for (const [old, now] of alignUnlike(before.tags, after.tags, write)) {
    if (old && now && old.name === now.name)
      details.push(...compareFields(old.name, old.attributes, now.attributes));
    else {
      if (old) details.push({ of: old.name, before: write(old) });
      if (now) details.push({ of: now.name, after: write(now) });
    }
  }
  for (const [old, now] of alignUnlike(before.links, after.links, String))
    details.push({ of: 'link', ...optional('before', old), ...optional('after', now) });
  for (const [old, now] of alignUnlike(before.quotes ?? [], after.quotes ?? [], String))
    if (old && now) details.push({ of: 'quote', before: old, after: now });
  for (const [old, now] of alignUnlike(before.stressed ?? [], after.stressed ?? [], signAlike))
    if (old && now ? wordsOf(old) === wordsOf(now) : now || after.text.includes(wordsOf(old)))
      details.push({ of: 'stress', ...optional('before', old), ...optional('after', now) });
  return details;
}

/** What is stressed, with the one of two signs for it: they are read alike. */
function signAlike(stressed: string): string {
  return unwrap(stressed).replace(/^_+|_+$/g, (signs) => '*'.repeat(signs.length));
}

/** What is stressed, without its signs: other words are told as words. */
function wordsOf(stressed = ''): string {
  return unwrap(stressed).replace(/^[*_]+|[*_]+$/g, '');
}

/** What two lists do not both have, side by side where one stands in the place of the other. */
function alignUnlike<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (one: T) => string,
): [before: T | undefined, after: T | undefined][] {
  const parts = diffArrays([...before], [...after], { comparator: (a, b) => nameOf(a) === nameOf(b) });
  return parts.flatMap(({ removed, added, value }, at) => {
    const next = removed && parts[at + 1]?.added ? parts[at + 1] : undefined;
    if ((!removed && !added) || (added && parts[at - 1]?.removed)) return [];
    const [gone, come] = removed ? [value, next?.value ?? []] : [[], value];
    const size = Math.max(gone.length, come.length);
    return Array.from({ length: size }, (_, index): [T | undefined, T | undefined] => [
      gone[index],
      come[index],
    ]);
  });
}

/** The components of a passage that has come or gone; one that is its words is told by them. */
function listDetails(passage: Passage | undefined, isNew: boolean): DetailChange[] {
  const tags = (passage?.tags ?? []).map((tag) => ({ of: tag.name, written: write(tag) }));
  const inside = tags.filter(({ written }) => written !== passage?.text);
  return inside.map(({ of, written }) => ({ of, [isNew ? 'after' : 'before']: written }));
}

function compareFields(of: string, before: Fields, after: Fields): DetailChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): DetailChange[] => {
    const [old, now] = [before[name], after[name]];
    return old === now ? [] : [{ of, name, ...optional('before', old), ...optional('after', now) }];
  });
}
type Fields = Readonly<Record<string, string | undefined>>;

function optional(name: 'before' | 'after' | 'headingBefore', text: string | undefined) {
  return text === undefined || text === '' ? {} : { [name]: text };
}

function write({ name, attributes }: Tag): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}>`;
}
