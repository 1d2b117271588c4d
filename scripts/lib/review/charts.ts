import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Texts } from '../../../src/i18n/texts.ts';
import { findOthers, pairTexts, type Row, rowsOf, startOf } from './chart-rows.ts';
import type { PictureChange } from './compare-pages.ts';
import { beforeAfter, details, h } from './elements.ts';

/** More than these nobody looks through. */
const SHOWN = 40;

/** As many drawings with the very same change are shown; of more the change is told. */
const ALIKE = 3;

interface ChartPair {
  title: string;
  heading: string | undefined;
  old: Element | undefined;
  now: Element | undefined;
  gone: Row[];
  come: Row[];
  /** There is no such drawing at the other side. */
  isWhole: boolean;
}

/**
 * Gathers every drawing that differs, once: before and after side by side, what has changed framed and told. Of
 * those that change just as others do only the change is kept; of those that show the same values in another order
 * or scale, and of very many others, only the names.
 */
export function gatherCharts() {
  const told = new Set<string>();
  const pairs: ChartPair[] = [];
  const [more, same] = [new Set<string>(), new Set<string>()];
  const alike = new Map<string, number>();
  const others: ChartPair[] = [];

  const addOne = ({ id, title, heading, before, after }: PictureChange) => {
    const name = nameOf(title || id);
    // The same chart stands on several pages, and in a wide drawing too; another may have the same name.
    const key = [name, textsOf(before), textsOf(after)].join('\0');
    if (id.includes('chart-wide') || told.has(key)) return;
    told.add(key);
    const prefix = told.size;
    const [old, now] = [parseSvg(before, `fore-${prefix}-`), parseSvg(after, `efter-${prefix}-`)];
    const [oldRows, newRows] = [rowsOf(old), rowsOf(now)];
    const [gone, come] = [findOthers(oldRows, newRows), findOthers(newRows, oldRows)];
    const pair = { title: name, heading, old, now, gone, come, isWhole: !old || !now };
    const change = JSON.stringify([gone, come].map((rows) => rows.map(({ label, text }) => [label, text])));
    const count = (alike.get(change) ?? 0) + 1;
    alike.set(change, count);
    if (gone.length + come.length === 0) same.add(name);
    else if (count > ALIKE) others.push({ ...pair, old: undefined, now: undefined });
    else if (pairs.length === SHOWN) more.add(name);
    else pairs.push(pair);
  };
  const names = (titles: ReadonlySet<string>) =>
    h(
      'ul',
      {},
      [...titles].map((title) => h('li', {}, title)),
    );
  const render = (texts: Texts): Element[] => [
    ...pairs.map((pair) => {
      const isAlone = pairs.filter(({ title }) => title === pair.title).length < 2;
      return renderPair({ ...pair, title: isAlone ? pair.title : nameWhole(pair) }, texts);
    }),
    ...(others.length > 0 ? [renderOthers(others, texts)] : []),
    ...(more.size > 0 ? [details(texts.plural('review.chart.more', more.size), names(more))] : []),
    ...(same.size > 0 ? [details(texts.t('review.chart.same'), names(same))] : []),
  ];
  return { add: (pictures: readonly PictureChange[]) => pictures.forEach(addOne), render };
}

/** "Diagram 1. Listade" on the plan's page is the chart that others call "Listade". */
function nameOf(title: string): string {
  return title.replace(/^Diagram \d+\. /, '');
}

function nameWhole({ title, heading }: ChartPair): string {
  return heading === undefined ? title : `${title} (${heading})`;
}

