import type { DataPath } from '../parse/yaml.ts';
import type { FactChange, FactKind, FactState, PartChange } from './change.ts';
import { type DataDifference, diffData, listLeaves, type Step } from './diff-data.ts';
import { addressOf, buildContent, buildState, labelDifference, type TellingSide } from './fact-state.ts';
import { describeDifference, diffFigureParts, written } from './figure-parts.ts';
import { followRenames, renamePath } from './follow-renames.ts';
import { isAtOtherKey, joinMoves } from './join-moves.ts';
import type { Renames, SubjectPair } from './match-subjects.ts';
import { nameStep } from './name-place.ts';
import { dataKey } from './same-data.ts';
import { tellSectionIds } from './section-ids.ts';
import type { Side } from './side.ts';
import type { SubjectAt } from './subjects.ts';

/** A fact before it is told: its sentences depend on what happens to others. */
export type UntoldFact = Omit<FactChange, 'telling' | 'consequences'>;

/** By what something was called, e.g. "centre:norrby", the file of each place that named it and has followed. */
export type References = Map<string, string[]>;

export type TellingSides = Record<'base' | 'head', TellingSide>;

/**
 * Every fact of one subject that differs; that others are called something else is no fact of it.
 * @param references the files of the places that have followed each of the renames.
 */
export function diffSubject(
  sides: TellingSides,
  { base, head }: SubjectPair,
  renames: Renames,
  references: References,
): UntoldFact[] {
  if (base && head) {
    const whole = { basePath: base.path, headPath: head.path, steps: [], schema: head.schema };
    const all = [...diffData(base.data, head.data, whole)];
    const differences = leaveOwnFollowed(
      renames.size === 0 ? all : leaveFollowed(all, renames, head, references),
      head,
      references,
    );
    const facts = joinMoves(differences).map((difference) =>
      tellSectionIds(sides.head.side, buildFact(sides, base, head, difference), renames),
    );
    return base.id === head.id ? facts : [buildRename(sides, base, head), ...facts];
  }
  const subject = head ?? base;
  if (!subject) return [];
  const name = head ? 'head' : 'base';
  const whole = { basePath: subject.path, headPath: subject.path, steps: [], schema: subject.schema };
  const leaves = listLeaves(subject.data, name, whole);
  const contents = leaves.map((leaf) => buildContent(sides[name], subject, leaf));
  return [{ ...startFact(subject, subject.path), kind: head ? 'added' : 'removed', contents }];
}

/** Differences that are more than what follows of names: a value that names another, or stands at a name. */
function leaveFollowed(
  differences: readonly DataDifference[],
  renames: Renames,
  { kind, entity }: SubjectAt,
  references: References,
): DataDifference[] {
  const keyOf = (path: string, data: unknown) => `${path} ${dataKey(data)}`;
  const come = new Map(
    differences.flatMap((one) =>
      one.before === undefined ? [[keyOf(one.headPath.join('.'), one.after), one] as const] : [],
    ),
  );
  const followed = new Set<DataDifference>();
  for (const one of differences) {
    const { basePath, before, after } = one;
    if (before === undefined) continue;
    const used = new Set<string>();
    const keys = basePath.filter((step) => typeof step === 'string');
    // What a document and its edition call sections are their own; who shows them names them.
    const renamed = followRenames(before, renames, used, kind === 'compensation' ? [kind, ...keys] : keys);
    const other =
      after === undefined ? come.get(keyOf(renamePath(basePath, renames, used), renamed)) : undefined;
    if (used.size === 0 || (!other && dataKey(renamed) !== dataKey(after))) continue;
    for (const part of other ? [one, other] : [one]) followed.add(part);
    const { path } = entity.yaml.file;
    for (const name of used) {
      const places = references.get(name) ?? [];
      places.push(path);
      references.set(name, places);
    }
  }
  return differences.filter((one) => !followed.has(one));
}

/** An own measure of an indicator that stands under another key has its figures, and what shows it, there too. */
function leaveOwnFollowed(
  differences: readonly DataDifference[],
  head: SubjectAt,
  references: References,
): DataDifference[] {
  const isMeasure = ({ basePath }: DataDifference) => basePath[0] === 'measures';
  const moved =
    head.kind === 'indicator' ? joinMoves(differences.filter(isMeasure)).filter(isAtOtherKey) : [];
  const names = moved.map(
    ({ basePath, headPath }) => [`measure:${basePath[1]}`, String(headPath[1])] as const,
  );
  if (names.length === 0) return [...differences];
  const places: References = new Map();
  const others = differences.filter((one) => !isMeasure(one));
  const left = new Set(leaveFollowed(others, new Map(names), head, places));
  for (const [name, files] of places) references.set(`${head.entity.yaml.file.path}#${name}`, files);
  const oldMeasures = new Map(names.map(([name, now]) => [now, name.replace('measure:', '')]));
  return joinFigures(
    differences.filter((one) => isMeasure(one) || left.has(one)),
    oldMeasures,
  );
}

/** What a figure was under the key that its measure had, and what it is now: one difference. */
function joinFigures(
  differences: readonly DataDifference[],
  oldMeasures: ReadonlyMap<string, string>,
): DataDifference[] {
  const gone = new Map(
    differences.flatMap((one) =>
      one.kind === 'figure' && one.after === undefined ? [[one.basePath.join('.'), one] as const] : [],
    ),
  );
  const joined = new Set<DataDifference>();
  const all = differences.map((one) => {
    const [root, measure, period] = one.headPath;
    const old = one.kind === 'figure' && one.before === undefined && oldMeasures.get(String(measure));
    const origin = old && gone.get([root, old, period].join('.'));
    if (!origin) return one;
    joined.add(origin);
    return { ...one, basePath: origin.basePath, before: origin.before };
  });
  return all.filter((one) => !joined.has(one));
}

