import { type Document, isAlias, isNode, isPair, isScalar, type Node, type Scalar, visit } from 'yaml';
import type { Finding } from '../check/report.ts';
import type { PlaceAt } from './places.ts';
import { suggestText } from './suggest.ts';

/** Keys that mean something to JavaScript and never to an editor. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Digits, and a point before decimals; "10.680" is more likely ten thousand than ten. */
const PLAIN_NUMBER = /^(?!-?[1-9]\d{0,2}\.\d\d0$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The quotation marks of Word and of books, around a whole value: to YAML they are letters of it. */
const IN_MARKS = /^[”“„»«’‘]([^”“„»«’‘]+)[”“»«’‘]$/;

/** Values and marks that YAML reads otherwise than a person would. */
export function findYamlTraps(document: Document, yaml: string, placeAt: PlaceAt): Finding[] {
  const findings: Finding[] = [];
  const add = (rule: string, node: Node, more: Partial<Finding> = {}) => {
    const [start, end] = node.range ?? [0, 1];
    findings.push({ rule, place: placeAt(start, end), ...more });
  };
  if (document.directives?.yaml.explicit) findings.push({ rule: 'yaml/directive', place: placeAt(0, 1) });
  if (!isNode(document.contents) || isEmptyScalar(document.contents)) {
    findings.push({ rule: 'yaml/empty', place: placeAt(0, 1) });
    return findings;
  }
  const named = new Set<string>();
  if (yaml.includes('*')) visit(document, { Alias: (_key, node) => void named.add(node.source) });
  visit(document, (key, node) => {
    if (isPair(node) && isScalar(node.key) && FORBIDDEN.has(String(node.key.value))) {
      add('yaml/forbidden-key', node.key, { parameters: { key: String(node.key.value) } });
    }
    if (!isNode(node)) return;
    if (!isAlias(node) && node.tag !== undefined) add('yaml/tag', node);
    if (!isAlias(node) && node.anchor !== undefined && !named.has(node.anchor)) {
      const start = yaml.lastIndexOf(`&${node.anchor}`, node.range?.[0]);
      findings.push({
        rule: 'yaml/anchor',
        place: placeAt(start, start + node.anchor.length + 1),
        parameters: { name: node.anchor },
      });
    }
    if (!isScalar(node)) return;
    if (typeof node.value === 'number') checkNumber(node, add);
    if (typeof node.value !== 'string' || node.type !== 'PLAIN') return;
    checkComment(node);
    const [, inside] = IN_MARKS.exec(node.value) ?? [];
    if (inside !== undefined && key !== 'key')
      add('yaml/marks', node, { fix: suggestText(inside), parameters: { text: suggestText(node.value) } });
  });
  return findings;

  /** "#2" after a space starts a comment, so the rest of the text is lost; a comment has a space after "#". */
  function checkComment(node: Scalar): void {
    const end = node.range?.[1] ?? 0;
    const lineEnd = yaml.indexOf('\n', end);
    const rest = yaml.slice(end, lineEnd < 0 ? undefined : lineEnd).trimEnd();
    if (!/^[^\S\n]+#[^\s#!]/.test(rest)) return;
    const start = node.range?.[0] ?? 0;
    const text = yaml.slice(start, end) + rest;
    const fix = `'${text.replaceAll("'", "''")}'`;
    findings.push({ rule: 'yaml/comment-in-text', place: placeAt(start, end + rest.length), fix });
  }
}

function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.source ?? '') === '';
}

function checkNumber(node: Scalar, add: (rule: string, node: Node, more: Partial<Finding>) => void): void {
  const source = node.source ?? '';
  const value = node.value as number;
  if (PLAIN_NUMBER.test(source) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return;
  const isSound = Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  const parameters = { source, value: String(value) };
  if (isSound) add('yaml/odd-number', node, { parameters, fix: String(value) });
  else add('yaml/odd-number', node, { parameters, hint: 'yaml/odd-number.too-large' });
}