/** What a drawing says, its own name and description left out. */
function textsOf(svg = ''): string {
  return svg.replace(/<(title|desc)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

function renderPair(pair: ChartPair, { t }: Texts): Element {
  const { title, old, now, gone, come } = pair;
  for (const row of gone) if (old) frame(old, row);
  for (const row of come) if (now) frame(now, row);
  const side = (svg: Element | undefined, label: string) =>
    h(
      'figure',
      {},
      h('figcaption', {}, label),
      svg
        ? h(
            'div',
            { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: `${label}: ${title}` },
            svg,
          )
        : h('p', {}, t('review.chart.none')),
    );
  return h(
    'article',
    { className: ['review-chart'] },
    h('h3', {}, title),
    h(
      'div',
      { className: ['review-pair'] },
      side(old, t('review.chart.before')),
      side(now, t('review.chart.after')),
    ),
    h('p', {}, t('review.chart.marked')),
    h('ul', {}, listChanges(pair)),
  );
}

/** Drawings with the same change as some that are shown. */
function renderOthers(pairs: readonly ChartPair[], { plural }: Texts): Element {
  const items = pairs.map((pair) => h('li', {}, nameWhole(pair), h('ul', {}, listChanges(pair))));
  return details(plural('review.chart.alike', pairs.length), h('ul', {}, items));
}

/** What is read of a drawing and differs. */
function listChanges({ gone, come, isWhole }: ChartPair): Element[] {
  // What stands beside each other in a drawing is a name and its value in some, and two of them in others.
  if (isWhole)
    return [...gone, ...come].map(({ texts }) =>
      h('li', {}, h(come.length > 0 ? 'ins' : 'del', {}, texts.join(', '))),
    );
  // What stands on one line in one drawing and on two in the other is no row with a label.
  const isUneven = come.some((row) =>
    gone.some(({ label, text }) => label === row.label && (text === '') !== (row.text === '')),
  );
  if (isUneven) return pairTexts(gone, come).map(([was, is]) => h('li', {}, ...beforeAfter(was, is)));
  const [oldNames, newNames] = [gone, come].map((rows) => new Set(rows.map(({ label }) => label)));
  const renamed = new Map(
    come.flatMap((row) => {
      if (oldNames?.has(row.label)) return [];
      const alike = gone.filter(
        ({ label, text }) => text !== '' && text === row.text && !newNames?.has(label),
      );
      return alike.length === 1 ? [[row.label, alike[0]?.label ?? '']] : [];
    }),
  );
  // A line of one text is a label alone: the only one that went is now the only one that came.
  const [wentAlone, cameAlone] = [gone, come].map((rows) => rows.filter(({ text }) => text === ''));
  const [went, came] = [wentAlone, cameAlone].map((rows) =>
    rows?.length === 1 ? rows[0]?.label : undefined,
  );
  if (went !== undefined && came !== undefined && isSameLine(went, came)) renamed.set(came, went);
  const olds = new Set(renamed.values());
  const labels = [...new Set([...come, ...gone].map(({ label }) => label))].filter(
    (label) => !olds.has(label),
  );
  return labels.map((label) => {
    const name = renamed.get(label);
    if (name !== undefined) return h('li', {}, ...beforeAfter(name, label));
    const [was, is] = [gone, come].map((rows) => rows.find((row) => row.label === label)?.text);
    if (!was && !is) return h('li', {}, h(is === undefined ? 'del' : 'ins', {}, label));
    return h('li', {}, label, ': ', ...beforeAfter(was, is));
  });
}

/** A number and a name are two lines, and not one that says something else. */
function isSameLine(was: string, is: string): boolean {
  return startOf(was) === startOf(is) || (!/\d/.test(was) && !/\d/.test(is));
}

/** Ids begin with a prefix, so that two drawings of one chart can stand on one page. */
function parseSvg(svg: string | undefined, prefix: string): Element | undefined {
  if (svg === undefined) return undefined;
  const own = svg
    .replace(/(\sid=")/g, `$1${prefix}`)
    .replace(/url\(#/g, `url(#${prefix}`)
    .replace(
      /aria-labelledby="([^"]*)"/g,
      (_, ids: string) =>
        `aria-labelledby="${ids
          .split(' ')
          .map((id) => prefix + id)
          .join(' ')}"`,
    );
  const [root] = fromHtml(own, { fragment: true }).children;
  return root?.type === 'element' ? root : undefined;
}

/** A dashed frame around a row: seen without colours. */
function frame(svg: Element, { top, y }: Row): void {
  const width = Number(svg.properties.width ?? 640);
  svg.children.push(
    h('rect', {
      className: ['review-frame'],
      x: '1',
      y: String(top - 15),
      width: String(width - 2),
      height: String(y - top + 21),
      fill: 'none',
      stroke: 'var(--ink)',
      strokeDashArray: '5 3',
    }),
  );
}
