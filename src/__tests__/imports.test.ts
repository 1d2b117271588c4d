import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArrows, type Files } from './arrows.ts';

const root = join(import.meta.dirname, '..', '..');

async function readFiles(folder: string): Promise<Files> {
  const files: Files = {};
  for (const name of await readdir(join(root, folder), { recursive: true })) {
    if (!/\.(ts|mjs|astro)$/.test(name)) continue;
    const path = `${folder}/${name.replaceAll(sep, '/')}`;
    files[path] = await readFile(join(root, path), 'utf8');
  }
  return files;
}

test('imports run one way: pages → layouts → components → site → workspace → core', async () => {
  const files = { ...(await readFiles('src')), ...(await readFiles('scripts')) };
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(checkArrows(files, names)).toEqual([]);
});

describe('a wrong import is reported', () => {
  const others: Files = {
    'src/core/figure.ts': '',
    'src/i18n/sv.ts': '',
    'src/site/report.ts': '',
    'src/pages/index.astro': '',
    'src/core/figure.test.ts': '',
  };
  const wrong: [path: string, text: string, fault: string][] = [
    ['src/core/a.ts', "import '../site/report.ts';", 'core may not import from site'],
    ['src/site/a.ts', "export { x } from '../pages/index.astro';", 'site may not import from pages'],
    ['src/i18n/a.ts', "import { x } from '../core/figure.ts';", 'i18n may not import from core'],
    ['scripts/a.ts', "const x = await import('../src/site/report.ts');", 'scripts may not import from site'],
    ['src/components/A.astro', "---\nimport { x } from 'astro:assets';\n---\n<p />", 'only for src/site'],
    ['src/core/a.ts', "import x from 'node:path';", 'core may not use node:path'],
    [
      'src/components/A.astro',
      "---\n---\n<script>import 'node:fs';</script>",
      'components may not use node:fs',
    ],
    ['src/core/a.ts', "import { Chart } from 'chart.js';", 'core may not import chart.js'],
    ['src/core/a.ts', "import { visit } from 'mdast-util-to-markdown';", 'core may not import mdast-util'],
    ['src/site/a.ts', "import x from 'left-pad';", 'package.json does not list left-pad'],
    ['src/site/a.ts', "import '../core/nowhere.ts';", 'there is no src/core/nowhere.ts'],
    ['src/core/a.test.ts', "import './nowhere.ts';", 'there is no src/core/nowhere.ts'],
    ['src/core/a.ts', "import './figure.test.ts';", "is a test's"],
    ['src/core/utils/a.ts', '', 'no drawer called utils'],
    ['src/core/index.ts', '', 'no barrel'],
    ['src/core/a.ts', "import './a.ts';", 'import each other'],
    ['src/core/a.ts', 'export const now = () => Date.now();', 'may not use Date.now()'],
    ['src/core/a.ts', 'const today = new Date();', 'may not use new Date() without'],
    ['src/core/a.ts', 'const root = process.env.ROOT;', 'may not use process'],
    ['src/core/a.ts', "const p = document.querySelector('p');", 'may not use document'],
    ['src/core/a.ts', 'const text = (1).toLocaleString();', 'without a language'],
  ];
  test.each(wrong)('%s: %s', (path, text, fault) => {
    const faults = checkArrows({ ...others, [path]: text }, ['chart.js']);
    expect(faults.join('\n')).toContain(fault);
    expect(faults).toHaveLength(1);
  });
});

describe('a right import is not', () => {
  const right: [path: string, text: string][] = [
    [
      'src/pages/index.astro',
      "---\nimport type { Figure } from '../core/figure.ts';\n---\n<p>new Date()</p>",
    ],
    ['src/core/a.ts', "import type { Root } from 'mdast';\nimport { sv } from '../i18n/sv.ts';"],
    [
      'src/core/a.ts',
      'const words = (document: { name: string }) => document.name;\nconst x = { process: 1 };',
    ],
    [
      'src/core/a.ts',
      "// import '../site/report.ts'\nconst day = new Date('2026-03-16');\nconst at = f.document;",
    ],
    ['src/core/a.test.ts', "import '../site/report.ts';\nimport 'node:fs';"],
    ['src/site/a.ts', "import { getCollection } from 'astro:content';"],
    ['src/components/a.ts', "import css from '../styles/base.css?raw';"],
  ];
  test.each(right)('%s: %s', (path, text) => {
    const others = { 'src/core/figure.ts': '', 'src/i18n/sv.ts': '', 'src/site/report.ts': '' };
    expect(checkArrows({ ...others, [path]: text }, [])).toEqual([]);
  });
});
