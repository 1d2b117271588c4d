import { isComponent, walk } from '../../narrative/tree.ts';
import type { ConsequenceItem } from '../change.ts';
import type { Comparison } from './draft.ts';
import type { TextAt } from './field-texts.ts';

/** A text with its words in one row, as they are written: front matter and attributes too. */
export interface Written {
  title: string;
  href?: string | undefined;
  file: string;
  figures?: readonly string[] | undefined;
  /** Around what is bound, and between blocks, stand signs that no word has. */
  words: string;
  /** The same without what is quoted: a quote says what its source does. */
  own: string;
  lineOf(start: number, end: number): number;
}

/** Between words that are not read in one breath, and between blocks. */
const BETWEEN = '\uFFFC';
const BLOCK = '\uFFFD';
const SENTENCE = /[^\uFFFD]+?(?:[.!?](?=\s)|(?=\uFFFD)|$)/g;
const INLINE = new Set(['emphasis', 'strong', 'link', 'delete']);

export function readWritten({ prose, file, title, href, figures }: TextAt): Written {
  const stretches: { at: number; offset: number }[] = [];
  const attributes: { value: string; offset: number }[] = [];
  let [words, own] = ['', ''];
  const add = (text: string, offset: number, isQuoted = false) => {
    stretches.push({ at: words.length, offset });
    words += text;
    own += isQuoted ? BETWEEN.repeat(text.length) : text;
  };
  walk(prose.tree, (node, ancestors) => {
    const offset = node.position?.start.offset ?? 0;
    const isQuoted = ancestors.some((around) => isComponent(around) && around.name === 'Quoted');
    if (node.type === 'yaml') add(`${node.value}${BETWEEN}`, offset + '---\n'.length);
    else if (node.type === 'text' || node.type === 'inlineCode') add(node.value, offset, isQuoted);
    else if (node.type === 'break') add(' ', offset);
    else if (isComponent(node)) {
      const values = node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
      if (node.type === 'mdxJsxFlowElement') add(BLOCK, offset);
      // What a component without words names is part of its sentence.
      if (node.children.length === 0) add([BETWEEN, ...values, BETWEEN].join(BETWEEN), offset);
      else attributes.push(...values.map((value) => ({ value, offset })));
    } else if (!INLINE.has(node.type)) add(BLOCK, offset);
    return true;
  });
  for (const { value, offset } of attributes) add(BLOCK + value, offset);
  const place = (start: number, end: number) => {
    const { at = 0, offset = 0 } = stretches.findLast((stretch) => stretch.at <= start) ?? {};
    return prose.place(offset + start - at, offset + end - at);
  };
  return { title, href, file, figures, words, own, lineOf: (start, end) => place(start, end).line };
}

/** The block of a text that a place in it is part of. */
export function blockAt({ words }: Written, at: number): string {
  const end = words.indexOf(BLOCK, at);
  return words.slice(words.lastIndexOf(BLOCK, at) + 1, end < 0 ? undefined : end);
}

/** A sentence of a text, without what it quotes. */
export interface WrittenSentence {
  text: Written;
  start: number;
  end: number;
  words: string;
}

export function listWrittenSentences(text: Written): WrittenSentence[] {
  return [...text.own.matchAll(SENTENCE)].map(({ 0: words, index }) => {
    const start = index + words.search(/\S/);
    return { text, start, end: index + words.length, words };
  });
}

/** The sentence that a place in a text is part of. */
export function sentenceAt(text: Written, at: number): string {
  return listWrittenSentences(text).find(({ start, end }) => start <= at && at < end)?.words ?? '';
}

/** Places in texts, each text once with its lines: "Inledning (content/plans/2030-05/inledning.mdx:11 och 14)". */
export function listPlaces(
  { head }: Pick<Comparison, 'head'>,
  found: readonly { text: Written; start: number; end: number }[],
): ConsequenceItem[] {
  const places = new Map<string, { text: Written; lines: Set<number> }>();
  for (const { text, start, end } of found) {
    const key = [text.file, text.title, text.href].join('|');
    const place = places.get(key) ?? { text, lines: new Set() };
    places.set(key, place);
    place.lines.add(text.lineOf(start, end));
  }
  // Whatever the order of the files.
  const inOrder = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
  return inOrder.map(({ text: { title, file, href }, lines }) => {
    const sorted = [...lines].sort((a, b) => a - b).map(String);
    return { label: `${title} (${file}:${head.formats.list(sorted)})`, ...(href ? { href } : {}) };
  });
}

/** A text as part of a pattern, whatever space is between its words. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
}
