import type { Model } from '../../model.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import { listOwnTexts } from './old-names.ts';
import { blockAt, listPlaces, listWrittenSentences, type WrittenSentence } from './written.ts';

/** So many signs has a sentence that one text has from another; two that say the same in fewer may do so by chance. */
const LONG = 40;

/** Signs around what is bound or quoted: what a figure is may be said again. */
const BOUND = /\uFFFC/;

/** Sentences that a text says no longer, where another one of the same subject still does. Advice, as of names. */
export function followOldSentences(comparison: Comparison): Draft[] {
  const { base, head, index } = comparison;
  const changed = listChanged(comparison);
  if (changed.size === 0) return [];
  const [olds, nows] = [listSentences(base), listSentences(head)];
  return [...olds].flatMap(([words, places]) => {
    const still = nows.get(words) ?? [];
    const gone = places.filter((place) => changed.has(place.text.file) && !isAmong(still, place));
    const others = still.filter(
      (place) => isAmong(places, place) && gone.some((one) => isOfSame(one, place)),
    );
    if (others.length === 0) return [];
    const causes = index
      .allFacts()
      .filter(({ file, before }) => {
        return gone.some(({ text }) => text.file === file) && before?.text.includes(words);
      })
      .map(({ id }) => id);
    const title = head.texts.t('change.old-sentence', { text: words });
    return [draft('old-name', { title, items: listPlaces(comparison, others) }, causes)];
  });
}

/** The files of texts that are others, of which one is long enough. */
function listChanged({ base, head, index }: Comparison): Set<string> {
  const olds = base.workspace.narratives;
  const narratives = [...head.workspace.narratives].flatMap(([key, { file }]) => {
    const old = olds.get(key)?.file;
    return old && old.text !== file.text ? [file.path] : [];
  });
  const facts = index.allFacts().filter(({ kind, before, parts }) => {
    const isText = kind === 'changed' && parts.some(({ part }) => part === 'field');
    return isText && typeof before?.raw === 'string' && before.raw.length >= LONG;
  });
  return new Set([...narratives, ...facts.map(({ file }) => file)]);
}

/** By its words, each place that says a sentence. */
function listSentences(model: Model): Map<string, WrittenSentence[]> {
  const sentences = listOwnTexts({ head: model }).flatMap(listWrittenSentences);
  const long = sentences
    .map((sentence) => ({ ...sentence, words: sentence.words.replace(/\s+/g, ' ').trim() }))
    .filter(({ words }) => words.length >= LONG && !BOUND.test(words));
  return Map.groupBy(long, ({ words }) => words);
}

/** Whether the same text says it there, wherever in it. */
function isAmong(places: readonly WrittenSentence[], { text: { file, title } }: WrittenSentence): boolean {
  return places.some(({ text }) => text.file === file && text.title === title);
}

/** Whether two places tell of the same: one stands in what is of it, and the other names it. */
function isOfSame(one: WrittenSentence, other: WrittenSentence): boolean {
  const names = ({ text, start }: WrittenSentence, { text: { title } }: WrittenSentence) =>
    blockAt(text, start).includes(title);
  return one.text.title === other.text.title || names(one, other) || names(other, one);
}
