import type { FigureOwnerInFile } from '../figures/walk-figures.ts';
import type { FigureInput } from '../schema/figure.ts';
import type { FactContent, FactState } from './change.ts';
import { describeItems, describeValue, joinItems, nameBlock, type ValueAt } from './describe-value.ts';
import type { DataDifference } from './diff-data.ts';
import { buildFigureState, findMeasure } from './figure-state.ts';
import { namePlace } from './name-place.ts';
import type { Side } from './side.ts';
import type { SubjectAt } from './subjects.ts';

/** What owns figures, by file and place: "data/centres/norrby.yaml#figures". */
export type Owners = ReadonlyMap<string, FigureOwnerInFile>;

/** A side with what is needed to tell of its data. */
export interface TellingSide {
  side: Side;
  owners: Owners;
  /** Both sides, the one that words are taken from first. */
  both: readonly Side[];
}

/**
 * One side of a difference; undefined where there is nothing.
 * @param later the subject in head, where it is another file.
 */
export function buildState(
  at: TellingSide,
  subject: SubjectAt,
  { kind, steps, schema, basePath, headPath, before, after }: DataDifference,
  later = subject,
): FactState | undefined {
  const isBase = at.side.name === 'base';
  const [data, path] = isBase ? [before, basePath] : [after, headPath];
  if (data === undefined) return undefined;
  const { side } = at;
  const { entity } = subject;
  if (kind !== 'figure') {
    const value = { side, entity, path, steps, schema };
    if (!Array.isArray(data) || steps.at(-1)?.name === 'source')
      return { text: describeValue(value, data) ?? '', raw: data };
    const isOrder = kind === 'order';
    const items = isOrder
      ? data.map((item) => nameBlock(value, item))
      : describeMembers(at, value, data, isBase ? after : before, later);
    return { text: isOrder ? items.join(' \u00b7 ') : joinItems(value, items), items, raw: data };
  }
  const input = data as FigureInput;
  const address = addressOf(at, subject, path);
  const [measure = '', period = ''] = path.slice(-2).map(String);
  const known = findMeasure(side, address, measure, input);
  return buildFigureState({ side, entity, path, address, period, input, measure: known });
}

/** Of a list, what the other one has too by what it is called now: another name of it is told by itself. */
function describeMembers(
  { both }: TellingSide,
  value: ValueAt,
  data: unknown[],
  other: unknown,
  { entity }: SubjectAt,
): string[] {
  const side = both.find(({ name }) => name === 'head') ?? value.side;
  const [own, now] = [value, { ...value, side, entity }].map((at) => describeItems(at, data));
  const isShared = (item: unknown) => Array.isArray(other) && other.includes(item);
  return data.map((item, index) => (isShared(item) ? now : own)?.[index] ?? '');
}

/** A leaf of what is at one side only. */
export function buildContent(at: TellingSide, subject: SubjectAt, leaf: DataDifference): FactContent {
  const path = at.side.name === 'base' ? leaf.basePath : leaf.headPath;
  const state = buildState(at, subject, leaf) ?? { text: '', raw: undefined };
  return { label: labelDifference(at, subject, leaf), path: path.join('.'), state };
}

/** What differs: a figure is named by its measure and its period, anything else by its place. */
export function labelDifference(at: TellingSide, subject: SubjectAt, difference: DataDifference): string {
  const { steps, kind } = difference;
  const place = namePlace(at.both, kind === 'figure' ? steps.slice(0, -2) : steps, subject.data);
  if (kind === 'order' && place === '') return at.side.texts.t('change.order.rows');
  if (kind !== 'figure') return place;
  const isBase = at.side.name === 'base';
  const path = isBase ? difference.basePath : difference.headPath;
  const input = (isBase ? difference.before : difference.after) as FigureInput;
  const [measure = '', period = ''] = path.slice(-2).map(String);
  const { label } = findMeasure(at.side, addressOf(at, subject, path), measure, input);
  const name = label.charAt(0).toLowerCase() + label.slice(1);
  return [place, name, at.side.formats.period(period)].filter((word) => word !== '').join(', ');
}

/** "norrby.listed@2026-02" */
export function addressOf(
  { owners }: TellingSide,
  { entity, id }: SubjectAt,
  path: readonly (string | number)[],
): string {
  const owner = owners.get(`${entity.yaml.file.path}#${path.slice(0, -2).join('.')}`);
  const [measure = '', period = ''] = path.slice(-2).map(String);
  return `${owner?.address ?? id}.${measure}@${period}`;
}