function startFact(at: SubjectAt, path: DataPath): Omit<UntoldFact, 'kind'> {
  const { kind, id, name, href, entity } = at;
  const words = [kind, id, ...path.slice(at.path.length)].join('-').toLowerCase();
  return {
    id: words.replace(/[^a-z0-9-]+/g, '-'),
    subject: { kind, id, name, ...(href ? { href } : {}) },
    what: name,
    file: entity.yaml.file.path,
    path: path.join('.'),
    line: entity.yaml.locate(path, 'key').line,
    parts: [],
    contents: [],
  };
}

function buildRename({ head: { side } }: TellingSides, base: SubjectAt, head: SubjectAt): UntoldFact {
  const state = (id: string): FactState => ({ text: id, raw: id });
  const label = side.texts.t('change.part.id');
  return {
    ...startFact(head, head.path),
    kind: 'renamed',
    from: { file: base.entity.yaml.file.path, path: base.path.join('.') },
    before: state(base.id),
    after: state(head.id),
    parts: [{ part: 'id', label, before: base.id, after: head.id }],
  };
}

function buildFact(
  sides: TellingSides,
  base: SubjectAt,
  head: SubjectAt,
  difference: DataDifference,
): UntoldFact {
  const { basePath, headPath, steps, schema, before, after } = difference;
  const isRemoved = after === undefined;
  const [at, name, path] = isRemoved
    ? ([base, 'base', basePath] as const)
    : ([head, 'head', headPath] as const);
  const fact = startFact(at, path);
  const [old, now] = isAtOtherKey(difference)
    ? [nameKey(sides, steps, basePath, before), nameKey(sides, steps, headPath, after)]
    : [buildState(sides.base, base, difference, head), buildState(sides.head, head, difference)];
  const isElsewhere = base.id !== head.id || basePath.join('.') !== headPath.join('.');
  const size = old && now && difference.kind === 'figure' ? findSize(sides, old, now) : {};
  // What stands under another key is the same besides.
  const block = difference.kind === 'block' && !isAtOtherKey(difference) ? (after ?? before) : undefined;
  const leaves = listLeaves(block, name, { basePath, headPath, steps, schema });
  const place = labelDifference(sides[name], at, difference);
  return {
    ...fact,
    // What is told of a subject is told of it as it is called now.
    subject: { ...fact.subject, id: head.id, name: head.name, ...(head.href ? { href: head.href } : {}) },
    kind: kindOf(difference),
    what: sides.head.side.texts.t('change.what', { subject: head.name, place }),
    ...(isElsewhere && old && now
      ? { from: { file: base.entity.yaml.file.path, path: basePath.join('.') } }
      : {}),
    ...(difference.kind === 'figure' ? { address: addressOf(sides[name], at, path) } : {}),
    ...(old ? { before: old } : {}),
    ...(now ? { after: now } : {}),
    ...size,
    parts: old && now ? diffParts(sides, difference, old, now) : [],
    contents: leaves.map((leaf) => buildContent(sides[name], at, leaf)),
  };
}

/** A key of a record, with what readers call it where that is something else: "outlook (utsikter)". */
function nameKey(
  { head: { both } }: TellingSides,
  steps: readonly Step[],
  path: DataPath,
  value: unknown,
): FactState {
  const key = String(path.at(-1));
  const step: Step = { kind: 'word', name: key, schema: undefined };
  const name = nameStep(both, step, steps.at(-2)?.name ?? '', value);
  return { text: name === key ? key : `${key} (${name})`, raw: key };
}

function kindOf(difference: DataDifference): FactKind {
  const { kind, before, after, basePath, headPath } = difference;
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (isAtOtherKey(difference)) return 'moved';
  return kind === 'figure' && basePath.at(-1) !== headPath.at(-1) ? 'moved' : 'changed';
}

function findSize({ head: { side } }: TellingSides, before: FactState, after: FactState) {
  const difference = describeDifference(side, before, after);
  return difference ? { difference } : {};
}

function diffParts(
  { head: { side } }: TellingSides,
  difference: DataDifference,
  before: FactState,
  after: FactState,
): PartChange[] {
  const { kind } = difference;
  if (kind === 'figure') return diffFigureParts(side, before, after);
  if (isAtOtherKey(difference))
    return [{ part: 'id', label: side.texts.t('change.part.id'), before: before.text, after: after.text }];
  const part = kind === 'order' ? 'order' : kind === 'source' ? 'source' : 'field';
  // What is read alike is told as it is written.
  const readings =
    before.text === after.text
      ? { before: written(before.raw), after: written(after.raw) }
      : { before: before.text, after: after.text };
  return [
    { part, label: side.texts.t(`change.part.${part}`), ...readings },
    ...(before.text === after.text ? [] : diffMarkup(side, before.raw, after.raw)),
  ];
}

/** Links and components in running text, as they are written. */
const MARKUP = /\[[^\]]*\]\([^)\s]*\)|<[A-Z][^>]*>/g;

/** Of a text with other words also the links and components that are others: its words do not say where they lead. */
function diffMarkup({ texts }: Side, before: unknown, after: unknown): PartChange[] {
  if (typeof before !== 'string' || typeof after !== 'string') return [];
  const only = (text: string, other: string) => {
    const others: readonly string[] = other.match(MARKUP) ?? [];
    return (text.match(MARKUP) ?? []).filter((one) => !others.includes(one)).join(' ');
  };
  const [old, now] = [only(before, after), only(after, before)];
  if (old === now) return [];
  const label = texts.t('change.part.markup');
  return [
    { part: 'markup', label, ...(old === '' ? {} : { before: old }), ...(now === '' ? {} : { after: now }) },
  ];
}
