import { z } from 'zod';
import { unwrapSchema } from '../parse/schema-tree.ts';
import type { DataPath } from '../parse/yaml.ts';
import { alignLists } from './align-lists.ts';
import { findOtherKeys } from './alike.ts';
import { sameData } from './same-data.ts';

/** What a difference is of: a figure, references to sources, any other leaf, or a block of several. */
export type DataKind = 'figure' | 'source' | 'leaf' | 'block' | 'order';

/** A step of a path for its reader: a key of an object, a word of a record, or a place in a list, or what was one. */
export interface Step {
  kind: 'key' | 'word' | 'place' | 'old-place';
  name: string;
  schema: z.ZodType | undefined;
}

/** One place where two data differ. `before` or `after` is undefined when it is added or removed. */
export interface DataDifference {
  kind: DataKind;
  /** In base and in head: they differ where a list has got more or fewer items. */
  basePath: DataPath;
  headPath: DataPath;
  steps: readonly Step[];
  schema: z.ZodType | undefined;
  before: unknown;
  after: unknown;
}

interface Cursor {
  basePath: DataPath;
  headPath: DataPath;
  steps: readonly Step[];
  schema: z.ZodType | undefined;
}

/** Every place where two data of a schema differ, in the order of the schema's keys, figures one by one. */
export function* diffData(
  before: unknown,
  after: unknown,
  cursor: Cursor,
): Generator<DataDifference, void, void> {
  // Checked data has the keys of its objects in one order; those of a record stand as they are written.
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) return;
  const { schema } = cursor;
  const kind = kindOf(cursor, before ?? after);
  if (kind === 'figures') {
    yield* diffFigures(before, after, cursor);
    yield* diffOrder(before, after, cursor);
  } else if (kind !== 'block') {
    if (!sameData(before, after)) yield { kind, ...cursor, before, after };
  } else if (isRecord(before) && isRecord(after)) {
    const others = NAMED_IN_WORDS.has(cursor.steps.at(-1)?.name ?? '')
      ? findOtherKeys(before, after)
      : new Map();
    const olds = new Map([...others].map(([old, now]) => [now, old]));
    for (const key of keysInOrder(schema, before, after)) {
      if (others.has(key)) continue;
      const old = olds.get(key) ?? key;
      const inner = { ...into(cursor, key), basePath: [...cursor.basePath, old] };
      if (old !== key) yield { kind: 'block', ...inner, before: before[old], after: after[key] };
      yield* diffData(before[old], after[key], inner);
    }
    yield* diffOrder(before, after, cursor);
  } else if (Array.isArray(before) && Array.isArray(after)) yield* diffLists(before, after, cursor);
  else yield { kind, ...cursor, before, after };
}

/** Records whose words readers meet in the order of the file. */
const SEEN_IN_ORDER = new Set(['errors', 'providers', 'calculations', 'values', 'faults', 'figures']);

/** Records whose items say enough to be known under another key. */
const NAMED_IN_WORDS = new Set(['errors', 'values']);

/** The words that both have, where they stand in another order. */
function* diffOrder(before: unknown, after: unknown, cursor: Cursor): Generator<DataDifference> {
  const [old, now] = [asRecord(before), asRecord(after)];
  const isSeen =
    unwrapSchema(cursor.schema) instanceof z.ZodRecord && SEEN_IN_ORDER.has(cursor.steps.at(-1)?.name ?? '');
  const [olds, nows] = [old, now].map((all) =>
    Object.keys(all).filter((key) => key in old && key in now),
  ) as [string[], string[]];
  if (isSeen && olds.join() !== nows.join()) yield { kind: 'order', ...cursor, before: olds, after: nows };
}

/** Every leaf of a block that is at one side only: what is to be written to have it. */
export function listLeaves(value: unknown, side: 'base' | 'head', cursor: Cursor): DataDifference[] {
  const kind = kindOf(cursor, value);
  const [before, after] = side === 'base' ? [value, undefined] : [undefined, value];
  if (value === undefined) return [];
  if (kind === 'figures') return [...diffFigures(before, after, cursor)];
  if (kind === 'block' && isRecord(value))
    return keysInOrder(cursor.schema, value, {}).flatMap((key) =>
      listLeaves(value[key], side, into(cursor, key)),
    );
  if (kind === 'block' && Array.isArray(value))
    return value.flatMap((item, index) => listLeaves(item, side, intoItem(cursor, index, index)));
  return [{ kind: kind === 'source' ? 'source' : 'leaf', ...cursor, before, after }];
}

