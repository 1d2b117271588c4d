import { addsUp } from '../check/adds-up.ts';
import type { Place } from '../check/problem.ts';
import { type Finding, type FindingParameters, phrase } from '../check/report.ts';
import type { Figure } from '../figures/figure.ts';
import type { Group } from '../figures/groups.ts';
import type { Lookup } from '../figures/lookup.ts';
import { isFault, type LookupResult } from '../figures/lookup-context.ts';
import { findComparedMeasure } from '../views/compared-measure.ts';
import { splitAddresses } from './attributes.ts';
import type { Prose } from './parse.ts';
import { attributeOf, type Component } from './tree.ts';

/** A chart that would mislead is refused, with what to do instead. Its attributes are sound already. */
export function checkChart(node: Component, lookup: Lookup, prose: Prose): Finding[] {
  const place = (attribute: string) => placeOf(node, attribute, prose);
  switch (node.name) {
    case 'ListChart':
      return checkGroup(node, lookup, place, lookup.plan.threshold.measure);
    case 'CostChart':
    case 'PointChart': {
      const measure = findComparedMeasure(lookup.plan);
      if (measure !== undefined) return checkGroup(node, lookup, place, measure);
      return [fault('chart/no-comparison', place('of'), { name: node.name })];
    }
    case 'CentreTable':
      return checkColumns(node, lookup, place('columns'));
    case 'FigureChart':
      return checkFigures(node, lookup, place);
    default:
      return [];
  }
}

type PlaceOf = (attribute: string) => Place;

/** A group whose figures cannot be read would be drawn as if it had none. */
function checkGroup(node: Component, lookup: Lookup, place: PlaceOf, measure: string): Finding[] {
  const address = attributeOf(node, 'of') ?? '';
  const period = attributeOf(node, 'period');
  const group = lookup.findGroup(address);
  if (isFault(group)) return [];
  const name = node.name ?? '';
  const found = findOfGroup(lookup, group, `${measure}${period === undefined ? '' : `@${period}`}`);
  const unreadable = found.find((result) => isFault(result) && result.fault !== 'address.unknown-period');
  if (unreadable && isFault(unreadable)) {
    const reason = phrase(unreadable.fault, unreadable.parameters);
    return [fault('chart/unreadable', place('of'), { name, reason })];
  }
  const isKnown = found.some((result) => !isFault(result) && result.value !== null);
  if (period === undefined || isKnown) return [];
  return [fault('chart/no-values', place('period'), { name, measure, period })];
}

/** A column of a measure that several periods have, and the edition names none, would stand empty. */
function checkColumns(node: Component, lookup: Lookup, place: Place): Finding[] {
  const group = lookup.findGroup(attributeOf(node, 'of') ?? '');
  if (isFault(group)) return [];
  const columns = splitAddresses(attributeOf(node, 'columns') ?? '', place);
  return columns.flatMap(({ address: measure, place: at }) => {
    const unreadable = findOfGroup(lookup, group, measure).find(
      (result) => isFault(result) && result.fault === 'address.several-periods',
    );
    if (!unreadable || !isFault(unreadable)) return [];
    const reason = phrase(unreadable.fault, unreadable.parameters);
    return [fault('table/unreadable', at, { measure, reason })];
  });
}

function findOfGroup(lookup: Lookup, group: Group, measure: string): LookupResult[] {
  return group.centres.map(({ id }) => lookup.find(`${id}.${measure}`));
}

function checkFigures(node: Component, lookup: Lookup, place: PlaceOf): Finding[] {
  const named = splitAddresses(attributeOf(node, 'of') ?? '', place('of')).flatMap((item) => {
    const figure = lookup.find(item.address);
    return isFault(figure) ? [] : [{ ...item, figure }];
  });
  const [first, ...others] = named;
  if (!first) return [];
  const seen = new Set([first.figure.address]);
  const findings = others.flatMap(({ address, figure, place: at }): Finding[] => {
    if (seen.has(figure.address)) return [fault('chart/repeated', at, { address })];
    seen.add(figure.address);
    return compare(first.figure, figure, address, at);
  });
  const whole = attributeOf(node, 'whole');
  const total = whole === undefined ? undefined : lookup.find(whole);
  if (whole === undefined || !total || isFault(total)) return findings;
  const mixed = compare(first.figure, total, whole, place('whole'));
  if (findings.length > 0 || mixed.length > 0) return [...findings, ...mixed];
  const parts = named.map(({ figure }) => figure);
  if (addsUp(parts, total)) return [];
  const parameters = { whole, stated: describe(total), computed: describeSum(parts) };
  return [fault('chart/not-whole', place('whole'), parameters)];
}

/** Two figures on one axis: the same measure, in the same unit, of the same time. */
export function compare(first: Figure, other: Figure, address: string, place: Place): Finding[] {
  const [a, b] = [first.measure, other.measure];
  const parameters = { first: first.address, address };
  if (a.unit.other !== b.unit.other) {
    return [fault('chart/mixed-units', place, { ...parameters, a: unitOf(first), b: unitOf(other) })];
  }
  if (a.id !== b.id) return [fault('chart/mixed-measures', place, { ...parameters, a: a.label, b: b.label })];
  if (first.period === other.period) return [];
  return [
    fault('chart/mixed-periods', place, { ...parameters, a: first.period ?? '–', b: other.period ?? '–' }),
  ];
}

function fault(rule: string, place: Place, parameters: FindingParameters): Finding {
  return { rule, place, parameters };
}

const unitOf = ({ measure }: Figure): string => measure.unit.other || '–';
const describe = ({ value }: Figure): string => (value === null ? '–' : String(value));

function describeSum(parts: readonly Figure[]): string {
  if (parts.some(({ value }) => value === null)) return parts.map(describe).join(' + ');
  return String(parts.reduce((sum, { value }) => sum + (value ?? 0), 0));
}

/** The value within its quotation marks. */
function placeOf(node: Component, name: string, prose: Prose): Place {
  const attribute = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  const start = attribute?.position?.start.offset ?? node.position?.start.offset ?? 0;
  const end = attribute?.position?.end.offset ?? start + 1;
  return attribute ? prose.place(start + name.length + 2, end - 1) : prose.place(start, end);
}
