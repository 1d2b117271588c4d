import type { Place } from '../check/problem.ts';
import { type Finding, phrase } from '../check/report.ts';
import { VOCABULARY } from './vocabulary.ts';

/** What the MDX parser's errors have in common. */
interface ParserMessage {
  reason: string;
  ruleId?: string;
  source?: string;
  place?: { offset?: number; start?: { offset?: number } };
}

type PlaceOf = (start: number, end: number) => Place;

/** Where the parser stopped; unknown where it ran out of room. */
export function findStop(error: unknown): number | undefined {
  const { place } = error as ParserMessage;
  return place?.offset ?? place?.start?.offset;
}

/** Faults of what opens and closes: the other half may be far away. */
const PAIRS: ReadonlySet<string> = new Set(['unclosed', 'unclosed-some', 'closing', 'brace', 'open-quote']);

export function isOfPair({ parameters }: Finding): boolean {
  const detail = parameters?.detail;
  return typeof detail === 'object' && PAIRS.has(detail.key.replace('mdx.detail.', ''));
}

/** A parser's error in an editor's words; anything else than a parser's message is a bug and thrown on. */
export function describeSyntax(error: unknown, text: string, placeOf: PlaceOf): Finding {
  const message = error as ParserMessage;
  if (error instanceof RangeError) return { rule: 'narrative/too-deep', place: placeOf(0, 1) };
  if (typeof message.reason !== 'string') throw error;
  const { reason, ruleId = '', source = '' } = message;
  const told = findStop(error) ?? 0;
  const quote = findOpenQuote(text, told);
  if (quote !== undefined) return syntax(placeOf(quote, quote + 1), 'open-quote', { name: '' });
  const offset = findOpening(reason, text) ?? told;
  const name = (/for `<([\w.:-]+)>/.exec(reason) ?? /<\/?([\w.:-]+)>/.exec(reason))?.[1] ?? '';
  const place = placeOf(offset, offset + 1);
  if (ruleId === 'acorn') {
    const isImport = source.endsWith('esm');
    const start = isImport ? text.lastIndexOf('\n', offset - 1) + 1 : offset;
    const what = phrase(`what.${isImport ? 'mdxjsEsm' : 'mdxTextExpression'}`);
    return { rule: 'narrative/code', place: placeOf(start, offset + 1), parameters: { what } };
  }
  if (source.endsWith('expression')) return syntax(place, 'brace', { name });
  if (ruleId === 'end-tag-mismatch')
    return syntax(place, name === '' ? 'unclosed-some' : 'unclosed', { name });
  if (ruleId === 'unexpected-closing-slash') return syntax(place, 'closing', { name });
  if (text.startsWith('<!--', offset - 1)) {
    return { rule: 'narrative/code', place, parameters: { what: phrase('what.comment') } };
  }
  if (reason.includes('create a link')) return syntax(place, 'address', { name });
  if (reason.includes('before name') && text[offset - 1] === '<') {
    return { ...syntax(placeOf(offset - 1, offset), 'less-than', { name }), fix: '&lt;' };
  }
  return syntax(place, reason.includes('attribute value') ? 'quotes' : 'tag', { name });
}

function syntax(place: Place, detail: string, parameters: { name: string }): Finding {
  return {
    rule: 'narrative/syntax',
    place,
    parameters: { detail: phrase(`mdx.detail.${detail}`, parameters) },
  };
}

/** "… for `<Note>` (12:1-12:7)" says where the tag opens that does not close; unless the closing one is misspelt. */
function findOpening(reason: string, text: string): number | undefined {
  const [, line, column] = /for `<[^`]*` \((\d+):(\d+)/.exec(reason) ?? [];
  const closing = /closing tag `<\/([\w.:-]*)>`/.exec(reason)?.[1];
  if (line === undefined || (closing !== undefined && !Object.hasOwn(VOCABULARY, closing))) return undefined;
  const lines = text.split('\n').slice(0, Number(line) - 1);
  return lines.reduce((sum, written) => sum + written.length + 1, 0) + Number(column) - 1;
}

/** An attribute's value that goes on over lines, before the fault, is one whose quotation mark was never closed. */
function findOpenQuote(text: string, before: number): number | undefined {
  for (let at = text.indexOf('="'); at >= 0 && at < before; ) {
    const close = text.indexOf('"', at + 2);
    if (close < 0 || text.slice(at, close).includes('\n')) return at + 1;
    at = text.indexOf('="', close);
  }
  return undefined;
}

const MAX_MARKS = 1000;
const LONG_TAG = /<[A-Za-z][^<>]{5000}/;
const MAX_LINKS = 4000;
const MAX_CODES = 200;
const NESTED = /^(?:[^\S\n]*(?:[>*+-]|\d+[.)])){40}/m;

/** Texts that would take the parser minutes: thousands of emphasis marks or links in one paragraph, lists in lists. */
export function findOverload(text: string, placeOf: PlaceOf): Finding | undefined {
  const nested = NESTED.exec(text);
  if (nested) return { rule: 'narrative/too-deep', place: placeOf(nested.index, nested.index + 1) };
  const inner = LONG_TAG.exec(text)?.index ?? findDepth(text);
  if (inner !== undefined) return { rule: 'narrative/too-deep', place: placeOf(inner, inner + 1) };
  let start = 0;
  for (const block of text.split(/\n[^\S\n]*\n/)) {
    const count = (sign: RegExp) => block.match(sign)?.length ?? 0;
    const isMany = count(/[*_]/g) > MAX_MARKS || count(/\[/g) > MAX_LINKS || count(/`+/g) > MAX_CODES;
    if (block.length > MAX_MARKS && isMany) {
      const at = Math.max(0, text.indexOf(block.slice(0, 80), start));
      return { rule: 'narrative/too-deep', place: placeOf(at, at + 1) };
    }
    start += block.length;
  }
  return undefined;
}

/** Where more elements than anybody needs have opened inside each other and none has closed. */
function findDepth(text: string): number | undefined {
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(/<\/?[A-Za-z][^<>]*>/g)) {
    if (tag.startsWith('</')) depth = Math.max(0, depth - 1);
    else if (!tag.endsWith('/>')) depth++;
    if (depth > 40) return index;
  }
  return undefined;
}
