import type { TextKey, TextParameters, Texts } from '../../i18n/texts.ts';
import type { Entity } from '../parse/entity.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { Centre } from '../schema/centre.ts';
import type { Plan } from '../schema/plan.ts';
import type { Formats } from './format.ts';
import { type CentrePeriods, findUsualPeriod } from './periods.ts';
import { firstDay } from './time.ts';

export type BaseGroup = 'all' | 'own-run' | 'other-run';

/** A set of centres that has an address, e.g. "own-run.under_threshold" or "alvdal.own". */
export interface Group {
  id: string;
  /** In running text: "hälsocentraler i egen regi med färre än 4 000 listade". */
  label: string;
  base: BaseGroup;
  municipality?: string;
  /** True when nothing narrows the base group. */
  isWhole: boolean;
  centres: Entity<Centre>[];
  /** Centres that may belong too: no one states the list size that decides it. */
  undecided: Entity<Centre>[];
}

/** Why an address leads nowhere: a key of i18n with its parameters. */
export interface AddressFault {
  fault: TextKey;
  parameters: TextParameters;
  /** Words that could have stood there, for "did you mean". */
  candidates?: string[];
}

export interface GroupMatch {
  group: Group;
  /** Segments that are left after the group. */
  rest: string[];
}

const BASES = new Map<string, BaseGroup>([
  ['all', 'all'],
  ['own-run', 'own-run'],
  ['other-run', 'other-run'],
]);
const MUNICIPALITY_BASES = new Map<string, BaseGroup>([
  ['all', 'all'],
  ['own', 'own-run'],
  ['other', 'other-run'],
]);

export type FindGroup = (segments: readonly string[]) => GroupMatch | AddressFault | undefined;

/**
 * Reads a group from the first segments of an address; undefined when they name no group.
 * Centres come in ascending order of the threshold's measure, ties by name.
 */
export function createFindGroup(
  workspace: Workspace,
  plan: Plan,
  texts: Texts,
  formats: Formats,
  centrePeriods: CentrePeriods,
): FindGroup {
  const { measure } = plan.threshold;
  const period = findUsualPeriod(plan, measure, centrePeriods(measure));
  const sizeOf = (centre: Entity<Centre>): number | undefined => {
    const figure = period === undefined ? undefined : centre.data.figures[measure]?.[period];
    return figure && 'value' in figure ? figure.value : undefined;
  };
  const isOpen = ({ data: { closed } }: Entity<Centre>) => !closed || firstDay(closed.date) > plan.date;
  const sorted = [...workspace.centres.values()]
    .filter(isOpen)
    .sort(
      (a, b) =>
        (sizeOf(a) ?? Number.POSITIVE_INFINITY) - (sizeOf(b) ?? Number.POSITIVE_INFINITY) ||
        formats.compare(a.data.short_name, b.data.short_name) ||
        formats.compare(a.id, b.id),
    );
  // Grouped once: looking through all centres for each municipality would take the square of their number.
  const inMunicipality = Map.groupBy(sorted, ({ data }) => data.municipality?.id);
  const inBase = Map.groupBy(sorted, ({ data }) => (belongs(data, 'own-run') ? 'own-run' : 'other-run'));
  const unit = workspace.measures?.data[measure]?.unit.other ?? '';
  const threshold = [formats.number(plan.threshold.below), unit].filter(Boolean).join('\u00a0');
  const area = workspace.region?.data.area ?? '';
  const known = new Map<string, GroupMatch | AddressFault | undefined>();

  const findBase = (segments: readonly string[]): GroupMatch | undefined => {
    const [first = '', second = '', ...others] = segments;
    const base = BASES.get(first);
    if (base) {
      const centres = base === 'all' ? sorted : (inBase.get(base) ?? []);
      const label = texts.t(`group.${base}`, { area });
      return {
        group: { id: first, label, base, isWhole: true, centres, undecided: [] },
        rest: segments.slice(1),
      };
    }
    const municipality = workspace.municipalities.get(first);
    const part = MUNICIPALITY_BASES.get(second);
    if (!municipality || !part) return undefined;
    const centres = (inMunicipality.get(first) ?? []).filter(({ data }) => belongs(data, part));
    const name = part === 'all' ? texts.t('group.all.short') : texts.t(`group.${part}`);
    const label = texts.t('group.in', { group: name, municipality: municipality.data.name });
    const id = `${first}.${second}`;
    return {
      group: { id, label, base: part, municipality: first, isWhole: false, centres, undecided: [] },
      rest: others,
    };
  };

  const refine = (match: GroupMatch): GroupMatch | AddressFault => {
    const { group, rest } = match;
    const [word, aspectId = '', valueId = '', ...others] = rest;
    if (word === 'under_threshold' || word === 'from_threshold') {
      const isUnder = word === 'under_threshold';
      const centres = group.centres.filter((centre) => {
        const size = sizeOf(centre);
        return size !== undefined && size < plan.threshold.below === isUnder;
      });
      const undecided = [
        ...group.undecided,
        ...group.centres.filter((centre) => sizeOf(centre) === undefined),
      ];
      const key = isUnder ? 'group.under-threshold' : 'group.from-threshold';
      const label = texts.t(key, { group: group.label, threshold });
      const id = `${group.id}.${word}`;
      return refine({
        group: { ...group, id, label, isWhole: false, centres, undecided },
        rest: rest.slice(1),
      });
    }
    if (word !== 'with') return match;
    const aspect = workspace.aspects?.data[aspectId];
    const value =
      aspect?.values && Object.hasOwn(aspect.values, valueId) ? aspect.values[valueId] : undefined;
    if (!aspect || !value) {
      const candidates = aspect
        ? Object.keys(aspect.values ?? {})
        : Object.keys(workspace.aspects?.data ?? {});
      return {
        fault: 'address.unknown-aspect',
        parameters: { aspect: `${aspectId}.${valueId}` },
        candidates,
      };
    }
    const edition = workspace.plans.entries().find(([, entity]) => entity.data === plan)?.[0] ?? '';
    const has = (centre: Entity<Centre>) =>
      centre.data.assessments?.[edition]?.aspects?.[aspectId]?.value === valueId;
    const centres = group.centres.filter(has);
    const undecided = group.undecided.filter(has);
    const label = texts.t('group.with', {
      group: group.label,
      aspect: aspect.label.toLowerCase(),
      value: value.label,
    });
    const id = `${group.id}.with.${aspectId}.${valueId}`;
    return refine({ group: { ...group, id, label, isWhole: false, centres, undecided }, rest: others });
  };

  return (segments) => {
    const [first = ''] = segments;
    if (!BASES.has(first) && !workspace.municipalities.has(first)) return undefined;
    const key = segments.join('.');
    if (!known.has(key)) {
      const base = findBase(segments);
      known.set(key, base ? refine(base) : undefined);
    }
    return known.get(key);
  };
}

function belongs(centre: Centre, base: BaseGroup): boolean {
  return base === 'all' || (centre.operator === 'region') === (base === 'own-run');
}
