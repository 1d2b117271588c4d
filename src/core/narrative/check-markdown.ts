import type { Nodes } from 'mdast';
import { type Finding, phrase } from '../check/report.ts';
import type { Prose } from './parse.ts';

const INLINE = new Set(['root', 'paragraph', 'text', 'emphasis', 'strong', 'link', 'break', 'inlineCode']);
const BLOCKS = new Set(['yaml', 'heading', 'list', 'listItem', 'blockquote', 'thematicBreak']);
const SAFE_LINK = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i;

/** What a page cannot show, told as what it is; other kinds as "other". */
const TOLD = new Set([
  ...['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'html', 'code', 'image'],
  ...['linkReference', 'imageReference', 'definition', 'footnoteReference', 'footnoteDefinition'],
]);

/** The row of lines below the heading of a table, as others' Markdown has it; here it is words like any other. */
const TABLE = /^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*(?::?-{3,}:?)?[ \t]*$/m;

export interface MarkdownCheck {
  findings: Finding[];
  /** False when what is inside is not to be looked at. */
  goesOn: boolean;
}

/** Checks Markdown in document order: only what pages can show, headings level by level, links that say where. */
export function createMarkdownCheck(prose: Prose, isInline: boolean, linkTexts: ReadonlySet<string>) {
  let depth = 2;
  return (node: Nodes): MarkdownCheck => {
    const findings: Finding[] = [];
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start + 1;
    const add = (rule: string, parameters: Finding['parameters'], more: Partial<Finding> = {}) =>
      findings.push({ rule, place: prose.place(start, end), parameters, ...more });
    if (!INLINE.has(node.type) && !BLOCKS.has(node.type)) {
      add(
        'narrative/code',
        { what: phrase(`what.${TOLD.has(node.type) ? node.type : 'other'}`) },
        hintOf(node),
      );
      return { findings, goesOn: false };
    }
    if (node.type === 'text' && TABLE.test(node.value))
      add('narrative/code', { what: phrase('what.table') }, { hint: 'narrative/code.table' });
    if (isInline && BLOCKS.has(node.type)) {
      add('narrative/not-inline', {});
      return { findings, goesOn: false };
    }
    if (node.type === 'heading') {
      const expected = Math.min(depth + 1, 6);
      if (node.depth > expected || node.depth < 3) {
        const fix = { fix: '#'.repeat(node.depth < 3 ? 3 : expected) };
        const parameters = { depth: node.depth, expected: node.depth < 3 ? 3 : expected };
        const isHash = prose.place(start, start + node.depth).length === node.depth;
        findings.push({
          rule: 'narrative/heading',
          place: prose.place(start, start + node.depth),
          parameters,
          ...(isHash ? fix : {}),
        });
      }
      if (textOf(node) === '') add('narrative/empty-heading', {});
      depth = Math.max(3, node.depth);
    }
    if (node.type === 'link') {
      const text = textOf(node);
      if (!SAFE_LINK.test(node.url)) add('narrative/unsafe-link', { url: node.url });
      else if (text === '' || linkTexts.has(text.toLowerCase().replace(/[.!…»>]+$/, ''))) {
        add('narrative/link-text', { text });
      }
    }
    return { findings, goesOn: true };
  };
}

function hintOf(node: Nodes): Partial<Finding> {
  if (node.type === 'image') return { hint: 'narrative/code.image' };
  return ['linkReference', 'definition', 'imageReference'].includes(node.type)
    ? { hint: 'narrative/code.reference' }
    : {};
}

/** The words inside, components counted as words. */
function textOf(node: Nodes): string {
  if (node.type === 'mdxJsxTextElement' && node.children.length === 0) return `<${node.name}>`;
  if ('children' in node) return node.children.map(textOf).join('').trim();
  return 'value' in node && typeof node.value === 'string' ? node.value : '';
}
