import { z } from 'zod';
import { COLLECTIONS, SINGLES } from '../../../src/core/parse/workspace.ts';
import { section } from '../../../src/core/schema/section.ts';

export interface SchemaFile {
  /** e.g. "centres" */
  name: string;
  /** Files that the schema is for, as globs from the project's root. */
  globs: string[];
  schema: object;
}

/** A JSON Schema for each kind of file, from the same schemas as the check, so that editors help while one writes. */
export function listSchemas(): SchemaFile[] {
  const singles = Object.entries(SINGLES).map(([name, schema]) => ({
    name,
    globs: [`data/${name}.yaml`],
    schema,
  }));
  const folders = Object.entries(COLLECTIONS).map(([name, schema]) => ({
    name,
    globs: [`data/${name}/**/*.yaml`],
    schema,
  }));
  const all = [...singles, ...folders, { name: 'section', globs: [], schema: section }];
  return all.map(({ name, globs, schema }) => ({ name, globs, schema: toJsonSchema(schema) }));
}

/** What stands in a file before the check has read it. Draft 7 is what yaml-language-server knows best. */
function toJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    reused: 'ref',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Ours alone: tells the check that a text holds components.
      delete (jsonSchema as Record<string, unknown>).prose;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}

/** .vscode/settings.json with the schemas of each folder; other settings stay. */
export function withSchemas(settings: Record<string, unknown>): Record<string, unknown> {
  const schemas = Object.fromEntries(
    listSchemas()
      .filter(({ globs }) => globs.length > 0)
      .map(({ name, globs }) => [`./.vscode/schemas/${name}.json`, globs.length === 1 ? globs[0] : globs]),
  );
  return { ...settings, 'yaml.schemas': schemas };
}
