import { type Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import { type Finding, phrase } from '../check/report.ts';
import type { PlaceAt } from './places.ts';
import { suggestText } from './suggest.ts';

/** Rules of their own; every other code of the library is `yaml/syntax` with words of its own. */
const RULES: Record<string, string> = {
  DUPLICATE_KEY: 'yaml/duplicate-key',
  TAB_AS_INDENT: 'yaml/tab',
  TAG_RESOLVE_FAILED: 'yaml/tag',
  MULTIPLE_DOCS: 'yaml/several-documents',
  RESOURCE_EXHAUSTION: 'yaml/too-deep',
};

/** Codes that tell what the slip was; the words are `yaml.detail.*` in i18n. */
const DETAILS = {
  BAD_INDENT: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'no-colon',
  MISSING_CHAR: 'missing-sign',
  BAD_SCALAR_START: 'reserved-sign',
  BAD_DQ_ESCAPE: 'escape',
} as const satisfies Record<string, string>;

/** A file that is no YAML at all has a fault on every line; these are enough to see that. */
const MOST = 50;

/** Why the text is no YAML: the first fault of each line, since one slip makes many. */
export function findYamlFaults(document: Document, yaml: string, placeAt: PlaceAt): Finding[] {
  const findings = new Map<number, Finding>();
  const quotes = findOpenQuotes(document, yaml);
  for (const { code, pos, message } of [
    ...document.errors,
    ...findSameKeys(document),
    ...document.warnings,
  ]) {
    const rule = RULES[code] ?? 'yaml/syntax';
    const isUnclosed = /closing .quote/.test(message);
    const opening = rule === 'yaml/syntax' ? quotes.findLast((start) => start < pos[0]) : undefined;
    const quote = opening ?? (isUnclosed ? lastQuote(yaml, pos[0]) : undefined);
    if (quote !== undefined) {
      const place = placeAt(quote, quote + 1);
      findings.set(place.line, {
        rule,
        place,
        parameters: { detail: phrase('yaml.detail.quote') },
        hint: 'yaml/syntax.quote',
      });
      break;
    }
    // How far the parser comes before it gives up depends on the machine; the line is the same on most.
    const lineStart = yaml.lastIndexOf('\n', pos[0] - 1) + 1;
    if (rule === 'yaml/too-deep') return [{ rule, place: placeAt(lineStart, lineStart + 1) }];
    const slip = rule === 'yaml/syntax' ? explain({ code, pos, message }, yaml) : { at: pos };
    const place = placeAt(...slip.at);
    if (findings.has(place.line)) continue;
    if (findings.size === MOST) break;
    findings.set(place.line, { rule, place, ...slip.told });
  }
  return leaveMisread([...findings.values()]);
}

/** Where a slip stands, and what is told of it. */
interface Slip {
  at: [start: number, end: number];
  told?: Pick<Finding, 'parameters' | 'hint' | 'fix'>;
}

/** What most likely was written, where the parser only knows where it could not go on. */
function explain(
  { code, pos, message }: { code: string; pos: [number, number]; message: string },
  yaml: string,
): Slip {
  const close = /^Flow .* end with a (.)$/.exec(message)?.[1];
  const open = close === undefined ? -1 : findUnclosed(yaml, pos[0]);
  const tell = (detail: string, parameters: Record<string, string>, hint?: string) => ({
    parameters: { ...parameters, detail: phrase(`yaml.detail.${detail}`, parameters) },
    ...(hint === undefined ? {} : { hint: `yaml/syntax.${hint}` }),
  });
  if (close !== undefined && open >= 0)
    return { at: [open, open + 1], told: tell('unclosed', { sign: yaml[open] ?? '', close }, 'unclosed') };
  const space = findHardSpace(yaml, pos[0]);
  if (space >= 0) return { at: [space, space + 1], told: tell('hard-space', {}, 'hard-space') };
  const colon = findColon(code, pos, yaml);
  if (colon) return { at: colon.at, told: { ...tell(colon.detail, {}), fix: colon.fix } };
  const sign = findOpeningSign(yaml, pos[0]);
  if (sign !== '') return { at: pos, told: tell('sign', { sign }, 'sign') };
  return { at: pos, told: tell(code in DETAILS ? DETAILS[code as keyof typeof DETAILS] : 'other', {}) };
}

/** A colon that makes a key of a text, "why: Fel: två tal", or that makes none: "operator:region". */
function findColon(
  code: string,
  [start, end]: [number, number],
  yaml: string,
): { at: [number, number]; detail: string; fix: string } | undefined {
  const [line = ''] = yaml.slice(start, code === 'BLOCK_IN_FLOW' ? end : undefined).split('\n', 1);
  const text = line.replace(/\s+(?:#.*)?$/, '');
  const at: [number, number] = [start, start + text.length];
  if ((code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'BLOCK_IN_FLOW') && /^\p{L}[^'"]*: /u.test(text))
    return { at, detail: 'colon-in-text', fix: suggestText(text) };
  const [key] = /^[\w-]+:(?=[^\s/])/.exec(text) ?? [];
  if (key === undefined || (code !== 'MULTILINE_IMPLICIT_KEY' && code !== 'MISSING_CHAR')) return undefined;
  return { at, detail: 'no-space', fix: `${key} ${text.slice(key.length)}` };
}

/** The bracket before an offset that no other closes. */
function findUnclosed(yaml: string, offset: number): number {
  let closed = 0;
  for (let at = offset - 1; at >= 0; at--) {
    if (/[\]}]/.test(yaml[at] ?? '')) closed++;
    if (/[[{]/.test(yaml[at] ?? '') && closed-- === 0) return at;
  }
  return -1;
}

/** A space on this line that looks like any other, as Word and web pages have it, and is none to YAML. */
function findHardSpace(yaml: string, offset: number): number {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = yaml.slice(start).split('\n', 1);
  const before = /^ *(?=\u00a0)|^[^'"#]*?[\w-]:(?=\u00a0)/.exec(line)?.[0];
  return before === undefined ? -1 : start + before.length;
}

/** After a tab the parser loses its way in the levels: what it says of the lines below follows from that. */
function leaveMisread(findings: readonly Finding[]): Finding[] {
  const tab = findings.find(({ rule }) => rule === 'yaml/tab')?.place.line ?? Number.POSITIVE_INFINITY;
  return findings.filter(({ rule, place }) => rule !== 'yaml/syntax' || place.line < tab);
}

/**
 * Keys that a map has already, as the parser would tell them: it compares each with all before it, which takes a
 * minute in a file of a megabyte.
 */
function findSameKeys({ contents }: Document): { code: string; pos: [number, number]; message: string }[] {
  const found: [number, number][] = [];
  const read = (node: unknown) => {
    if (isSeq(node)) for (const item of node.items) read(isPair(item) ? item.value : item);
    if (!isMap(node)) return;
    const keys = new Set<unknown>();
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.range && keys.has(key.value)) found.push([key.range[0], key.range[0] + 1]);
      if (isScalar(key)) keys.add(key.value);
      read(value);
    }
  };
  read(contents);
  return found.map((pos) => ({ code: 'DUPLICATE_KEY', pos, message: '' }));
}

/** A sign that means something to YAML and opens the value on this line: "[" in "text: [a](b) c". */
function findOpeningSign(yaml: string, offset: number): string {
  const line = yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  return /^\s*(?:-\s+)?[\w-]+:\s+([[\]{}*&!%@`>|,?])(?=\S)/.exec(line)?.[1] ?? '';
}

/** Quoted text that goes on over lines is most likely one that was never closed, so all after it is misread. */
function findOpenQuotes(document: Document, yaml: string): number[] {
  const found: number[] = [];
  if (document.errors.length === 0) return found;
  visit(document, {
    Scalar(_key, node) {
      const [start = 0, end = 0] = node.range ?? [];
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (isQuoted && yaml.slice(start, end).includes('\n')) found.push(start);
    },
  });
  return found;
}

/** The quotation mark that opens a value on the line of an offset. */
function lastQuote(yaml: string, offset: number): number {
  const line = yaml.lastIndexOf('\n', offset - 1) + 1;
  return line + Math.max(0, yaml.slice(line, offset).search(/["']/));
}
