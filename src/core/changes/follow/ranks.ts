import type { Edition } from '../../edition.ts';
import type { Figure } from '../../figures/figure.ts';
import { findFigure, knownGroup } from '../../figures/known.ts';
import { paths } from '../../paths.ts';
import { findComparedMeasures } from '../../views/compared-measures.ts';
import { type Comparison, type Draft, draft, type EditionView, groupByCause, joinCauses } from './draft.ts';

/** A centre at one side. */
export interface Placed {
  id: string;
  figure: Figure;
  value: number;
  rank: number;
}

interface Shift {
  id: string;
  before: Placed;
  after: Placed;
  causes: string[];
}

/** Places by size among the centres of the same operator: "Åsnäs 1 → 3", and those that it passes. */
export function followRanks(comparison: Comparison): Draft[] {
  const { current, head } = comparison;
  if (!current) return [];
  const measures = [
    current.head.plan.threshold.measure,
    ...findComparedMeasures(head, current.head).map(({ id }) => id),
  ];
  return [...new Set(measures)].flatMap((measure) =>
    (['own-run', 'other-run'] as const).flatMap((group) => followGroup(comparison, current, group, measure)),
  );
}

function followGroup(comparison: Comparison, view: EditionView, group: string, measure: string): Draft[] {
  const { head, rename } = comparison;
  const olds = placeAll(view.base, group, measure, rename);
  const nows = placeAll(view.head, group, measure, (id) => id);
  const moved = [...new Set([...olds.keys(), ...nows.keys()])].filter(
    (id) => olds.get(id)?.value !== nows.get(id)?.value,
  );
  const causesOf = new Map(
    moved.map((id) => {
      const [before, after] = [olds.get(id)?.figure, nows.get(id)?.figure];
      return [id, view.causes.ofNumber(before, after, group)];
    }),
  );
  const shifts = [...nows.values()].flatMap((after): Shift[] => {
    const before = olds.get(after.id);
    if (!before || before.rank === after.rank) return [];
    const own = causesOf.get(after.id) ?? [];
    const passed = moved.filter(
      (id) => id !== after.id && sideOf(olds, before, id) !== sideOf(nows, after, id),
    );
    const causes = [...own, ...passed.flatMap((id) => causesOf.get(id) ?? [])];
    return [{ id: after.id, before, after, causes: [...new Set(causes)] }];
  });
  const tell = (title: string, shift: Shift) =>
    draft(
      'rank',
      {
        title,
        // Of how many is told once, where they are as many as before.
        before:
          olds.size === nows.size
            ? head.formats.number(shift.before.rank)
            : head.texts.t('change.rank.of', { n: shift.before.rank, count: olds.size }),
        after: head.texts.t('change.rank.of', { n: shift.after.rank, count: nows.size }),
        href: paths.centre(shift.id),
        address: shift.after.figure.address.replace('@', '.rank@'),
      },
      shift.causes,
    );
  /** One that has come to the order, or left it. */
  const tellWhole = ({ id, figure, rank }: Placed, what: 'before' | 'after') => {
    const place = { n: rank, count: (what === 'after' ? nows : olds).size };
    const parts = { [what]: head.texts.t('change.rank.of', place), href: paths.centre(id) };
    return draft('rank', { title: title(figure), ...parts }, causesOf.get(id) ?? []);
  };
  const name = head.workspace.measures?.data[measure]?.label ?? measure;
  const label = knownGroup(view.head.lookup, group).label;
  const isOwn = ({ id }: Shift) => (causesOf.get(id) ?? []).length > 0;
  const title = ({ subject }: Figure) =>
    head.texts.t('change.rank', {
      name: subject.label,
      measure: name.toLowerCase(),
      group: label,
    });
  const others = [...groupByCause(shifts.filter((shift) => !isOwn(shift))).values()];
  // Who is alone has no place.
  const wholes = [olds, nows].flatMap((all) =>
    all.size < 2 ? [] : [...all.values()].filter(({ id }) => olds.has(id) !== nows.has(id)),
  );
  return [
    ...wholes.map((placed) => tellWhole(placed, nows.has(placed.id) ? 'after' : 'before')),
    ...shifts.filter(isOwn).map((shift) => tell(title(shift.after.figure), shift)),
    ...others.map((list) => {
      const items = list.map(({ id, before, after }) => ({
        label: after.figure.subject.label,
        before: head.formats.number(before.rank),
        after: head.formats.number(after.rank),
        href: paths.centre(id),
      }));
      const words = { n: items.length, measure: name.toLowerCase(), group: label };
      const heading = head.texts.plural('change.rank.others', items.length, words);
      return draft('rank', { title: heading, items, href: paths.centres }, joinCauses(list));
    }),
  ];
}

/** Whether another has a lower value, the same, a higher one, or none. */
function sideOf(all: ReadonlyMap<string, Placed>, { value }: Placed, other: string): number | undefined {
  const found = all.get(other);
  return found && Math.sign(found.value - value);
}

/** Those that have a value, 1 = lowest; equals share a place. */
export function placeAll(
  { lookup }: Edition,
  group: string,
  measure: string,
  rename: (id: string) => string,
): Map<string, Placed> {
  const all = knownGroup(lookup, group).centres.flatMap(({ id }) => {
    const figure = findFigure(lookup, `${id}.${measure}`);
    return figure?.value == null ? [] : [{ id: rename(id), figure, value: figure.value }];
  });
  all.sort((a, b) => a.value - b.value);
  let rank = 1;
  return new Map(
    all.map((placed, index) => {
      if (placed.value !== all[index - 1]?.value) rank = index + 1;
      return [placed.id, { ...placed, rank }];
    }),
  );
}
