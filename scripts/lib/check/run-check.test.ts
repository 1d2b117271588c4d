import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../paths.ts';
import { unpainted } from './format-problems.ts';
import { parseOptions, UsageFault } from './options.ts';
import { runCheck } from './run-check.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'check-'));
  for (const folder of ['data', 'content']) {
    await cp(join(projectRoot, 'src', '__tests__', 'cases', 'norrdal', folder), join(root, folder), {
      recursive: true,
    });
  }
});
afterEach(() => rm(root, { recursive: true }));

const run = (...args: string[]) => runCheck(root, parseOptions(args), unpainted);

test('a sound region is clean, and the check says what it proved', async () => {
  const { output, code } = await run();
  expect(code).toBe(0);
  expect(output).toMatch(
    /^Inga fel i data och text\.\n\d+ tal i texterna: \d+ bundna, .* 0 lösa\n\d+ uppgifter saknas$/,
  );
  expect((await run('--verbose')).output).toContain('content/plans/2030-05/inledning.mdx: ');
});

test('every format tells the same faults', async () => {
  await writeFile(join(root, 'data', 'centres', 'emile.yaml'), 'name: Émile\nnamn: x\n');
  const json = JSON.parse((await run('--format', 'json')).output);
  const rules: string[] = json.problems.map(({ rule }: { rule: string }) => rule);
  expect(rules).toContain('schema/unknown-key');
  for (const format of ['terminal', 'github', 'markdown']) {
    const { output, code } = await run('--format', format, '--all');
    expect(code).toBe(1);
    expect(output).toContain('data/centres/emile.yaml');
  }
});

test('a call that cannot be understood says how to call', () => {
  for (const args of [['--formt'], ['--format', 'xml'], ['--lang', 'de'], ['data']]) {
    expect(() => parseOptions(args)).toThrow(UsageFault);
    expect(() => parseOptions(args)).toThrow('npm run check --');
  }
});

test('a file that would leave a mark on the disk leaves none', async () => {
  const mark = join(root, 'mark');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'x')`;
  const mischief = [
    `---js\n${code}\n---\ntext`,
    `---\ntitle: x\n---\n\nimport fs from 'node:fs'\n\nexport const x = ${code}\n\n{${code}}\n`,
    `---\ntitle: x\n---\n\n<Value of={${code}} />\n\n<Value {...${code}} />\n`,
    `---\ntitle: !!js/function 'function () { ${code} }'\n---\n\ntext\n`,
  ];
  for (const text of mischief) {
    await writeFile(join(root, 'content', 'plans', '2030-05', 'inledning.mdx'), text);
    const { output } = await run();
    expect(output).toContain('content/plans/2030-05/inledning.mdx');
    expect(await readdir(root)).toEqual(['content', 'data']);
  }
  await expect(readFile(mark)).rejects.toThrow('ENOENT');
});
