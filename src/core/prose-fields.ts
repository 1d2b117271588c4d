import { z } from 'zod';
import type { Entity } from './entity.ts';
import { type Prose, parseProse } from './narrative/parse.ts';
import type { Finding } from './report.ts';
import { unwrapSchema } from './schema-problems.ts';
import { COLLECTIONS, SINGLES, type Workspace } from './workspace.ts';
import type { DataPath } from './yaml.ts';

/** The prose of a field of an entity, e.g. (backe, "figures", "listed", "2026-02", "note"). */
export interface ProseAt {
  (entity: Entity<unknown>, ...path: DataPath): Prose | undefined;
  /** Every prose field with its file and path. */
  all(): Iterable<{ file: string; path: DataPath; prose: Prose }>;
}

/** Parses every prose field of all YAML files once. */
export function parseProseFields(workspace: Workspace): { proseAt: ProseAt; findings: Finding[] } {
  const fields = new Map<string, { file: string; path: DataPath; prose: Prose }>();
  const findings: Finding[] = [];
  const read = (entity: Entity<unknown>, schema: z.ZodType) => {
    walkProse(schema, entity.data, [], (text, path) => {
      const parsed = parseProse(text, entity.yaml.file, entity.yaml.locate(path));
      findings.push(...parsed.findings);
      if (parsed.prose) fields.set(keyOf(entity, path), { file: entity.yaml.file.path, path, prose: parsed.prose });
    });
  };
  for (const name of Object.keys(SINGLES) as (keyof typeof SINGLES)[]) {
    const entity = workspace[name];
    if (entity) read(entity, SINGLES[name]);
  }
  for (const name of Object.keys(COLLECTIONS) as (keyof typeof COLLECTIONS)[]) {
    for (const entity of workspace[name].values()) read(entity, COLLECTIONS[name]);
  }
  const find = (entity: Entity<unknown>, ...path: DataPath) => fields.get(keyOf(entity, path))?.prose;
  return { proseAt: Object.assign(find, { all: () => fields.values() }), findings };
}

function keyOf(entity: Entity<unknown>, path: DataPath): string {
  return `${entity.yaml.file.path}#${path.join('.')}`;
}

function walkProse(
  schema: z.ZodType,
  data: unknown,
  path: DataPath,
  visit: (text: string, path: DataPath) => void,
): void {
  const inner = unwrapSchema(schema);
  if (typeof data === 'string') {
    if (inner?.meta()?.prose === true) visit(data, path);
  } else if (inner instanceof z.ZodUnion) {
    const option = inner.options.find((candidate) => (candidate as z.ZodType).safeParse(data).success);
    if (option) walkProse(option as z.ZodType, data, path, visit);
  } else if (Array.isArray(data)) {
    if (inner instanceof z.ZodArray) {
      for (const [index, item] of data.entries()) walkProse(inner.element as z.ZodType, item, [...path, index], visit);
    }
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      const child = inner instanceof z.ZodObject ? inner.shape[key] : inner instanceof z.ZodRecord ? inner.valueType : undefined;
      if (child) walkProse(child as z.ZodType, value, [...path, key], visit);
    }
  }
}
