import type { Nodes, Parents } from 'mdast';
import type { Finding } from '../check/report.ts';
import type { Lookup } from '../figures/lookup.ts';
import { isFault } from '../figures/lookup-context.ts';
import { suggestNumber } from '../parse/suggest.ts';
import type { AttributeCheck } from './attributes.ts';
import { checkChart } from './check-chart.ts';
import { checkComponent, checkForm } from './check-component.ts';
import { createMarkdownCheck } from './check-markdown.ts';
import type { Numeral } from './numerals.ts';
import type { Prose } from './parse.ts';
import { attributeOf, type Component, isComponent, walk, wordsOf } from './tree.ts';

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

export interface ProseCheckOptions {
  lookup: Lookup;
  checkAttribute: AttributeCheck;
  findNumerals: (text: string) => Numeral[];
  /** Link texts that say nothing out of their sentence, in lower case: "här". */
  linkTexts: ReadonlySet<string>;
  /** A field of a YAML file: running text only. */
  isInline: boolean;
}

export function emptyCoverage(): Coverage {
  return { bound: 0, quoted: 0, waived: 0, known: 0, loose: 0 };
}

/** So many words in a row may be a source's own. */
const MOST_QUOTED = 8;

/** Checks a tree against the closed vocabulary and every numeral in its text. */
export function checkProse(prose: Prose, options: ProseCheckOptions): ProseCheck {
  const { lookup, checkAttribute, findNumerals, isInline } = options;
  const findings: Finding[] = [];
  const coverage = emptyCoverage();
  const checkMarkdown = createMarkdownCheck(prose, isInline, options.linkTexts);

  walk(prose.tree, (node, ancestors) => {
    if (isComponent(node)) {
      const faults = checkComponent(node, ancestors, prose, checkAttribute, isInline);
      for (const fault of faults) findings.push(fault);
      if (faults.length === 0) findings.push(...checkChart(node, lookup, prose));
      if (node.name === 'Value') {
        coverage.bound++;
        if (faults.length === 0) findings.push(...checkForm(node, lookup, prose));
      }
      if (node.name === 'Plain') findings.push(...checkWaiver(node));
      if (node.name === 'Quoted') findings.push(...checkQuote(node), ...checkLength(node));
      return true;
    }
    const { findings: faults, goesOn } = checkMarkdown(node);
    findings.push(...faults);
    if (node.type === 'text' || node.type === 'inlineCode') checkNumerals(node, node.value, ancestors);
    if (node.type === 'link' && node.title) checkNumerals(node, node.title, ancestors);
    if (node.type === 'list' && (node.start ?? 1) > 1) loose(node, 0, String(node.start));
    return goesOn;
  });
  return { findings, coverage };

  function loose(node: Nodes, index: number, numeral: string): void {
    coverage.loose++;
    const start = (node.position?.start.offset ?? 0) + index;
    const place = prose.place(start, start + numeral.length);
    findings.push({ rule: 'prose/loose-number', place, parameters: { numeral } });
  }

  function checkNumerals(node: Nodes, text: string, ancestors: Parents[]): void {
    const around = ancestors.findLast((a) => isComponent(a) && (a.name === 'Quoted' || a.name === 'Plain'));
    const wrapper = around && isComponent(around) ? around.name : undefined;
    for (const numeral of findNumerals(text)) {
      if (wrapper === 'Quoted') coverage.quoted++;
      else if (wrapper === 'Plain' || numeral.kind === 'waived') coverage.waived++;
      else if (numeral.kind === 'known') coverage.known++;
      else loose(node, numeral.index, numeral.text);
    }
  }

  /** A waiver around no numeral waives nothing. */
  function checkWaiver(node: Component): Finding[] {
    const isUsed = numeralsIn(node).length > 0;
    const start = node.position?.start.offset ?? 0;
    return isUsed
      ? []
      : [
          {
            rule: 'prose/unused-waiver',
            place: prose.place(start + 1, start + 6),
            parameters: { name: 'Plain' },
          },
        ];
  }

  /** A quoted number agrees with the figure that `of` names. */
  function checkQuote(node: Component): Finding[] {
    const address = attributeOf(node, 'of');
    const figure = address === undefined ? undefined : lookup.find(address);
    if (!figure || isFault(figure) || figure.value === null) return [];
    const quoted = numeralsIn(node).map(({ text }) => text);
    if (quoted.some((text) => Number(suggestNumber(text)) === figure.value)) return [];
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start + 1;
    const parameters = { quoted: quoted.join(', ') || '–', address: figure.address, value: figure.value };
    return [{ rule: 'prose/quoted-differs', place: prose.place(start, end), parameters }];
  }

  /** A source's words are its own: more of them in a row is to be told in others. */
  function checkLength(node: Component): Finding[] {
    const words = wordsOf(node).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words <= MOST_QUOTED) return [];
    const { start, end } = node.position ?? {};
    const place = prose.place(start?.offset ?? 0, end?.offset ?? 1);
    return [{ rule: 'prose/long-quote', place, parameters: { words, most: MOST_QUOTED } }];
  }

  function numeralsIn(node: Component): Numeral[] {
    const found: Numeral[] = [];
    walk(node, (inner) => {
      if (inner.type === 'text' || inner.type === 'inlineCode')
        for (const numeral of findNumerals(inner.value)) found.push(numeral);
      return true;
    });
    return found;
  }
}
