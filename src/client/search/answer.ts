// Ships to the reader: a question as it is asked, and where that finds nothing, as it may have been meant.
import { findNearest } from '../../core/parse/nearest.ts';
import { type Answer, findHits, fold, type Hit, normaliseQuery, type Question } from './find.ts';
import type { Index } from './pagefind.ts';

/** What a question can be read with. */
export interface Vocabulary {
  /** Names of places, folded. */
  names: ReadonlySet<string>;
  /** Words that stand in the site's register, as they are written there, by how they are folded. */
  known: ReadonlyMap<string, string>;
  /** Words that say nothing of what is asked for: "vad", "är". */
  small: ReadonlySet<string>;
}

/** An answer, and the words that found it. */
export interface Reading extends Answer {
  query: string;
}

/** The first way of reading a question that finds something which has its words. */
export async function answerQuestion(
  index: Index,
  question: Question,
  vocabulary: Vocabulary,
): Promise<Reading> {
  for (const query of listReadings(normaliseQuery(question.query), vocabulary)) {
    const found = await findHits(index, { ...question, query }, vocabulary.names);
    if (await isTold(found.hits[0], query)) return { ...found, query };
  }
  return { hits: [], count: 0, keptBack: 0, query: normaliseQuery(question.query) };
}

/** As asked; without small words; spelt like words of the register; then its names and its longest words alone. */
export function listReadings(query: string, { names, known, small }: Vocabulary): string[] {
  const words = query.split(' ');
  const telling = words.filter((word) => !small.has(word.toLowerCase()));
  const spelt = telling.map((word) => {
    const folded = fold(word);
    const nearest = folded.length > 3 && !known.has(folded) ? findNearest(folded, known.keys()) : undefined;
    return nearest === undefined ? word : (known.get(nearest) ?? word);
  });
  const isName = (word: string) => Number(names.has(fold(word)));
  const alone = [...telling, ...spelt].sort((a, b) => isName(b) - isName(a) || b.length - a.length);
  return [...new Set([query, telling.join(' '), spelt.join(' '), ...alone])].filter((one) => one !== '');
}

/** Whether a hit has the words: where no word begins as asked, the search takes one that begins half so. */
async function isTold(hit: Hit | undefined, query: string): Promise<boolean> {
  if (!hit) return false;
  const { content, meta } = await hit.hit.data();
  const told = splitWords(`${meta.title} ${meta.words ?? ''} ${content}`);
  return splitWords(query).every((word) =>
    told.some((one) => one.startsWith(word.slice(0, beginning(word)))),
  );
}

/** Words without their diacritics, numbers whole: "Åsen har 1\u2060036" → "asen", "har", "1036". */
function splitWords(text: string): string[] {
  return (
    fold(text)
      .replaceAll('\u2060', '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** How much of a word must be there: "kalar" of "kalarne". */
export function beginning(word: string): number {
  return Math.max(3, Math.ceil(word.length * 0.7));
}
