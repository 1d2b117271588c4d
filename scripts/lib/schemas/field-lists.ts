import { z } from 'zod';
import { keysOf, unwrapSchema } from '../../../src/core/parse/schema-tree.ts';
import { COLLECTIONS, SINGLES } from '../../../src/core/parse/workspace.ts';

/** Marks around what is generated in data/README.md. */
export const START = '<!-- fields: npm run schemas -->';
export const END = '<!-- /fields -->';

const WORDS: Record<string, string> = {
  string: 'text',
  number: 'tal',
  array: 'lista',
  record: 'block',
  object: 'block',
  enum: 'ord ur listan',
};

/** A table of the keys of each kind of file, in Markdown. */
export function describeFields(): string {
  const all = [
    ...Object.entries(SINGLES).map(([name, schema]) => ({ path: `data/${name}.yaml`, schema })),
    ...Object.entries(COLLECTIONS).map(([name, schema]) => ({ path: `data/${name}/`, schema })),
  ];
  return all.map(({ path, schema }) => describeFile(path, schema)).join('\n\n');
}

function describeFile(path: string, schema: z.ZodType): string {
  const meta = schema.meta();
  const inner = unwrapSchema(schema);
  const entry = inner instanceof z.ZodRecord ? (inner.valueType as z.ZodType) : schema;
  const rows = listRows(entry, '', 2);
  const about = meta?.description?.includes('data/')
    ? meta.description
    : `${meta?.description ?? ''} \`${path}\``;
  const head = `### ${meta?.title ?? path}\n\n${about.replaceAll('<', '&lt;')}`;
  return [`${head}\n`, '| nyckel | | vad den är |', '|---|---|---|', ...rows].join('\n');
}

/** Rows for the keys of an object, and of those inside, to a depth. */
function listRows(schema: z.ZodType, prefix: string, depth: number): string[] {
  const object = objectOf(schema);
  if (!object) return [];
  return Object.entries(object.shape).flatMap(([key, child]) => {
    const value = child as z.ZodType;
    const isOptional = value instanceof z.ZodOptional;
    const name = `${prefix}${key}`;
    const kind = kindOf(value);
    const about = value.meta()?.description ?? unwrapSchema(value)?.meta()?.description ?? '';
    const row = `| \`${name}\`${isOptional ? '' : ' *'} | ${kind} | ${about.replaceAll('|', '\\|').replaceAll('<', '&lt;')} |`;
    return [
      row,
      ...(depth > 1 && keysOf(value).length > 0 && kind === WORDS.object
        ? listRows(value, `${name}.`, depth - 1)
        : []),
    ];
  });
}

function objectOf(schema: z.ZodType): z.ZodObject | undefined {
  const inner = unwrapSchema(schema);
  return inner instanceof z.ZodObject ? inner : undefined;
}

function kindOf(schema: z.ZodType): string {
  const inner = unwrapSchema(schema);
  if (inner instanceof z.ZodUnion) return kindOf(inner.options[0] as z.ZodType);
  if (inner instanceof z.ZodEnum) return inner.options.map((option) => `\`${option}\``).join(', ');
  return WORDS[inner?.def.type ?? ''] ?? '';
}

/** A README with its generated part renewed. */
export function withFields(readme: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`No ${START} … ${END}`);
  return `${readme.slice(0, start + START.length)}\n\n${describeFields()}\n\n${readme.slice(end)}`;
}
