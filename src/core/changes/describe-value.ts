import { z } from 'zod';
import { countDecimals } from '../figures/decimals.ts';
import { findFigure } from '../figures/known.ts';
import type { Entity } from '../parse/entity.ts';
import { unwrapSchema } from '../parse/schema-tree.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { Indicator } from '../schema/indicator.ts';
import type { SourceReference } from '../schema/source.ts';
import type { Step } from './diff-data.ts';
import { nameFigure } from './name-figure.ts';
import { describeReferences, readProse, type Side } from './side.ts';

/** Where a value stands at one side. */
export interface ValueAt {
  side: Side;
  entity: Entity<unknown>;
  path: DataPath;
  steps: readonly Step[];
  schema: z.ZodType | undefined;
}

/** A leaf of the data as a reader reads it; undefined where there is none. */
export function describeValue(at: ValueAt, value: unknown): string | undefined {
  const { side, steps } = at;
  const { texts, formats } = side;
  if (value === undefined) return undefined;
  if (value === null) return texts.t('change.none');
  const key = steps.at(-1)?.name;
  if (key === 'source') return describeReferences(side, value as SourceReference[]);
  if (key === 'unit' && isUnit(value))
    return value.one === value.other ? value.other : `${value.one}/${value.other}`;
  if (Array.isArray(value)) return joinItems(at, describeItems(at, value));
  if (typeof value === 'object') return describeBlock(at, value);
  if (typeof value === 'number') return formats.number(value, countDecimals(value));
  return describeItem(at, value);
}

/** The members of a list in one row. */
export function joinItems({ side: { texts } }: ValueAt, items: readonly string[]): string {
  if (items.length === 0) return texts.t('change.empty-list');
  // What has commas of its own is parted by more than a comma.
  return items.join(items.some((item) => /[,.]/.test(item)) ? ' \u00b7 ' : ', ');
}

/** Each member of a list as a reader reads it. */
export function describeItems(at: ValueAt, values: readonly unknown[]): string[] {
  const inner = unwrapSchema(at.schema);
  const schema = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : at.schema;
  return values.map((value, index) => describeItem({ ...at, schema, path: [...at.path, index] }, value));
}

/** What tells a block from its neighbours: its day and its own name, else all of its words. */
export function nameBlock(at: ValueAt, block: unknown): string {
  const { date, label, name, title, text } = Object(block) as Record<string, unknown>;
  const own = [label, name, title, text].find((word) => typeof word === 'string');
  if (own === undefined) return describeItem(at, block);
  return typeof date === 'string' ? `${at.side.formats.period(date)}: ${own}` : String(own);
}

function isUnit(value: unknown): value is { one: string; other: string } {
  return typeof value === 'object' && value !== null && 'one' in value && 'other' in value;
}

function describeBlock(at: ValueAt, block: object): string {
  const parts = Object.entries(block).map(([key, value]) => {
    const step: Step = { kind: 'key', name: key, schema: undefined };
    return describeValue({ ...at, path: [...at.path, key], steps: [...at.steps, step] }, value);
  });
  if (parts.length === 0) return at.side.texts.t('change.empty');
  return [...sayState(at, block), parts.join('; ')].join(' ');
}

