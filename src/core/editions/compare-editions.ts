import type { Edition } from '../edition.ts';
import { type Difference, describeDifference } from '../figures/difference.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigure, knownGroup } from '../figures/known.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parse/entity.ts';
import { paths } from '../paths.ts';
import type { Centre } from '../schema/centre.ts';
import type { Decision } from '../schema/decision.ts';
import type { PageLink } from '../views/decision-view.ts';

/** A figure that two editions state differently. */
export interface FigureMove {
  /** "Norrby" or "Hälsocentraler i egen regi" */
  name: string;
  href?: string;
  measure: string;
  before: Figure;
  after: Figure;
  difference?: Difference;
}

/** What an edition says that the one before did not. */
export interface EditionChanges {
  /** Of all the region's own, and of those that the plan is for. */
  groups: FigureMove[];
  /** Of each centre that both editions have, in the newer one's order. */
  centres: FigureMove[];
  /** How many figures of such centres are the same. */
  unchanged: number;
  /** Centres that are new, and those that have closed. */
  came: PageLink[];
  left: PageLink[];
  /** Centres that the plan has begun to be for, and those that it is for no longer, of those that both have. */
  entered: PageLink[];
  exited: PageLink[];
  /** The plan's limit, where it is another. */
  threshold?: FigureMove;
  decisions: PageLink[];
}

/** What differs between two editions, for readers. */
export function compareEditions(model: Model, old: Edition, now: Edition): EditionChanges {
  const move = (name: string, address: string, href?: string): FigureMove | 'same' | undefined => {
    const [before, after] = [findFigure(old.lookup, address), findFigure(now.lookup, address)];
    if (!before || !after || (before.value === null && after.value === null)) return undefined;
    if (before.value === after.value) return 'same';
    const amount = ({ value, measure: { unit } }: Figure) => ({ value, unit });
    const difference = describeDifference(model, amount(before), amount(after));
    const measure = model.formats.capitalise(after.measure.label);
    return { name, measure, before, after, ...(href ? { href } : {}), ...(difference ? { difference } : {}) };
  };
  const isMoved = (found: ReturnType<typeof move>): found is FigureMove =>
    found !== undefined && found !== 'same';

  const measures = Object.keys(now.plan.measures);
  const before = new Set(old.centres.map(({ id }) => id));
  const after = new Set(now.centres.map(({ id }) => id));
  const both = now.centres.filter(({ id }) => before.has(id));
  const found = both.flatMap(({ id, data }) =>
    measures.map((measure) => move(data.short_name, `${id}.${measure}`, paths.centre(id))),
  );
  const groups = ['own-run', 'own-run.under_threshold'].flatMap((id) => {
    const name = model.formats.capitalise(knownGroup(now.lookup, id).label);
    const summed = measures.filter((measure) => model.workspace.measures?.data[measure]?.total === 'sum');
    return ['count', ...summed].map((measure) => move(name, `${id}.${measure}`));
  });
  const threshold = move('', 'plan.threshold');
  const small = (edition: Edition) => knownGroup(edition.lookup, 'own-run.under_threshold').centres;
  const [wasSmall, isSmall] = [new Set(small(old).map(idOf)), new Set(small(now).map(idOf))];
  return {
    groups: groups.filter(isMoved),
    centres: found.filter(isMoved),
    unchanged: found.filter((one) => one === 'same').length,
    came: now.centres.filter(({ id }) => !before.has(id)).map(link),
    left: old.centres.filter(({ id }) => !after.has(id)).map(link),
    entered: both.filter(({ id }) => isSmall.has(id) && !wasSmall.has(id)).map(link),
    exited: both.filter(({ id }) => wasSmall.has(id) && !isSmall.has(id)).map(link),
    ...(isMoved(threshold) ? { threshold } : {}),
    decisions: listNewDecisions(model, old, now),
  };
}

/** Decisions and proposals that only the newer edition knows of. */
function listNewDecisions(model: Model, old: Edition, now: Edition): PageLink[] {
  const isNew = ({ id }: Entity<Decision>) =>
    now.workspace.decisions.has(id) && !old.workspace.decisions.has(id);
  return model.decisions
    .filter(isNew)
    .map(({ id, data }) => ({ text: data.title, href: paths.decision(id) }));
}

function link({ id, data }: Entity<Centre>): PageLink {
  return { text: data.short_name, href: paths.centre(id) };
}

function idOf({ id }: { id: string }): string {
  return id;
}
