import type { Edition } from '../../edition.ts';
import { knownGroup } from '../../figures/known.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { findComparedMeasures } from '../../views/compared-measures.ts';
import { ofReference } from './chart-causes.ts';
import { type Comparison, type Draft, draft, type EditionView, groupByCause, joinCauses } from './draft.ts';
import { placeAll } from './ranks.ts';

/** The small charts on the centres' pages: each has a stroke for every centre of the same operator. */
export function followStandingCharts(comparison: Comparison): Draft[] {
  const { current, base, head } = comparison;
  if (!current) return [];
  const [olds, nows] = [listMeasures(base, current.base), listMeasures(head, current.head)];
  return [...new Set([...nows, ...olds])].flatMap((measure) =>
    ['own-run', 'other-run'].flatMap((group) => {
      if (olds.has(measure) && nows.has(measure)) return followGroup(comparison, current, group, measure);
      return tellAll(comparison, current, group, measure, nows.has(measure) ? 'added' : 'removed');
    }),
  );
}

/** What a centre's page has a small chart of. */
function listMeasures(model: Model, edition: Edition): Set<string> {
  const compared = findComparedMeasures(model, edition).map(({ id }) => id);
  return new Set([edition.plan.threshold.measure, ...compared]);
}

/** A measure that the plan compares, or no longer does, has a chart for each centre, or none. */
function tellAll(
  comparison: Comparison,
  view: EditionView,
  group: string,
  measure: string,
  what: 'added' | 'removed',
): Draft[] {
  const { base, head, index } = comparison;
  const [model, edition] = what === 'added' ? [head, view.head] : [base, view.base];
  const count = placeAll(edition, group, measure, (id) => id).size;
  if (count < 2) return [];
  const title = head.texts.t(`change.chart.all-${what}`, {
    title: nameCharts(model, edition, group, measure, count),
  });
  const ofPlan = ofReference(comparison, [measure]);
  const ofLimit = index.ofSubject('plan', view.head.id, ({ path }) => path.startsWith('threshold'));
  return [draft('chart', { title, href: paths.centres }, ofPlan.length > 0 ? ofPlan : ofLimit)];
}

function followGroup(comparison: Comparison, view: EditionView, group: string, measure: string): Draft[] {
  const { base, head, rename } = comparison;
  const olds = placeAll(view.base, group, measure, rename);
  const nows = placeAll(view.head, group, measure, (id) => id);
  // With one value there is nobody to stand among, and no chart.
  if (Math.max(olds.size, nows.size) < 2) return [];
  const moved = [...new Set([...nows.keys(), ...olds.keys()])].flatMap((id) => {
    const [was, is] = [olds.get(id), nows.get(id)];
    const [before, after] = [
      was && base.figureText.format(was.figure, 'unit'),
      is && head.figureText.format(is.figure, 'unit'),
    ];
    if (before === after) return [];
    const label = (is ?? was)?.figure.subject.label ?? id;
    const item = {
      label,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
      href: paths.centre(id),
    };
    return [{ item, causes: view.causes.ofFigure(was?.figure, is?.figure, true, group) }];
  });
  const title = nameCharts(head, view.head, group, measure, nows.size);
  return [...groupByCause(moved).values()].map((list) =>
    draft('chart', { title, items: list.map(({ item }) => item), href: paths.centres }, joinCauses(list)),
  );
}

/** "Diagrammen över listade på sidorna för 22 hälsocentraler i egen regi" */
function nameCharts(
  { workspace, formats, texts }: Model,
  { lookup }: Edition,
  group: string,
  measure: string,
  count: number,
): string {
  return texts.plural('change.chart.standing', count, {
    n: formats.number(count),
    measure: workspace.measures?.data[measure]?.label.toLowerCase() ?? measure,
    group: knownGroup(lookup, group).label,
  });
}
