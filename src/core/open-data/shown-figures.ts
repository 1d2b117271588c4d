import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigure, knownGroup } from '../figures/known.ts';
import { listFigures } from '../figures/walk-figures.ts';
import type { Model } from '../model.ts';
import { attributeOf, findComponents } from '../narrative/tree.ts';
import { compareCentre, findComparedMeasures } from '../views/compared-measures.ts';
import { buildComparedView } from '../views/compared-view.ts';
import { buildCompensationView } from '../views/compensation-view.ts';
import { buildIndicatorReport, listIndicatorYears } from '../views/indicator-report.ts';
import { listGroupAddresses } from './group-addresses.ts';

/** Every figure of an edition: stated, missing, and computed for any page. Each address once, in order. */
export function listShownFigures(model: Model, edition: Edition): Figure[] {
  const figures = new Map<string, Figure>();
  const add = (figure: Figure | undefined) => {
    if (figure && !figures.has(figure.address)) figures.set(figure.address, figure);
  };
  const find = (address: string) => add(findFigure(edition.lookup, address));
  for (const address of ['plan.threshold', 'municipalities.count']) find(address);
  for (const address of listCentreAddresses(model, edition)) find(address);
  for (const { owner, measure, period } of listFigures(edition.workspace))
    find(`${owner.address}.${measure}@${period}`);
  for (const address of listGroupAddresses(model, edition)) find(address);
  for (const { address } of edition.front.figures) find(address);
  for (const address of listNarrativeAddresses(model, edition)) find(address);
  for (const figure of listComparedFigures(model, edition)) add(figure);
  for (const entity of edition.workspace.compensation.values()) {
    const { rows, total, calculations } = buildCompensationView(model, edition, entity);
    for (const { amount, share } of rows) [amount, share].forEach(add);
    find(`compensation.providers.amount@${entity.id}`);
    for (const { outcome, difference } of calculations) [outcome, difference].forEach(add);
    add(total);
  }
  for (const { change } of listIndicatorYears(model).flatMap((year) => buildIndicatorReport(model, year).all))
    [change?.figure, change?.percent].forEach(add);
  return [...figures.values()];
}

/** Every centre and every measure that any centre has: a gap is told as a gap. */
function listCentreAddresses({ workspace }: Model, { plan, centres }: Edition): string[] {
  const used = new Set(centres.flatMap(({ data }) => Object.keys(data.figures)));
  const measures = Object.keys(workspace.measures?.data ?? {}).filter(
    (id) => used.has(id) || (plan.measures[id] && centres.length > 0),
  );
  return centres.flatMap(({ id }) => [
    ...measures.map((measure) => `${id}.${measure}`),
    `${id}.${plan.threshold.measure}.rank`,
  ]);
}

/** All that any text has bound that the edition knows. */
function listNarrativeAddresses({ proseAt }: Model, { workspace }: Edition): string[] {
  const trees = [...workspace.narratives.values(), ...[...proseAt.all()].map(({ prose }) => prose)];
  return trees.flatMap(({ tree }) =>
    findComponents(tree, 'Value').flatMap((node) => attributeOf(node, 'of') ?? []),
  );
}

function listComparedFigures(model: Model, edition: Edition): (Figure | undefined)[] {
  const group = knownGroup(edition.lookup, 'own-run.under_threshold');
  return findComparedMeasures(model, edition).flatMap((compared) => {
    const { pairs } = buildComparedView(edition, group, compared);
    return [
      compared.reference,
      ...edition.centres.flatMap(({ id }) => {
        const { over, minus } = compareCentre(edition, id, compared) ?? {};
        return [over, minus];
      }),
      ...pairs.flatMap(({ over, minus }) => [over, minus]),
    ];
  });
}
