import type { SiteChart } from '../../charts/chart.ts';
import type { Figure } from '../../figures/figure.ts';
import { findFigure } from '../../figures/known.ts';
import type { Model } from '../../model.ts';
import type { FactChange } from '../change.ts';
import type { Comparison } from './draft.ts';
import { causesOfEditions } from './editions.ts';
import { isSaid } from './fact-index.ts';
import { listSentences } from './split-sentences.ts';

/** Municipalities with another name, where a chart's heading names them, and what the region's area is called. */
export function ofPlaces(comparison: Comparison, old: string, now: string): string[] {
  const { index, head } = comparison;
  const ids = [...head.workspace.municipalities.keys()].flatMap((id) =>
    index.ofSubject('municipality', id, ({ path, before, after }) => {
      return path === 'name' && old.includes(before?.text ?? ' ') && now.includes(after?.text ?? ' ');
    }),
  );
  return [...ids, ...ofArea(comparison, old, now)];
}

/** What the region's area is called, where words say it: "alla hälsocentraler i länet", "Länet: 32 %." */
function ofArea({ index }: Comparison, was: string, is: string): string[] {
  return index
    .factsOfKind('region')
    .flatMap((fact) => (fact.path === 'area' && isSaid(fact, { was, is }) ? [fact.id] : []));
}

/** The plan's limit, where a chart's heading names it: that of the edition that is shown. */
export function ofLimit(comparison: Comparison, old: string, now: string): string[] {
  const { base, head, current } = comparison;
  const [was, is] = [base, head].map(({ edition }) => findFigure(edition.lookup, 'plan.threshold'));
  if (!was || !is) return [];
  const [before, after] = [base.figureText.format(was, 'unit'), head.figureText.format(is, 'unit')];
  if (before === after || !old.includes(before) || !now.includes(after)) return [];
  const ofOther = ofEdition(comparison);
  return ofOther.length > 0 || !current ? ofOther : current.causes.ofFigure(was, is);
}

/** What makes another edition the one that is shown: what no figure explains is read in it. */
export function ofEdition(comparison: Comparison): string[] {
  const { base, head } = comparison;
  return base.edition.id === head.edition.id ? [] : causesOfEditions(comparison);
}

/** What a measure, an indicator or one of a list of amounts is called, and how a target is read, where words say it. */
export function ofSaid({ index }: Comparison, figures: readonly Figure[], was: string, is: string): string[] {
  const isWanted = (fact: FactChange) =>
    /^(?:title|target\b)|\.(?:label|name)$/.test(fact.path) && isSaid(fact, { was, is });
  const ids = figures.flatMap(({ measure, subject: { kind, id }, period }) => [
    ...index.ofSubject('measure', measure.id.split('.')[0] ?? '', isWanted),
    ...index.ofSubject(
      kind,
      kind === 'compensation' ? (period ?? '') : `${period?.slice(0, 4)}/${id}`,
      isWanted,
    ),
  ]);
  return index.sort(ids);
}

/** What the edition holds measures against: without it they have no charts. */
export function ofReference({ index, head }: Comparison, measures: readonly string[]): string[] {
  const paths = measures.map((id) => `measures.${id.split('.')[0]}`);
  const isOf = ({ path }: { path: string }) => paths.includes(path.replace(/\.reference$/, ''));
  return head.editions.flatMap(({ id }) => index.ofSubject('plan', id, isOf));
}

/** What the centres and municipalities of a chart, and the region's area, are called, where a sentence names them. */
export function ofNames(comparison: Comparison, { figures }: SiteChart, was: string, is: string): string[] {
  const { index } = comparison;
  const isWanted = (fact: FactChange) => /^(?:short_)?name$/.test(fact.path) && isSaid(fact, { was, is });
  const ids = figures.flatMap(({ subject: { kind, id } }) => {
    return kind === 'centre' || kind === 'municipality' ? index.ofSubject(kind, id, isWanted) : [];
  });
  return index.sort([...ids, ...ofArea(comparison, was, is)]);
}

/** The sizes of the centres that a sentence names, where it names them in another order: those without a value. */
export function ofOrder(
  comparison: Comparison,
  old: SiteChart,
  now: SiteChart,
  was: string,
  is: string,
): string[] {
  const before = listNamed(old, was).map((id) => comparison.rename(id));
  const after = listNamed(now, is);
  return isOtherOrder(before, after) ? ofSizes(comparison, after) : [];
}

