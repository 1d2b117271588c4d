import type { Edition } from '../edition.ts';
import { knownGroup } from '../figures/known.ts';
import type { Model } from '../model.ts';
import { attributesOf } from '../narrative/hast.ts';
import { findComponents } from '../narrative/tree.ts';
import { CHARTS } from '../narrative/vocabulary.ts';
import { answerOnce, onceFor } from '../once-for.ts';
import { paths } from '../paths.ts';
import { findComparedMeasures } from '../views/compared-measures.ts';
import { buildCompensationView } from '../views/compensation-view.ts';
import { buildIndicatorReport, listIndicatorYears } from '../views/indicator-report.ts';
import { findTextAddress } from '../views/text-address.ts';
import { buildListChart, buildReferenceChart } from './build-charts.ts';
import { buildRangeChart } from './build-range-chart.ts';
import type { SiteChart } from './chart.ts';
import { buildCalculationChart, buildCompensationChart } from './compensation-chart.ts';
import { findTooMany } from './drawable.ts';
import { buildMunicipalityChart } from './municipality-chart.ts';
import { buildNarrativeChart } from './narrative-chart.ts';
import { buildPointChart } from './point-chart.ts';

/** A chart with the page that shows it. */
export interface ListedChart {
  chart: SiteChart;
  page: string;
}

/** Every chart that has a page of its own, each once, in the order that a reader meets them. */
export function listCharts(model: Model): ListedChart[] {
  const listed = new Map<string, ListedChart>();
  const add = (page: string, chart: SiteChart | undefined) => {
    if (chart && !listed.has(chart.id)) listed.set(chart.id, { chart, page });
  };
  const { edition } = model;
  const group = (id: string) => knownGroup(edition.lookup, id);
  const small = group('own-run.under_threshold');
  if (small.centres.length > 0) add(paths.home, buildListChart(model, edition, small));
  if (model.centres.length > 0) add(paths.centres, buildListChart(model, edition, group('all')));
  add(paths.municipalities, buildMunicipalityChart(model, edition));
  for (const { id } of findComparedMeasures(model, edition)) {
    add(paths.costs, buildReferenceChart(model, edition, small, id));
    add(paths.costs, buildPointChart(model, edition, group('own-run'), id));
  }
  for (const each of model.editions) addNarratives(model, each, add);
  for (const entity of model.workspace.compensation.values()) {
    const view = buildCompensationView(model, edition, entity);
    add(paths.compensation(view.year), buildCompensationChart(model, view));
    add(paths.compensation(view.year), buildCalculationChart(model, view));
  }
  for (const year of listIndicatorYears(model)) {
    for (const view of buildIndicatorReport(model, year).all) {
      add(paths.indicator(view.key), buildRangeChart(model, view));
    }
  }
  return [...listed.values()];
}

/** Those that are drawn: a chart of too many is only a table. Listed once for each reading. */
export const listDrawnCharts = onceFor((model: Model): readonly ListedChart[] =>
  listCharts(model).filter(({ chart }) => findTooMany(chart) === undefined),
);

/** The chart of all centres, where it is drawn: every centre's page leads there. */
export const findCentresChart = answerOnce('centres-chart', (model: Model): { id?: string } => {
  const id = listDrawnCharts(model).find(({ page }) => page === paths.centres)?.chart.id;
  return id === undefined ? {} : { id };
});

/** The charts of an edition's own text; those of other texts belong to the current edition. */
function addNarratives(
  model: Model,
  edition: Edition,
  add: (page: string, chart: SiteChart | undefined) => void,
): void {
  const isCurrent = edition.id === model.edition.id;
  for (const [key, narrative] of model.workspace.narratives) {
    const [folder, id] = key.split('/');
    if (folder === 'plans' ? id !== edition.id : !isCurrent) continue;
    const page = findTextAddress(model.workspace, key);
    for (const name of CHARTS) {
      for (const node of findComponents(narrative.tree, name)) {
        add(page, buildNarrativeChart(model, edition, name, attributesOf(node)));
      }
    }
  }
}
