import { addressComputed } from '../figures/computed-as.ts';
import type { Lookup } from '../figures/lookup.ts';
import { isFault } from '../figures/lookup-context.ts';
import { type FigureInFile, listFigures, placeOfFigure } from '../figures/walk-figures.ts';
import type { Workspace } from '../parse/workspace.ts';
import { listRegisteredErrors } from './registered-errors.ts';
import { type Finding, phrase } from './report.ts';

/**
 * Stated figures of a measure with `computed_as` agree with what the registry gives as the edition of their period
 * reads it, and totals with their parts.
 * A municipality's total also counts centres whose municipality no source states, so there it may be higher.
 */
export function checkArithmetic(workspace: Workspace, lookups: readonly Lookup[]): Finding[] {
  const figures = listFigures(workspace).filter(({ figure }) => 'value' in figure);
  const registered = new Set(
    listRegisteredErrors(workspace).flatMap(({ error }) => (error.computed ? (error.figures ?? []) : [])),
  );
  const isRegistered = ({ owner, measure, period }: FigureInFile) =>
    registered.has(`${owner.address}.${measure}`) || registered.has(`${owner.address}.${measure}@${period}`);
  return [
    ...lookups.flatMap((lookup) => checkCounts(figures, workspace, lookup)),
    ...checkTotals(figures, workspace),
    ...checkGroups(figures, workspace),
  ]
    .filter(({ item }) => !isRegistered(item))
    .map(({ item, rule, ...parameters }) => {
      const path = [...placeOfFigure(item), 'value'];
      const label = `${workspace.measures?.data[item.measure]?.label ?? item.measure} (${item.owner.address.split('.')[0]})`;
      const stated = 'value' in item.figure ? item.figure.value : 0;
      const place = item.owner.entity.yaml.locate(path);
      return { rule, place, path: path.join('.'), parameters: { label, stated, ...parameters } };
    });
}

/** A stated value and what it should be. */
type Disagreement = { item: FigureInFile; rule: string; computed: number | string; address: string };

/** Counts of a region and of its municipalities against the registry. */
function checkCounts(figures: readonly FigureInFile[], workspace: Workspace, lookup: Lookup): Disagreement[] {
  const unplaced = [...workspace.centres.values()].filter((centre) => centre.data.municipality === null);
  return figures.flatMap((item): Disagreement[] => {
    const computedAs = workspace.measures?.data[item.measure]?.computed_as;
    const { kind, address } = item.owner;
    if (!computedAs || !('value' in item.figure) || (kind !== 'region' && kind !== 'municipality')) return [];
    // The registry as one edition reads it says nothing of what is stated for another's period.
    const read = lookup.find(`${address}.${item.measure}`);
    if (isFault(read) || read.period !== item.period) return [];
    const isRegion = kind === 'region';
    const subject = addressComputed(address, computedAs);
    if (!hasWordOf(subject, workspace, lookup)) return [];
    const computed = lookup.find(subject);
    if (isFault(computed) || computed.value === null) return [];
    const slack = isRegion ? 0 : unplaced.filter(({ data }) => couldCount(computedAs, data.operator)).length;
    const { value } = item.figure;
    if (value >= computed.value && value <= computed.value + slack) return [];
    return [{ item, rule: 'arithmetic/count', computed: computed.value, address: subject }];
  });
}

/** An edition that has no word of an aspect yet, of any centre, says nothing of how many there are. */
function hasWordOf(subject: string, workspace: Workspace, { plan }: Lookup): boolean {
  const [, aspect] = /\.with\.([^.]+)\./.exec(subject) ?? [];
  if (aspect === undefined) return true;
  const edition = workspace.plans.entries().find(([, { data }]) => data === plan)?.[0] ?? '';
  return workspace.centres
    .values()
    .some(({ data }) => data.assessments?.[edition]?.aspects?.[aspect]?.value !== undefined);
}

