import type { Figure } from '../figures/figure.ts';
import { STANDARD_MEASURES } from '../figures/indicator-figures.ts';
import { findFigure } from '../figures/known.ts';
import type { Model } from '../model.ts';
import type { Prose } from '../narrative/parse.ts';
import { attributeOf, findComponents } from '../narrative/tree.ts';
import type { Entity } from '../parse/entity.ts';
import { paths } from '../paths.ts';
import type { Indicator, IndicatorTarget } from '../schema/indicator.ts';
import type { SourceReference } from '../schema/source.ts';
import type { PageLink } from './decision-view.ts';
import { listErrors, type SourceErrorView } from './document-view.ts';
import { findChange, type IndicatorChange } from './indicator-change.ts';

export interface TargetView extends IndicatorTarget {
  figure: Figure;
  /** Absent when there is no outcome to hold against it. */
  isMet?: boolean;
}

/** A change of a post of the accounts, with what it is compared with. */
export interface ChangeRow {
  label: string;
  against: 'budget' | 'previous-year';
  meaning?: string;
  amount?: Figure;
  percent?: Figure;
}

/** All that the pages read of one numbered section of a yearly report. */
export interface IndicatorView {
  entity: Entity<Indicator>;
  /** Year and id: "2024/telefon". */
  key: string;
  year: string;
  definition?: Prose;
  note?: Prose;
  /** The report's comment, retold. */
  story?: Prose;
  outcome?: Figure;
  words?: { text: string; note?: Prose; sources: readonly SourceReference[] };
  /** Stated in the comment of a section without an outcome. */
  region?: Figure;
  previous?: Figure;
  change?: IndicatorChange;
  national?: Figure;
  target?: TargetView;
  lowest?: Figure;
  highest?: Figure;
  median?: Figure;
  /** The section's other figures, each at each of its periods. */
  others: Figure[];
  changes: ChangeRow[];
  errors: SourceErrorView[];
  centres: PageLink[];
}

export function buildIndicatorView(model: Model, key: string, entity: Entity<Indicator>): IndicatorView {
  const { lookup } = model.edition;
  const { workspace, proseAt } = model;
  const { id, data } = entity;
  const [year = ''] = key.split('/');
  const base = `indicators.${id}`;
  const figures = data.figures ?? {};
  const periods = (measure: string) => Object.keys(figures[measure] ?? {});
  const figureAt = (measure: string, period: string | undefined) =>
    period === undefined ? undefined : findFigure(lookup, `${base}.${measure}@${period}`);
  const current = (measure: string) =>
    figureAt(
      measure,
      periods(measure).find((period) => period.startsWith(year)),
    );
  const main = figures.outcome ? 'outcome' : 'region';
  const before = String(Number(year) - 1);
  const previous = figureAt(
    main,
    periods(main).find((period) => period.startsWith(before)),
  );
  const whole = current(main);
  const change = findChange(lookup, base, data, previous);
  const target = buildTarget(data, current('target'), whole);
  const shown = new Set<string>([
    ...STANDARD_MEASURES,
    ...(data.changes ?? []).flatMap(({ amount, percent }) => [amount ?? '', percent ?? '']),
  ]);
  const [definition, note, wordsNote] = [['definition'], ['note'], ['outcome_words', 'note']].map((path) =>
    proseAt(entity, ...path),
  );
  const document = workspace.documents.get(data.source[0]?.document ?? '');
  const story = findStory(model, entity);
  return present({
    ...{ entity, key, year, definition, note, story, previous, change, target },
    ...(main === 'outcome' ? { outcome: whole } : { region: whole }),
    words:
      data.outcome_words &&
      present({ text: data.outcome_words.text, note: wordsNote, sources: data.outcome_words.source }),
    ...{
      national: current('national'),
      lowest: current('lowest'),
      highest: current('highest'),
      median: current('median'),
    },
    others: Object.keys(figures)
      .filter((measure) => !shown.has(measure))
      .flatMap((measure) => periods(measure).flatMap((period) => figureAt(measure, period) ?? [])),
    changes: (data.changes ?? []).map(({ label, against, meaning, amount, percent }) =>
      present({
        label,
        against,
        meaning,
        amount: amount && current(amount),
        percent: percent && current(percent),
      }),
    ),
    errors: document ? listErrors(document).filter((error) => data.errors?.includes(error.id)) : [],
    centres: (data.about?.centres ?? []).flatMap((name) => {
      const centre = workspace.centres.get(name);
      return centre ? [{ text: centre.data.name, href: paths.centre(name) }] : [];
    }),
  }) as IndicatorView;
}

function buildTarget(
  { target }: Indicator,
  figure: Figure | undefined,
  outcome: Figure | undefined,
): TargetView | undefined {
  if (!target || figure?.value == null) return undefined;
  const view = { ...target, figure };
  if (outcome?.value == null) return view;
  return {
    ...view,
    isMet: target.operator === 'at-least' ? outcome.value >= figure.value : outcome.value <= figure.value,
  };
}

/** What stands in the section's `<Indicator>` in its document, whichever file has it. */
function findStory({ workspace }: Model, { id, data }: Entity<Indicator>): Prose | undefined {
  const folder = `documents/${data.source[0]?.document}/`;
  for (const [key, { tree, place }] of workspace.narratives) {
    if (!key.startsWith(folder)) continue;
    const node = findComponents(tree, 'Indicator').find((found) => attributeOf(found, 'id') === id);
    if (node) return { tree: { type: 'root', children: node.children as Prose['tree']['children'] }, place };
  }
  return undefined;
}

/** Without the keys that have nothing. */
function present<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined | ''> } {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== ''),
  ) as never;
}
