import type { Edition } from '../edition.ts';
import type { Group } from '../figures/groups.ts';
import { isFault } from '../figures/lookup.ts';
import type { Model } from '../model.ts';
import { findComparedMeasure } from '../views/compared-measure.ts';
import { buildCompensationView } from '../views/compensation-view.ts';
import { buildListChart, buildReferenceChart } from './build-charts.ts';
import type { SiteChart } from './chart.ts';
import { buildCalculationChart, buildCompensationChart } from './compensation-chart.ts';
import { buildFigureChart } from './figure-chart.ts';
import { buildMunicipalityChart } from './municipality-chart.ts';
import { buildPointChart } from './point-chart.ts';

type Attributes = Readonly<Record<string, string | undefined>>;
type Builder = (model: Model, edition: Edition, attributes: Attributes) => SiteChart | undefined;

/** The charts that a text may have, by the name of their component. */
const builders: Readonly<Record<string, Builder>> = {
  ListChart: (model, edition, { of }) =>
    withGroup(edition, of, (group) => buildListChart(model, edition, group)),
  CostChart: (model, edition, { of, period }) =>
    withGroup(edition, of, (group) => {
      const measure = findComparedMeasure(edition.plan);
      return measure === undefined ? undefined : buildReferenceChart(model, edition, group, measure, period);
    }),
  PointChart: (model, edition, { of }) =>
    withGroup(edition, of, (group) => {
      const measure = findComparedMeasure(edition.plan);
      return measure === undefined ? undefined : buildPointChart(model, edition, group, measure);
    }),
  MunicipalityChart: (model, edition) => buildMunicipalityChart(model, edition),
  FigureChart: (model, edition, { of = '', whole }) =>
    buildFigureChart(model, edition, of.split(/\s+/).filter(Boolean), whole),
  CompensationChart: (model, edition, { year = '' }) => {
    const entity = model.workspace.compensation.get(year);
    return entity && buildCompensationChart(model, buildCompensationView(model, edition, entity));
  },
  CalculationChart: (model, edition, { year = '' }) => {
    const entity = model.workspace.compensation.get(year);
    return entity && buildCalculationChart(model, buildCompensationView(model, edition, entity));
  },
};

/** The chart of a component; the check has seen that there is something to draw. */
export function buildNarrativeChart(
  model: Model,
  edition: Edition,
  name: string,
  attributes: Attributes,
): SiteChart | undefined {
  return Object.hasOwn(builders, name) ? builders[name]?.(model, edition, attributes) : undefined;
}

function withGroup<T>(edition: Edition, of: string | undefined, build: (group: Group) => T): T | undefined {
  const group = edition.lookup.findGroup(of ?? '');
  return isFault(group) ? undefined : build(group);
}
