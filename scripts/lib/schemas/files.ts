import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeComponents, withComponents } from './component-list.ts';
import { withFields } from './field-lists.ts';
import { listSchemas, withSchemas } from './json-schemas.ts';

/** Path → text of every file that is made from the schemas. */
export async function makeSchemaFiles(root: string): Promise<Map<string, string>> {
  const read = (path: string) => readFile(join(root, path), 'utf8');
  const files = new Map<string, string>();
  for (const { name, schema } of listSchemas()) files.set(`.vscode/schemas/${name}.json`, toJson(schema));
  const settings = await read('.vscode/settings.json').catch(() => '{}');
  files.set('.vscode/settings.json', toJson(withSchemas(JSON.parse(settings))));
  files.set('data/README.md', withFields(await read('data/README.md')));
  files.set('content/README.md', withComponents(await read('content/README.md'), describeComponents()));
  return files;
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
