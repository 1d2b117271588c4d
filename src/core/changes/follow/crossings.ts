import type { Edition } from '../../edition.ts';
import type { Figure } from '../../figures/figure.ts';
import { findFigure, knownGroup } from '../../figures/known.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { ConsequenceItem } from '../change.ts';
import { type Comparison, type Draft, draft, type EditionView, groupByCause, joinCauses } from './draft.ts';

/** More than this by one cause are told together. */
const MOST_ALONE = 3;

interface Crossing {
  item: Required<ConsequenceItem>;
  address: string;
  causes: readonly string[];
}

/** Centres on the other side of the plan's threshold than they were, of the region's own. */
export function followCrossings(comparison: Comparison): Draft[] {
  const { head } = comparison;
  const { texts, formats } = head;
  const told = new Set<string>();
  return comparison.editions.flatMap((view) => {
    const crossings = listCrossings(comparison, view).filter(({ item: { label, before, after } }) => {
      const key = JSON.stringify([label, before, after]);
      return !told.has(key) && told.add(key);
    });
    const id = view.head.plan.threshold.measure;
    const measure = head.workspace.measures?.data[id]?.label.toLowerCase() ?? id;
    return [...groupByCause(crossings).values()].flatMap((list) => {
      if (list.length > MOST_ALONE) {
        const title = texts.t('change.crossing.many', { n: formats.number(list.length), measure });
        const items = list.map(({ item }) => item);
        return [draft('crossing', { title, items, href: paths.centres }, joinCauses(list))];
      }
      return list.map(({ item, address, causes }) => {
        const { label, ...rest } = item;
        return draft(
          'crossing',
          { title: texts.t('change.crossing', { name: label, measure }), ...rest, address },
          causes,
        );
      });
    });
  });
}

function listCrossings({ base, head, rename, index }: Comparison, view: EditionView): Crossing[] {
  const olds = standings(base, view.base, rename);
  const limits = index.ofSubject('plan', view.head.id, ({ path }) => path.startsWith('threshold'));
  return [...standings(head, view.head, (id) => id)].flatMap(([id, now]): Crossing[] => {
    const old = olds.get(id);
    // A limit that has another value and the same side for a centre is no crossing of that centre's.
    if (!old || old.isUnder === now.isUnder) return [];
    return [
      {
        item: {
          label: now.figure.subject.label,
          before: old.text,
          after: now.text,
          href: paths.centre(id),
        },
        address: now.figure.address,
        causes: [...view.causes.ofNumber(old.figure, now.figure), ...limits],
      },
    ];
  });
}

interface Standing {
  figure: Figure;
  /** Undefined when no one says. */
  isUnder: boolean | undefined;
  text: string;
}

function standings(
  { texts, figureText }: Model,
  { lookup, plan }: Edition,
  rename: (id: string) => string,
): Map<string, Standing> {
  const limit = findFigure(lookup, 'plan.threshold');
  const amount = limit ? figureText.format(limit, 'unit') : '';
  return new Map(
    knownGroup(lookup, 'own-run').centres.flatMap(({ id }): [string, Standing][] => {
      const figure = findFigure(lookup, `${id}.${plan.threshold.measure}`);
      if (!figure) return [];
      const isUnder = figure.value === null ? undefined : figure.value < plan.threshold.below;
      const key = isUnder === undefined ? 'unknown' : isUnder ? 'under' : 'from';
      return [[rename(id), { figure, isUnder, text: texts.t(`change.crossing.${key}`, { amount }) }]];
    }),
  );
}
