import type { Nodes, Parents } from 'mdast';
import { findNearest } from '../nearest.ts';
import type { Finding } from '../report.ts';
import type { AttributeCheck } from './attributes.ts';
import type { Numeral } from './numerals.ts';
import type { Prose } from './parse.ts';
import { attributeOf, type Component, isComponent, walk } from './tree.ts';
import { findComponentRule, VOCABULARY } from './vocabulary.ts';

/** How the numerals of a text are proved. */
export interface Coverage {
  bound: number;
  quoted: number;
  waived: number;
  /** Dates, years, clauses and case numbers. */
  known: number;
  loose: number;
}

export interface ProseCheck {
  findings: Finding[];
  coverage: Coverage;
}

const MARKDOWN = new Set([
  ...['root', 'yaml', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'link', 'list', 'listItem'],
  ...['blockquote', 'break', 'thematicBreak', 'inlineCode'],
]);
const WHAT: Record<string, string> = {
  mdxjsEsm: 'import eller export',
  mdxFlowExpression: 'uttryck inom klammer { }',
  mdxTextExpression: 'uttryck inom klammer { }',
  html: 'HTML',
  code: 'kodblock eller indragna rader',
  image: 'bilder',
};
const SAFE_LINK = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i;

/** Checks a tree against the closed vocabulary and every numeral in its text. */
export function checkProse(
  prose: Prose,
  checkAttribute: AttributeCheck,
  findNumerals: (text: string) => Numeral[],
  isInline = false,
): ProseCheck {
  const findings: Finding[] = [];
  const coverage: Coverage = { bound: 0, quoted: 0, waived: 0, known: 0, loose: 0 };
  const placeOf = (node: Nodes, length?: number) => {
    const start = node.position?.start.offset ?? 0;
    return prose.place(start, length === undefined ? (node.position?.end.offset ?? start + 1) : start + length);
  };
  let depth = 2;

  walk(prose.tree, (node, ancestors) => {
    if (isComponent(node)) return checkComponent(node, ancestors);
    if (!MARKDOWN.has(node.type)) {
      const what = WHAT[node.type] ?? node.type;
      findings.push({ rule: 'narrative/code', place: placeOf(node), parameters: { what } });
      return false;
    }
    if (node.type === 'heading') {
      const expected = Math.min(depth + 1, 6);
      if (node.depth > expected || node.depth < 3) {
        findings.push({ rule: 'narrative/heading', place: placeOf(node), parameters: { depth: node.depth, expected } });
      }
      depth = Math.max(3, node.depth);
    }
    if (node.type === 'link' && !SAFE_LINK.test(node.url)) {
      findings.push({ rule: 'narrative/unsafe-link', place: placeOf(node), parameters: { url: node.url } });
    }
    if (node.type === 'text') checkNumerals(node, ancestors);
    return true;
  });
  return { findings, coverage };

  function checkComponent(node: Component, ancestors: Parents[]): boolean {
    const name = node.name ?? '';
    const rule = findComponentRule(node.name);
    const place = placeOf(node, name.length + 1);
    if (!rule) {
      const nearest = findNearest(name, Object.keys(VOCABULARY));
      findings.push({
        rule: 'narrative/unknown-component',
        place,
        parameters: { name, names: Object.keys(VOCABULARY).join(', '), nearest: nearest ?? '' },
        ...(nearest ? { hint: 'narrative/unknown-component.nearest' } : {}),
      });
      return false;
    }
    const isInText = node.type === 'mdxJsxTextElement' || ancestors.at(-1)?.type === 'paragraph';
    if (rule.placement === 'block' && (isInText || isInline)) {
      const where = 'på en egen rad med tomma rader omkring';
      findings.push({ rule: 'narrative/misplaced', place, parameters: { name, where } });
    }
    if (rule.content === 'none' && node.children.length > 0) {
      const where = `utan innehåll: <${name} … />`;
      findings.push({ rule: 'narrative/misplaced', place, parameters: { name, where } });
    }
    if (name === 'Value') coverage.bound++;
    const kinds = { ...rule.required, ...rule.optional };
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        const what = 'attribut som inte är text inom citattecken';
        findings.push({ rule: 'narrative/code', place, parameters: { what } });
      } else if (!Object.hasOwn(kinds, attribute.name)) {
        const parameters = { name, attribute: attribute.name, attributes: Object.keys(kinds).join(', ') || '–' };
        findings.push({ rule: 'narrative/unknown-attribute', place, parameters });
      }
    }
    for (const attribute of Object.keys(rule.required)) {
      if (!node.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === attribute)) {
        findings.push({ rule: 'narrative/missing-attribute', place, parameters: { name, attribute } });
      }
    }
    for (const [attribute, kind] of Object.entries(kinds)) {
      const value = attributeOf(node, attribute);
      if (value !== undefined) findings.push(...checkAttribute(kind, value, { name, attribute, place }));
    }
    return true;
  }

  function checkNumerals(node: Nodes & { type: 'text' }, ancestors: Parents[]): void {
    const around = ancestors.findLast((a) => isComponent(a) && (a.name === 'Quoted' || a.name === 'Plain'));
    const wrapper = around && isComponent(around) ? around.name : undefined;
    for (const numeral of findNumerals(node.value)) {
      if (wrapper === 'Quoted') coverage.quoted++;
      else if (wrapper === 'Plain' || numeral.kind === 'waived') coverage.waived++;
      else coverage[numeral.kind]++;
      if (wrapper || numeral.kind !== 'loose') continue;
      const start = (node.position?.start.offset ?? 0) + numeral.index;
      const place = prose.place(start, start + numeral.text.length);
      findings.push({ rule: 'prose/loose-number', place, parameters: { numeral: numeral.text } });
    }
  }
}
