import { z } from 'zod';
import { ask } from '../asked.ts';
import type { Finding } from '../check/report.ts';
import { type Prose, parseProse } from '../narrative/parse.ts';
import { onceFor } from '../once-for.ts';
import type { Entity } from './entity.ts';
import type { PlaceAt } from './places.ts';
import { createProsePlace } from './prose-place.ts';
import { unwrapSchema } from './schema-tree.ts';
import { COLLECTIONS, SINGLES, type Workspace } from './workspace.ts';
import type { DataPath } from './yaml.ts';

export interface ProseField {
  file: string;
  path: DataPath;
  prose: Prose;
}

/** The prose of a field of an entity, e.g. (sorby, "figures", "listed", "2026-02", "note"). */
export interface ProseAt {
  (entity: Entity<unknown>, ...path: DataPath): Prose | undefined;
  /** Every prose field with its file and path. */
  all(): Iterable<ProseField>;
}

/** Every prose field of all YAML files, each parsed once. */
export function parseProseFields(workspace: Workspace): { proseAt: ProseAt; findings: Finding[] } {
  const read = [
    ...Object.keys(SINGLES).flatMap((name) => workspace[name as keyof typeof SINGLES] ?? []),
    ...Object.keys(COLLECTIONS).flatMap((name) => [...workspace[name as keyof typeof COLLECTIONS].values()]),
  ].map(parseFields);
  const fields = new Map(read.flatMap(({ fields }) => fields));
  const find = (entity: Entity<unknown>, ...path: DataPath) => fields.get(keyOf(entity, path))?.prose;
  const all = () => {
    ask('all-prose');
    return fields.values();
  };
  return {
    proseAt: Object.assign(find, { all }),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** The prose of one entity, which is the same whatever the others say. */
const parseFields = onceFor((entity: Entity<unknown>) => {
  const fields: [key: string, field: ProseField][] = [];
  const findings: Finding[] = [];
  walkProse(entity.schema, entity.data, [], (text, path) => {
    const { file, placeAt } = entity.yaml;
    let found: PlaceAt | undefined;
    // Worked out when a fault asks for it, which is seldom.
    const place: PlaceAt = (start, end) => {
      const scalar = found ? undefined : entity.yaml.findScalar(path);
      found ??= scalar ? createProsePlace(text, file.text, scalar, placeAt) : () => entity.yaml.locate(path);
      return found(start, end);
    };
    const parsed = parseProse(text, place);
    findings.push(...parsed.findings);
    if (parsed.prose) fields.push([keyOf(entity, path), { file: file.path, path, prose: parsed.prose }]);
  });
  return { fields, findings };
});

function keyOf(entity: Entity<unknown>, path: DataPath): string {
  return `${entity.yaml.file.path}#${path.join('.')}`;
}

function walkProse(
  schema: z.ZodType | undefined,
  data: unknown,
  path: DataPath,
  visit: (text: string, path: DataPath) => void,
): void {
  const inner = unwrapSchema(schema);
  if (typeof data === 'string') {
    if (inner?.meta()?.prose === true) visit(data, path);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  if (inner instanceof z.ZodUnion) {
    const option = inner.options.find((candidate) => fits(candidate as z.ZodType, data));
    walkProse(option as z.ZodType | undefined, data, path, visit);
    return;
  }
  if (Array.isArray(data)) {
    const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
    for (const [index, item] of data.entries()) walkProse(element, item, [...path, index], visit);
    return;
  }
  for (const [key, value] of Object.entries(data))
    walkProse(childOf(inner, key), value, [...path, key], visit);
}

function childOf(schema: z.ZodType | undefined, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key] as z.ZodType | undefined;
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined;
}

/** The branch of a union that checked data took: the one that has all its keys. */
function fits(schema: z.ZodType, data: object): boolean {
  const inner = unwrapSchema(schema);
  if (inner instanceof z.ZodArray) return Array.isArray(data);
  return inner instanceof z.ZodObject && Object.keys(data).every((key) => Object.hasOwn(inner.shape, key));
}
