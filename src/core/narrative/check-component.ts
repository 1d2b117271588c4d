import type { Parents } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { type Finding, phrase } from '../check/report.ts';
import type { Lookup } from '../figures/lookup.ts';
import { isFault } from '../figures/lookup-context.ts';
import { findNearest } from '../parse/nearest.ts';
import type { AttributeCheck } from './attributes.ts';
import type { Prose } from './parse.ts';
import { attributeOf, type Component } from './tree.ts';
import { type ComponentRule, findComponentRule, VOCABULARY } from './vocabulary.ts';

const NAMES = Object.keys(VOCABULARY);

/** A component against the closed vocabulary: its name, place, content and attributes. */
export function checkComponent(
  node: Component,
  ancestors: Parents[],
  prose: Prose,
  checkAttribute: AttributeCheck,
  isInline: boolean,
): Finding[] {
  const name = node.name ?? '';
  const rule = findComponentRule(node.name);
  const start = node.position?.start.offset ?? 0;
  // Places are worked out for faults only: most components have none.
  const place = () => prose.place(start + 1, start + 1 + Math.max(1, name.length));
  if (!rule) return [describeUnknown(name, place())];

  const findings: Finding[] = [];
  const isInText = node.type === 'mdxJsxTextElement' || ancestors.at(-1)?.type === 'paragraph';
  const misplaced = (where: string) =>
    findings.push({
      rule: 'narrative/misplaced',
      place: place(),
      parameters: { name, where: phrase(`where.${where}`, { name }) },
    });
  if (rule.placement === 'block' && isInline) misplaced('narrative');
  else if (rule.placement === 'block' && isInText) misplaced(rule.content === 'blocks' ? 'blocks' : 'block');
  // Alone on a line it becomes a paragraph, and parts the sentence that it was to stand in.
  const parent = ancestors.at(-1)?.type;
  const isAlone = node.type === 'mdxJsxFlowElement' && (parent === 'root' || parent === 'mdxJsxFlowElement');
  if (rule.placement === 'inline' && rule.content === 'none' && isAlone && !isInline) misplaced('inline');
  if (rule.content === 'none' && node.children.length > 0) misplaced('empty');
  // <Value> within a quotation is words too, so only nothing at all is nothing.
  if (
    rule.content === 'inline' &&
    node.children.every((child) => child.type === 'text' && !child.value.trim())
  )
    findings.push({ rule: 'narrative/empty-component', place: place(), parameters: { name } });
  return [...findings, ...checkAttributes(node, rule, prose, checkAttribute)];
}

function describeUnknown(name: string, place: Finding['place']): Finding {
  const nearest =
    findNearest(name, NAMES) ?? NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
  if (nearest) {
    return {
      rule: 'narrative/unknown-component',
      place,
      parameters: { name, names: NAMES.join(', '), nearest },
      fix: nearest,
    };
  }
  if (!/^\p{Lu}/u.test(name)) {
    return {
      rule: 'narrative/code',
      place,
      parameters: { what: phrase(name === '' ? 'what.fragment' : 'what.html', { name }) },
    };
  }
  return {
    rule: 'narrative/unknown-component',
    place,
    parameters: { name, names: NAMES.join(', '), nearest: '' },
  };
}

function checkAttributes(
  node: Component,
  rule: ComponentRule,
  prose: Prose,
  check: AttributeCheck,
): Finding[] {
  const name = node.name ?? '';
  const start = node.position?.start.offset ?? 0;
  const kinds = { ...rule.required, ...rule.optional };
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const from = attribute.position?.start.offset ?? start;
    const to = attribute.position?.end.offset ?? start + 1;
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      const parameters = { what: phrase('what.attribute') };
      findings.push({ rule: 'narrative/code', place: prose.place(from, to), parameters });
      if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name);
      continue;
    }
    const kind = Object.hasOwn(kinds, attribute.name) ? kinds[attribute.name] : undefined;
    if (kind === undefined) {
      const nearest = findNearest(attribute.name, Object.keys(kinds));
      const parameters = {
        name,
        attribute: attribute.name,
        attributes: Object.keys(kinds).join(', ') || '–',
      };
      const place = prose.place(from, from + attribute.name.length);
      findings.push({
        rule: 'narrative/unknown-attribute',
        place,
        parameters,
        ...(nearest ? { fix: nearest } : {}),
      });
      if (nearest) seen.add(nearest);
    } else if (seen.has(attribute.name)) {
      const parameters = { name, attribute: attribute.name };
      findings.push({ rule: 'narrative/attribute-twice', place: prose.place(from, to), parameters });
    } else {
      const where = {
        name,
        attribute: attribute.name,
        read: (other: string) => attributeOf(node, other),
        get place() {
          return prose.place(valueStart(attribute, from), Math.max(valueStart(attribute, from) + 1, to - 1));
        },
      };
      findings.push(...check(kind, attribute.value, where));
    }
    seen.add(attribute.name);
  }
  for (const attribute of Object.keys(rule.required).filter((required) => !seen.has(required))) {
    const place = prose.place(start + 1, start + 1 + name.length);
    const fix = `${name} ${attribute}="…"`;
    findings.push({ rule: 'narrative/missing-attribute', place, parameters: { name, attribute }, fix });
  }
  return findings;
}

function valueStart(attribute: MdxJsxAttribute, from: number): number {
  return from + attribute.name.length + 2;
}

/** A form that the figure cannot be written in: a comparison of what is no difference, the period of what has none. */
export function checkForm(node: Component, lookup: Lookup, prose: Prose): Finding[] {
  const form = attributeOf(node, 'as');
  const figure = lookup.find(attributeOf(node, 'of') ?? '');
  if (isFault(figure)) return [];
  const isDifference = /\.(?:over|minus)$/.test(figure.measure.id);
  const isWrong = (form === 'comparison' && !isDifference) || (form === 'period' && figure.period === null);
  if (!isWrong) return [];
  const attribute = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'as');
  const from = attribute?.position?.start.offset ?? 0;
  const place = prose.place(from, attribute?.position?.end.offset ?? from + 1);
  const parameters = {
    name: 'Value',
    attribute: 'as',
    value: form ?? '',
    expected: phrase(`expected.${form}`),
  };
  return [{ rule: 'narrative/bad-attribute', place, parameters }];
}
