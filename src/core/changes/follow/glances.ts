import type { Figure } from '../../figures/figure.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import {
  buildIndicatorReport,
  type IndicatorReport,
  type IndicatorSummary,
  listIndicatorYears,
} from '../../views/indicator-report.ts';
import type { IndicatorView } from '../../views/indicator-view.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

type GlanceWord = 'met' | 'not-met' | 'better' | 'worse' | 'same' | 'above' | 'below';

/** Lists of the overview of which an indicator is in one at most, what sorts it there, and how that is read. */
interface Glance {
  lists: Partial<Record<keyof IndicatorSummary, GlanceWord>>;
  figures(view: IndicatorView): (Figure | undefined)[];
  path: RegExp;
}

const GLANCES: readonly Glance[] = [
  {
    lists: { met: 'met', notMet: 'not-met' },
    figures: ({ outcome, region, target }) => [outcome ?? region, target?.figure],
    path: /^target(?:\.operator)?$/,
  },
  {
    lists: { better: 'better', worse: 'worse', same: 'same' },
    figures: ({ change, outcome, region, previous }) => [change?.figure, outcome ?? region, previous],
    path: /^better$/,
  },
  {
    lists: { aboveNation: 'above', belowNation: 'below' },
    figures: ({ outcome, national }) => [outcome, national],
    path: /^better$/,
  },
];

/** Indicators that the overview has in another list than before: that reach their target, that have become better. */
export function followGlances(comparison: Comparison): Draft[] {
  const { base, head } = comparison;
  return listIndicatorYears(head).flatMap((year) => {
    const [old, now] = [buildIndicatorReport(base, year), buildIndicatorReport(head, year)];
    return now.all.flatMap((view) => {
      const was = old.all.find(({ key }) => key === view.key);
      return was ? GLANCES.flatMap((glance) => compare(comparison, glance, [old, was], [now, view])) : [];
    });
  });
}

type Sorted = readonly [report: IndicatorReport, view: IndicatorView];

function compare({ head, index, current }: Comparison, glance: Glance, old: Sorted, now: Sorted): Draft[] {
  const [before, after] = [readList(head, glance, old), readList(head, glance, now)];
  if (before === after) return [];
  const [{ year }, { key, entity }] = now;
  const title = head.texts.t('change.glance', { year, name: entity.data.title });
  const olds = glance.figures(old[1]);
  const causes = glance
    .figures(now[1])
    .flatMap((figure, place) =>
      figure?.value === olds[place]?.value ? [] : (current?.causes.ofFigure(olds[place], figure) ?? []),
    );
  const read = index.ofSubject('indicator', key, ({ path }) => glance.path.test(path));
  const parts = { title, before, after, href: paths.indicators(year) };
  return [draft('crossing', parts, index.sort([...read, ...causes]))];
}

/** "Når målet"; undefined where it is in none of them. */
function readList(
  { texts }: Model,
  { lists }: Glance,
  [{ summary, year }, view]: Sorted,
): string | undefined {
  const found = Object.entries(lists).find(([list]) =>
    summary[list as keyof IndicatorSummary].includes(view),
  );
  return found && texts.t(`indicators.glance.${found[1]}`, { previous: Number(year) - 1 });
}
