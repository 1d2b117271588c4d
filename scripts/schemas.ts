// Writes what is made from the schemas: help for editors in .vscode/, and the lists of fields in the two READMEs.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { runMain } from './lib/fault.ts';
import { findReportRoot, projectRoot } from './lib/paths.ts';
import { makeSchemaFiles } from './lib/schemas/files.ts';
import { withModeline } from './lib/schemas/modelines.ts';

await runMain(async () => {
  for (const [path, text] of await makeSchemaFiles(projectRoot)) {
    const file = join(projectRoot, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(path);
  }
  const root = findReportRoot();
  for (const entry of await readdir(join(root, 'data'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    const marked = withModeline(relative(root, file).replaceAll(sep, '/'), text);
    if (marked !== text) await writeFile(file, marked);
  }
});
