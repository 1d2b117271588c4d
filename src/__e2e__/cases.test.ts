import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.ts';
import { runNode } from '../../scripts/lib/run-node.ts';
import { listPages } from './site-pages.ts';
import { visibleText } from './visible-text.ts';

// Each sub-directory is a made-up region: its data/ and content/ are built whole, and all pages' words compared.
// UPDATE_GOLDEN=1 writes what is built; look at the difference before it is committed.
const cases = join(projectRoot, 'src', '__tests__', 'cases');
const names = (await readdir(cases, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(names)(
  'the region %s is built whole, without a change in src/',
  { timeout: 120_000 },
  async (name) => {
    const out = await mkdtemp(join(tmpdir(), `report-${name}-`));
    const code = await runNode(['scripts/build.ts'], {
      REPORT_ROOT: join(cases, name),
      REPORT_OUT: join(out, 'dist'),
      NODE_ENV: 'production',
      REPORT_COMMIT: 'x',
      REPORT_DATE: '',
    });
    expect(code).toBe(0);
    const pages = await listPages(join(out, 'dist'));
    const texts = pages.map(async (page) => {
      const html = await readFile(join(out, 'dist', page.endsWith('/') ? `${page}index.html` : page), 'utf8');
      return `=== ${page}\n${visibleText(html)}`;
    });
    const built = (await Promise.all(texts)).join('\n');
    await rm(out, { recursive: true, force: true });
    const golden = join(cases, name, 'expected', 'site.txt');
    if (process.env.UPDATE_GOLDEN && !process.env.CI) await writeFile(golden, built);
    expect(built).toBe(await readFile(golden, 'utf8'));
  },
);