function* diffFigures(before: unknown, after: unknown, cursor: Cursor): Generator<DataDifference> {
  const [old, now] = [asRecord(before), asRecord(after)];
  for (const measure of keysInOrder(undefined, old, now)) {
    const [olds, nows] = [asRecord(old[measure]), asRecord(now[measure])];
    for (const period of keysInOrder(undefined, olds, nows).sort()) {
      if (sameData(olds[period], nows[period])) continue;
      const place = into(into(cursor, measure), period);
      yield { kind: 'figure', ...place, before: olds[period], after: nows[period] };
    }
  }
}

function* diffLists(before: unknown[], after: unknown[], cursor: Cursor): Generator<DataDifference> {
  const { pairs, removed, added, isReordered } = alignLists(before, after);
  for (const { base, head } of pairs)
    yield* diffData(before[base], after[head], intoItem(cursor, base, head));
  for (const index of removed)
    yield { kind: 'block', ...intoGone(cursor, index), before: before[index], after: undefined };
  for (const index of added)
    yield { kind: 'block', ...intoItem(cursor, index, index), before: undefined, after: after[index] };
  if (!isReordered) return;
  // Each as it is now: what differs of them is told by itself.
  const [was, is] = [[...pairs].sort((a, b) => a.base - b.base), pairs];
  const [olds, nows] = [was, is].map((order) => order.map(({ head }) => after[head]));
  yield { kind: 'order', ...cursor, before: olds, after: nows };
}

function kindOf(
  { steps, schema }: Cursor,
  value: unknown,
): Exclude<DataKind, 'order' | 'figure'> | 'figures' {
  const key = steps.at(-1)?.name;
  const inner = unwrapSchema(schema);
  if (key === 'source') return 'source';
  // Both its forms are one word.
  if (key === 'unit') return 'leaf';
  if (key === 'figures' && inner instanceof z.ZodRecord) return 'figures';
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object') ? 'block' : 'leaf';
  return isRecord(value) ? 'block' : 'leaf';
}

function into({ basePath, headPath, steps, schema }: Cursor, key: string): Cursor {
  const inner = findBranch(schema);
  const child = inner instanceof z.ZodObject ? inner.shape[key] : undefined;
  const element = inner instanceof z.ZodRecord ? inner.valueType : undefined;
  const next = (child ?? element) as z.ZodType | undefined;
  const step: Step = { kind: child ? 'key' : 'word', name: key, schema: next };
  return {
    basePath: [...basePath, key],
    headPath: [...headPath, key],
    steps: [...steps, step],
    schema: next,
  };
}

/** Of a word or a block: the block. */
function findBranch(schema: z.ZodType | undefined): z.ZodType | undefined {
  const inner = unwrapSchema(schema);
  if (!(inner instanceof z.ZodUnion)) return inner;
  return inner.options.find((option): option is z.ZodObject => option instanceof z.ZodObject);
}

function intoItem({ basePath, headPath, steps, schema }: Cursor, base: number, head: number): Cursor {
  const inner = unwrapSchema(schema);
  const next = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
  return {
    basePath: [...basePath, base],
    headPath: [...headPath, head],
    steps: [...steps, { kind: 'place', name: String(head + 1), schema: next }],
    schema: next,
  };
}

/** What is gone stood at a place of the earlier list, which another may have now. */
function intoGone(cursor: Cursor, index: number): Cursor {
  const { steps, ...item } = intoItem(cursor, index, index);
  return {
    ...item,
    steps: steps.map((step, at) => (at < cursor.steps.length ? step : { ...step, kind: 'old-place' })),
  };
}

/** Keys of a schema in its order, then others as head has them, then those that are gone. */
function keysInOrder(schema: z.ZodType | undefined, before: object, after: object): string[] {
  const inner = findBranch(schema);
  const known = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const all = new Set([...known, ...Object.keys(after), ...Object.keys(before)]);
  return [...all].filter((key) => Object.hasOwn(before, key) || Object.hasOwn(after, key));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