function couldCount(computedAs: string, operator: 'region' | 'other'): boolean {
  return computedAs.startsWith('all.') || computedAs.startsWith(operator === 'region' ? 'own.' : 'other.');
}

/** What a source states for the whole region against what it states for all of its municipalities. */
function checkTotals(figures: readonly FigureInFile[], workspace: Workspace): Disagreement[] {
  return figures.flatMap((item): Disagreement[] => {
    if (item.owner.kind !== 'region' || workspace.measures?.data[item.measure]?.total !== 'sum') return [];
    const parts = figures.filter(
      ({ owner, measure }) => owner.kind === 'municipality' && measure === item.measure,
    );
    if (
      parts.length !== workspace.municipalities.size ||
      new Set(parts.map(({ period }) => period)).size !== 1
    )
      return [];
    const sum = parts.reduce((total, { figure }) => total + ('value' in figure ? figure.value : 0), 0);
    if (!('value' in item.figure) || item.figure.value === sum) return [];
    const address = parts.map(({ owner }) => owner.address.split('.')[0]).join(' + ');
    return [{ item, rule: 'arithmetic/total', computed: sum, address }];
  });
}

/** A group's stated total is the sum of its centres, its stated mean lies among them; only where all are known. */
function checkGroups(figures: readonly FigureInFile[], workspace: Workspace): Disagreement[] {
  return figures.flatMap((item): Disagreement[] => {
    if (item.owner.kind !== 'group' || !('value' in item.figure)) return [];
    const operator = { 'own-run': 'region', 'other-run': 'other' }[item.owner.address];
    const members = [...workspace.centres.values()].filter(
      ({ data }) => operator === undefined || data.operator === operator,
    );
    const values = members.flatMap(({ data }) => {
      const figure = data.figures[item.measure]?.[item.period];
      return figure && 'value' in figure ? [figure.value] : [];
    });
    if (values.length === 0 || values.length !== members.length) return [];
    const address = `${item.owner.address}.${item.measure}@${item.period}`;
    const { value } = item.figure;
    if (workspace.measures?.data[item.measure]?.total === 'sum') {
      const sum = values.reduce((a, b) => a + b, 0);
      return sum === value ? [] : [{ item, rule: 'arithmetic/total', computed: sum, address }];
    }
    const [min, max] = [Math.min(...values), Math.max(...values)];
    return value >= min && value <= max
      ? []
      : [{ item, rule: 'arithmetic/mean', computed: `${min}–${max}`, address }];
  });
}

/** A registered error that is no longer one, or that names a figure that is not there. */
export function checkRegisteredErrors(workspace: Workspace, lookup: Lookup): Finding[] {
  return listRegisteredErrors(workspace).flatMap(({ entity, id, error }) =>
    (error.figures ?? []).flatMap((address, index): Finding[] => {
      const path = ['errors', id, 'figures', index];
      const base = { place: entity.yaml.locate(path), path: path.join('.') };
      const stated = lookup.find(address);
      if (isFault(stated)) {
        const parameters = { address, reason: phrase(stated.fault, stated.parameters), nearest: '' };
        return [{ rule: 'prose/unknown-address', ...base, parameters }];
      }
      if (error.computed === undefined) {
        if (stated.notes.length > 0) return [];
        return [{ rule: 'figure/no-note', ...base, parameters: { address, document: entity.id, error: id } }];
      }
      const computed = lookup.find(error.computed);
      if (isFault(computed)) {
        const at = entity.yaml.locate(['errors', id, 'computed']);
        const parameters = {
          address: error.computed,
          reason: phrase(computed.fault, computed.parameters),
          nearest: '',
        };
        return [{ rule: 'prose/unknown-address', place: at, path: `errors.${id}.computed`, parameters }];
      }
      if (stated.value !== computed.value) return [];
      return [
        {
          rule: 'arithmetic/settled',
          ...base,
          parameters: { address, computed: error.computed, value: stated.value ?? '' },
        },
      ];
    }),
  );
}
