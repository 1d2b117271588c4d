import type { SiteChart } from '../../charts/chart.ts';
import { nameLine, nameMark } from '../../charts/chart-items.ts';
import { type ListedChart, listCharts } from '../../charts/list-charts.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import {
  causesOf,
  listCauses,
  listShown,
  ofLimit,
  ofMeasure,
  ofPeriod,
  ofPlaces,
  ofReading,
  ofReference,
  ofSaid,
  ofWords,
} from './chart-causes.ts';
import { type ChangedPoint, causesOfSentence } from './chart-sentences.ts';
import { type Comparison, type Draft, draft, groupByCause, joinCauses } from './draft.ts';
import { findMovedCharts, tellMoved } from './moved-charts.ts';
import { splitSentences } from './split-sentences.ts';

/** A figure of a chart as its drawing has it. */
interface PointAt {
  figure: Figure;
  label: string;
  /** Who the figure is of. */
  name: string;
  role: 'value' | 'reference';
  text: string;
  tone: string;
}

/** Who runs it, and what kind of proposal there is: what a proposal says is no colour. */
const SETS_TONE =
  /^(?:operator|(?:proposals(?:\.[^.]+)?|assessments(?:\.[^.]+(?:\.proposal)?)?)(?:\.kind)?)$/;

/** Charts whose points, line or words are others, those that have come and those that have gone. */
export function followCharts(comparison: Comparison): Draft[] {
  const { base, head } = comparison;
  const olds = new Map(listCharts(base).map((listed) => [comparison.rename(listed.chart.id), listed]));
  const nows = new Map(listCharts(head).map((listed) => [listed.chart.id, listed]));
  const moved = findMovedCharts(comparison, [...olds.values()], [...nows.values()]);
  const movedFrom = new Set(moved.map(({ old }) => old));
  const movedTo = new Set(moved.map(({ now }) => now));
  return [
    ...moved.flatMap((pair) => [
      tellMoved(comparison, pair),
      ...compareCharts(comparison, pair.old.chart, pair.now.chart),
    ]),
    ...[...nows].flatMap(([id, now]): Draft[] => {
      const old = olds.get(id);
      if (old) return compareCharts(comparison, old.chart, now.chart);
      return movedTo.has(now) ? [] : [tellWhole(comparison, now, 'added')];
    }),
    ...[...olds].flatMap(([id, old]) =>
      nows.has(id) || movedFrom.has(old) ? [] : [tellWhole(comparison, old, 'removed')],
    ),
  ];
}

function tellWhole(comparison: Comparison, { chart }: ListedChart, what: 'added' | 'removed'): Draft {
  const { texts } = comparison.head;
  const isAdded = what === 'added';
  const causes = chart.figures.flatMap((figure) =>
    isAdded ? causesOf(comparison, undefined, figure) : causesOf(comparison, figure, undefined),
  );
  const title = texts.t(`change.chart.${what}`, { title: chart.title });
  const all =
    causes.length > 0
      ? [...new Set(causes)]
      : ofReference(
          comparison,
          chart.figures.map(({ measure }) => measure.id),
        );
  return draft('chart', { title, href: paths.chart(chart.id), chart: chart.id }, all);
}

function compareCharts(comparison: Comparison, old: SiteChart, now: SiteChart): Draft[] {
  const { base, head, rename } = comparison;
  const { texts } = head;
  const olds = listPoints(base, old, rename);
  const nows = listPoints(head, now, (address) => address);
  const points = [...new Set([...nows.keys(), ...olds.keys()])].flatMap((key): ChangedPoint[] => {
    const [was, is] = [olds.get(key), nows.get(key)];
    const { label = '' } = is ?? was ?? {};
    if (was?.text === is?.text && was?.tone === is?.tone) return [];
    const isOnlyTone = was?.text === is?.text;
    const [before, after] = isOnlyTone ? [was?.tone, is?.tone] : [was?.text, is?.text];
    const item = { label, ...(before ? { before } : {}), ...(after ? { after } : {}) };
    const figures = causesOf(comparison, was?.figure, is?.figure, true, now.group);
    const subject = (is ?? was)?.figure.subject;
    const isProposal = ({ path }: { path: string }) => SETS_TONE.test(path);
    const tones =
      subject && isOnlyTone ? comparison.index.ofSubject(subject.kind, subject.id, isProposal) : [];
    const isPlace = subject?.kind === 'centre' || subject?.kind === 'municipality';
    const place = isPlace ? subject.label : undefined;
    const { figure } = is ?? was ?? {};
    return [{ item, place, figure, causes: isOnlyTone && tones.length > 0 ? tones : figures }];
  });
  const places = comparePlaces(comparison, olds, nows);
  const causes = joinCauses(points);
  const address = { href: paths.chart(now.id), chart: now.id };
  const all = causes.length === 0 ? listAllCauses(comparison, old, now) : causes;
  const words = (['title', 'axis'] as const).flatMap((part): ChangedPoint[] => {
    const [before, after] = [old[part], now[part]];
    if (before === after) return [];
    const item = {
      label: texts.t(`change.chart.${part}`),
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    };
    const own = [
      ...ofPeriod(comparison, old, now),
      ...(part === 'title'
        ? [
            ...ofPlaces(comparison, before, after),
            ...ofLimit(comparison, before, after),
            ...ofSaid(comparison, now.figures, before, after),
          ]
        : [...ofReading(comparison, now), ...ofMeasure(comparison, now)]),
    ];
    return [{ item, causes: own.length > 0 ? own : all }];
  });
  const names = compareNames(comparison, olds, nows, now.kind);
  return [
    ...[...groupByCause([...points, ...places, ...names, ...words]).values()].map((list) =>
      draft('chart', { title: now.title, items: list.map(({ item }) => item), ...address }, joinCauses(list)),
    ),
    ...splitSentences(old.description, now.description).map(([before, after]) => {
      const found = causesOfSentence(comparison, { old, now, points, all }, before, after);
      return draft('description', { title: now.title, before, after, ...address }, found);
    }),
  ];
}

