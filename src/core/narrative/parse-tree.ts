import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Finding } from '../check/report.ts';
import { parseOnce } from '../parse/parse-memory.ts';
import type { PlaceAt } from '../parse/places.ts';
import { describeSyntax, findOverload, findStop, isOfPair } from './syntax.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

/** More faults than these in one text are told once the first are mended. */
const MAX_FAULTS = 20;

interface Parsed {
  tree?: Root;
  findings: Finding[];
}

/** Markdown and components → syntax tree, or every fault of the syntax. */
export function parseTree(text: string, place: PlaceAt): Parsed {
  return parseOnce(
    'markdown',
    text,
    () => parseAll(text, place),
    ({ findings }) => findings.length === 0,
  );
}

/** The parser stops at the first fault, so the block that has it is left out and the rest is read again. */
function parseAll(text: string, place: PlaceAt): Parsed {
  const overload = findOverload(text, place);
  if (overload) return { findings: [overload] };
  const findings: Finding[] = [];
  let rest = text;
  while (findings.length < MAX_FAULTS) {
    try {
      const tree = parser.parse(rest);
      return findings.length === 0 ? { tree, findings } : { findings };
    } catch (error) {
      const finding = describeSyntax(error, rest, place);
      // The other half of a pair may have stood in a block that is left out.
      if (findings.length > 0 && isOfPair(finding)) break;
      findings.push(finding);
      const stop = findStop(error);
      const left = stop === undefined ? rest : blankBlock(rest, stop);
      if (left === rest) break;
      rest = left;
    }
  }
  return { findings };
}

/** White space in place of the lines around an offset, up to the nearest empty ones: all else keeps its place. */
function blankBlock(text: string, offset: number): string {
  const gaps = [...text.matchAll(/\n[^\S\n]*\n/g)];
  const before = gaps.findLast(({ index }) => index < offset);
  const start = before ? before.index + before[0].length : 0;
  const end = gaps.find(({ index }) => index >= offset)?.index ?? text.length;
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}
