import { knownGroup } from '../../figures/known.ts';
import { paths } from '../../paths.ts';
import { findComparedMeasures } from '../../views/compared-measures.ts';
import { type Comparison, type Draft, draft, type EditionView, groupByCause, joinCauses } from './draft.ts';
import { placeAll } from './ranks.ts';

/** The small charts on the centres' pages: each has a stroke for every centre of the same operator. */
export function followStandingCharts(comparison: Comparison): Draft[] {
  const { current, head } = comparison;
  if (!current) return [];
  const sizes = current.head.plan.threshold.measure;
  const measures = new Set([sizes, ...findComparedMeasures(head, current.head).map(({ id }) => id)]);
  return [...measures].flatMap((measure) =>
    ['own-run', 'other-run'].flatMap((group) => followGroup(comparison, current, group, measure)),
  );
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
    return [{ item, causes: view.causes.ofFigure(was?.figure, is?.figure) }];
  });
  const name = head.workspace.measures?.data[measure]?.label.toLowerCase() ?? measure;
  const words = { n: head.formats.number(nows.size), measure: name };
  const title = head.texts.plural('change.chart.standing', nows.size, {
    ...words,
    group: knownGroup(view.head.lookup, group).label,
  });
  return [...groupByCause(moved).values()].map((list) =>
    draft('chart', { title, items: list.map(({ item }) => item), href: paths.centres }, joinCauses(list)),
  );
}