/** Places in the drawing's order that values have changed: those of centres are told by size. */
function comparePlaces(
  comparison: Comparison,
  olds: ReadonlyMap<string, PointAt>,
  nows: ReadonlyMap<string, PointAt>,
): ChangedPoint[] {
  const hasPlace = (at: PointAt | undefined) => {
    return at?.role === 'value' && at.figure.value !== null && at.figure.subject.kind !== 'centre';
  };
  const isOnBoth = (key: string) => hasPlace(olds.get(key)) && hasPlace(nows.get(key));
  const [was, is] = [olds, nows].map((all) => [...all.keys()].filter(isOnBoth)) as [string[], string[]];
  const before = new Map(was.map((key, place) => [key, place]));
  const changed = is.flatMap((key, place) => {
    const [old, now] = [olds.get(key)?.figure, nows.get(key)?.figure];
    return old?.value === now?.value ? [] : [{ key, place, causes: causesOf(comparison, old, now) }];
  });
  return is.flatMap((key, place): ChangedPoint[] => {
    const old = before.get(key) ?? place;
    const passed = changed.filter((other) => {
      return other.key === key || other.place > place !== (before.get(other.key) ?? 0) > old;
    });
    const causes = joinCauses(passed);
    if (old === place || causes.length === 0) return [];
    const { formats, texts } = comparison.head;
    const label = texts.t('change.chart.place', { name: nows.get(key)?.name ?? '' });
    const item = { label, before: formats.number(old + 1), after: formats.number(place + 1) };
    return [{ item, causes }];
  });
}

/** What is called something else in the drawing, each once. */
function compareNames(
  comparison: Comparison,
  olds: ReadonlyMap<string, PointAt>,
  nows: ReadonlyMap<string, PointAt>,
  chartKind: SiteChart['kind'],
): ChangedPoint[] {
  const { head, index } = comparison;
  // Who lacks one of two values has no point.
  const gaps = [...nows.values()].filter(({ figure }) => figure.value === null);
  const undrawn = new Set(chartKind === 'points' ? gaps.map(({ figure }) => figure.subject.id) : []);
  const label = head.texts.t('change.chart.name');
  const names = [...nows].flatMap(([key, { name, figure }]): [string, ChangedPoint][] => {
    const before = olds.get(key)?.name;
    const { kind, id } = figure.subject;
    // The name of an indicator is the chart's heading.
    if (before === undefined || before === name || kind === 'indicator' || undrawn.has(id)) return [];
    const [short, long] = ['short_name', 'name'].map((part) =>
      index.ofSubject(kind, id, ({ path }) => path === part),
    ) as [string[], string[]];
    const causes =
      [short, long, ofSaid(comparison, [figure], before, name)].find((ids) => ids.length > 0) ?? [];
    return [[`${before} ${name}`, { item: { label, before, after: name }, causes }]];
  });
  return [...new Map(names).values()];
}

/** By subject, measure and which of those it is. */
function listPoints(
  model: Model,
  chart: SiteChart,
  rename: (address: string) => string,
): Map<string, PointAt> {
  const tones = new Map(chart.kind === 'bars' ? chart.bars.map(({ address, tone }) => [address, tone]) : []);
  const points = new Map<string, PointAt>();
  const add = (figure: Figure, label: string, role: PointAt['role']) => {
    const { subject, measure, address } = figure;
    const tone = tones.get(address);
    const isNamed = subject.kind === 'centre' || subject.kind === 'municipality';
    const isIndicator = subject.kind === 'indicator';
    const id = isNamed ? rename(subject.id) : isIndicator ? rename(`indicators.${subject.id}`) : subject.id;
    let key = `${role} ${subject.kind} ${id} ${rename(measure.id)}`;
    while (points.has(key)) key += '+';
    const text = model.figureText.format(figure, 'unit');
    const legend = tone ? model.texts.t(`chart.legend.${tone}`) : '';
    points.set(key, { figure, label, role, name: subject.label, text, tone: legend });
  };
  const nameOf = (figure: Figure) =>
    chart.kind === 'range'
      ? nameMark(model, figure)
      : chart.kind === 'points'
        ? `${figure.subject.label}, ${figure.measure.label.toLowerCase()}`
        : figure.subject.label;
  for (const figure of chart.figures) add(figure, nameOf(figure), 'value');
  if (chart.reference) add(chart.reference, nameLine(model, chart.reference), 'reference');
  return points;
}

/** Of a chart whose points are the same and whose words are not: a caveat, or the name of something. */
function listAllCauses(comparison: Comparison, old: SiteChart, now: SiteChart): string[] {
  const figures = listShown(now);
  const ids = figures.flatMap((figure) => ofWords(comparison, figure));
  return comparison.index.sort([...listCauses(comparison, old, figures), ...ids]);
}