/** Ids of the centres that a sentence of a chart names, in its order. */
function listNamed({ figures }: SiteChart, sentence: string): string[] {
  const places = figures.flatMap(({ subject: { kind, id, label } }): [string, number][] => {
    return kind === 'centre' && sentence.includes(label) ? [[id, sentence.indexOf(label)]] : [];
  });
  return [...new Map(places)].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

/** Whether those that both lists have stand in another order. */
export function isOtherOrder(before: readonly string[], after: readonly string[]): boolean {
  const [olds, nows] = [new Set(before), new Set(after)];
  return before.filter((id) => nows.has(id)).join(' ') !== after.filter((id) => olds.has(id)).join(' ');
}

/** The sizes of centres, where they are others: those without a value, and on the first page, stand in the order of them. */
export function ofSizes({ current, index, oldName }: Comparison, centres: readonly string[]): string[] {
  if (!current) return [];
  const { base, head, causes } = current;
  const ids = centres.flatMap((id) => {
    const address = `${id}.${head.plan.threshold.measure}`;
    const [was, is] = [findFigure(base.lookup, oldName(address)), findFigure(head.lookup, address)];
    return was?.value === is?.value ? [] : causes.ofNumber(was, is);
  });
  return index.sort(ids);
}

/** The period that a chart's measure is read at: its heading and its axis name it. */
export function ofPeriod(comparison: Comparison, old: SiteChart, now: SiteChart): string[] {
  const { index, current } = comparison;
  const [was, is] = [old.figures[0], now.figures[0]];
  if (!was || !is || was.period === is.period) return [];
  const ofOther = ofEdition(comparison);
  if (ofOther.length > 0 || !current) return ofOther;
  return index.ofSubject('plan', current.head.id, ({ path }) => path === `measures.${is.measure.id}.period`);
}

/** What a chart's measure is called, and in what unit: what its axis says. */
export function ofMeasure({ index }: Comparison, { figures }: SiteChart): string[] {
  const id = figures[0]?.measure.id.split('.')[0] ?? '';
  return index.ofSubject('measure', id, ({ path }) => /\.(?:label|unit|better)\b/.test(path));
}

/** How an indicator is read: what its axis says. */
export function ofReading({ index }: Comparison, { figures }: SiteChart): string[] {
  const ids = figures.flatMap(({ subject: { kind, id }, period }) =>
    kind === 'indicator'
      ? index.ofSubject(kind, `${period?.slice(0, 4)}/${id}`, ({ path }) => /^(?:better|unit)\b/.test(path))
      : [],
  );
  return index.sort(ids);
}

/** What the figure's subject is called, and what its measure is called and how it is read. */
export function ofWords({ index }: Comparison, { subject, measure }: Figure): string[] {
  return [
    ...index.ofSubject(subject.kind, subject.id, ({ path }) => path === 'short_name'),
    ...index.ofSubject('measure', measure.id.split('.')[0] ?? '', ({ path }) => path.endsWith('.better')),
  ];
}

/** The figures of a chart, and the one that it holds them against. */
export function listShown({ figures, reference }: SiteChart): Figure[] {
  return [...figures, ...(reference ? [reference] : [])];
}

/** The figures whose caveat a sentence of a chart is, though it says whom it is of: "Alvdal: I Åsnäs antal …" */
export function listCautioned(model: Model, chart: SiteChart, sentence: string): Figure[] {
  const readings = [sentence, sentence.replace(/^[^:]+: /, '')];
  return listShown(chart).filter(({ notes }) =>
    notes.flatMap(({ prose }) => listSentences(model.plainText(prose))).some((one) => readings.includes(one)),
  );
}

/** Of figures of a chart, with all that is said of them. */
export function listCauses(comparison: Comparison, old: SiteChart, figures: readonly Figure[]): string[] {
  const olds = new Map(old.figures.map((figure) => [comparison.rename(figure.address), figure]));
  return comparison.index.sort(
    figures.flatMap((figure) => causesOf(comparison, olds.get(figure.address) ?? figure, figure, false)),
  );
}

/** By the edition that has the figure: a chart is of one of them, and another one when another edition is shown. */
export function causesOf(
  comparison: Comparison,
  before: Figure | undefined,
  after: Figure | undefined,
  isOfValue = true,
  group?: string,
): string[] {
  const { editions, current } = comparison;
  for (const view of current ? [current, ...editions] : editions) {
    const found = view.causes.ofFigure(before, after, isOfValue, group);
    if (found.length > 0) return found;
  }
  return ofEdition(comparison);
}