function describeItem(at: ValueAt, value: unknown): string {
  const { side, entity, path, steps, schema } = at;
  const { texts, workspace, formats } = side;
  const key = steps.at(-1)?.name ?? '';
  if (typeof value === 'boolean') return texts.t(value ? 'change.yes' : 'change.no');
  if (typeof value === 'object' && value !== null) return describeBlock(at, value);
  const word = String(value);
  const inner = unwrapSchema(schema);
  if (inner instanceof z.ZodEnum) return describeWord(side, key, word);
  if (inner?.meta()?.prose === true) return readProse(side, entity, path, word);
  if (/^(?:date|from|updated|done|period)$/.test(key) && /^\d{4}(?:-\d\d){0,2}$/.test(word))
    return formats.period(word);
  const parent = steps.at(-2)?.name;
  switch (key) {
    case 'document':
    case 'documents':
      return workspace.documents.get(word)?.data.short_title ?? word;
    case 'centre':
    case 'centres':
      return workspace.centres.get(word)?.data.short_name ?? word;
    case 'municipalities':
      return workspace.municipalities.get(word)?.data.name ?? word;
    case 'id':
      return parent === 'municipality' ? (workspace.municipalities.get(word)?.data.name ?? word) : word;
    case 'errors':
      return findError(side, entity, word)?.as_printed ?? word;
    case 'measure':
    case 'amount':
    case 'percent':
      return describeMeasure(side, entity, word) ?? word;
    case 'figures':
      return describeMeasure(side, entity, word) ?? describeAddress(side, word);
    case 'of':
    case 'reference':
    case 'computed':
    case 'computed_as':
      return describeAddress(side, word);
    case 'sections':
      return findSection(side, entity, word)?.section.title ?? word;
    case 'chapter':
      return findChapter(side, entity, word)?.section.title ?? word;
    case 'current_plan':
      return workspace.plans.get(word)?.data.edition ?? word;
    case 'publication':
      return describeWord(side, key, word);
    case 'value':
      return workspace.aspects?.data[parent ?? '']?.values?.[word]?.label ?? word;
    default:
      return word;
  }
}

/** Of an edition's publication what its date is of: "publiceras", "återkallad". */
function sayState({ side: { texts }, steps }: ValueAt, block: object): string[] {
  if (steps.at(-1)?.name !== 'publication') return [];
  const state = 'withdrawn' in block ? 'withdrawn' : 'scheduled';
  return [texts.t(`edition.state.${state}`, { date: '' }).trim()];
}

/** What stands at an address: "Listade: Norrby, april 2030". A part of an address is told as it is written. */
function describeAddress({ model }: Side, address: string): string {
  const figure = model && findFigure(model.edition.lookup, address);
  return model && figure ? nameFigure(model, figure) : address;
}

/** A measure, of all or of an indicator's own. */
function describeMeasure(
  { workspace }: Side,
  { data }: Entity<unknown>,
  measure: string,
): string | undefined {
  const own = (data as Partial<Indicator>).measures?.[measure];
  return own?.label ?? workspace.measures?.data[measure]?.label.toLowerCase();
}

/** An error in the document that an indicator is taken from. */
function findError({ workspace }: Side, { data }: Entity<unknown>, error: string) {
  const { source = [] } = Object(data) as { source?: SourceReference[] };
  const documents = source.map(({ document }) => workspace.documents.get(document)?.data);
  return documents.find((document) => document?.errors?.[error])?.errors?.[error];
}

/** The text that an indicator is told in: one of the document that it is taken from first. */
function findChapter({ workspace }: Side, { data }: Entity<unknown>, chapter: string) {
  const { source } = Object(data) as { source?: SourceReference[] };
  return workspace.narratives.get(`documents/${source?.[0]?.document}/${chapter}`);
}

/** A section of the edition or the document itself, or of the document that a year of compensation is taken from. */
function findSection({ workspace: { narratives } }: Side, { yaml, data }: Entity<unknown>, section: string) {
  const { document } = Object(data) as { document?: string };
  const own = narratives.get(`${yaml.file.path.slice('data/'.length, -'.yaml'.length)}/${section}`);
  return own ?? narratives.get(`documents/${document}/${section}`);
}

/** A word of a closed vocabulary: "decided" → "beslutat". */
function describeWord({ texts }: Side, key: string, word: string): string {
  const known = [`operator.${word}`, `change.value.${key}.${word}`, `change.value.${word}`];
  const found = (key === 'operator' ? known : known.slice(1)).find((name) => texts.has(name));
  return found && texts.has(found) ? texts.t(found) : word;
}
