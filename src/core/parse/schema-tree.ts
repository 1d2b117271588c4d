import { z } from 'zod';

/** The schema at a path, through optionals, records, arrays and the first branch of a union that has it. */
export function findSchema(
  schema: z.ZodType | undefined,
  path: readonly PropertyKey[],
): z.ZodType | undefined {
  const inner = unwrapSchema(schema);
  const [step, ...rest] = path;
  if (step === undefined) return schema?.meta()?.description ? schema : inner;
  if (inner instanceof z.ZodObject) {
    const key = String(step);
    return Object.hasOwn(inner.shape, key) ? findSchema(inner.shape[key] as z.ZodType, rest) : undefined;
  }
  if (inner instanceof z.ZodRecord) return findSchema(inner.valueType as z.ZodType, rest);
  if (inner instanceof z.ZodArray) return findSchema(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodUnion) {
    for (const option of inner.options) {
      const found = findSchema(option as z.ZodType, path);
      if (found) return found;
    }
  }
  return undefined;
}

/** The schema inside optionals, nullables and transforms. */
export function unwrapSchema(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable || inner instanceof z.ZodPipe) {
    inner = (inner instanceof z.ZodPipe ? inner.in : inner.unwrap()) as z.ZodType;
  }
  return inner;
}

/** The keys that an object may have; those of every branch of a union. */
export function keysOf(schema: z.ZodType | undefined): string[] {
  const inner = unwrapSchema(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) return [...new Set(inner.options.flatMap((o) => keysOf(o as z.ZodType)))];
  return [];
}

/** The keys of each branch of a union, of which an object has those of one. */
export function branchesOf(schema: z.ZodType | undefined): string[][] {
  const inner = unwrapSchema(schema);
  return inner instanceof z.ZodUnion ? inner.options.map((option) => keysOf(option as z.ZodType)) : [];
}

/** How a key may be written, e.g. "page: 3" or "source: { document: …, page: … }". */
export function exampleOf(key: string, schema: z.ZodType | undefined): string {
  const inner = unwrapSchema(schema);
  const examples = schema?.meta()?.examples ?? inner?.meta()?.examples;
  if (Array.isArray(examples) && examples[0] !== undefined) return `${key}: ${String(examples[0])}`;
  if (inner instanceof z.ZodNumber) return `${key}: 12`;
  if (inner instanceof z.ZodArray) return `${key}: [ … ]`;
  if (inner instanceof z.ZodEnum) return `${key}: ${inner.options[0]}`;
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord || inner instanceof z.ZodUnion) {
    const keys = keysOf(inner).slice(0, 2);
    return keys.length > 0 ? `${key}: { ${keys.map((k) => `${k}: …`).join(', ')} }` : `${key}:`;
  }
  return `${key}: …`;
}
