import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../paths.ts';
import { makeSchemaFiles } from './files.ts';
import { listSchemas } from './json-schemas.ts';
import { modelineFor, withModeline } from './modelines.ts';

test('the help for editors and the lists of fields are as the schemas say: npm run schemas', async () => {
  for (const [path, text] of await makeSchemaFiles(projectRoot)) {
    expect([path, await readFile(join(projectRoot, path), 'utf8')]).toEqual([path, text]);
  }
});

test('every data file names its schema in its first line: npm run schemas', async () => {
  const entries = await readdir(join(projectRoot, 'data'), { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(({ name }) => name.endsWith('.yaml'))) {
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    const path = relative(projectRoot, file).replaceAll(sep, '/');
    expect([path, text.split('\n')[0]]).toEqual([path, modelineFor(path)]);
  }
});

test('a modeline is renewed, never put in twice', () => {
  const once = withModeline('data/centres/a.yaml', 'name: A\n');
  expect(once).toBe('# yaml-language-server: $schema=../../.vscode/schemas/centres.json\nname: A\n');
  expect(withModeline('data/centres/a.yaml', once)).toBe(once);
  expect(withModeline('data/region.yaml', 'name: A\n')).toMatch(
    /^# .*\$schema=\.\.\/\.vscode\/schemas\/region\.json\n/,
  );
  expect(withModeline('data/notes/a.yaml', 'a: 1\n')).toBe('a: 1\n');
});

test('every key that an editor may write is described', () => {
  const bare: string[] = [];
  for (const { name, schema } of listSchemas())
    collect(schema as JsonSchema, schema as JsonSchema, name, bare);
  expect(bare).toEqual([]);
});

interface JsonSchema {
  $ref?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  definitions?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/** Keys of blocks are told by their own keys; all others need words. */
function collect(schema: JsonSchema, root: JsonSchema, path: string, bare: string[]): void {
  for (const [key, value] of Object.entries({ ...schema.properties, ...schema.definitions })) {
    const target = follow(value, root);
    const isBlock = target?.properties !== undefined || target?.anyOf !== undefined;
    const isDefinition = schema.definitions !== undefined && Object.hasOwn(schema.definitions, key);
    if (!isBlock && !isDefinition && !value.description && !target?.description) bare.push(`${path}.${key}`);
    collect(value, root, `${path}.${key}`, bare);
  }
}

/** What a reference leads to in the end; the first description on the way counts. */
function follow(schema: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  const next = reference ? root.definitions?.[reference.split('/').at(-1) ?? ''] : undefined;
  if (!next) return schema;
  const end = follow(next, root);
  return schema.description ? { ...end, description: schema.description } : end;
}
