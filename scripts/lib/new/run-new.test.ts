import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildModel } from '../../../src/core/model.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { projectRoot } from '../paths.ts';
import { runNew } from './run-new.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'new-'));
  for (const folder of ['data', 'content']) {
    await cp(join(projectRoot, 'src', '__tests__', 'cases', 'norrdal', folder), join(root, folder), {
      recursive: true,
    });
  }
});
afterEach(() => rm(root, { recursive: true }));

const silent = async (question: string): Promise<string> => {
  throw new Error(`Asked: ${question}`);
};
const read = (path: string) => readFile(join(root, path), 'utf8');
const faults = async () =>
  buildModel(await loadWorkspace(root)).problems.map(({ file, rule }) => `${file} ${rule}`);

test('a figure is put into a file that stays as it was', async () => {
  const before = await read('data/centres/aasnas.yaml');
  await runNew(
    root,
    ['figure', 'aasnas', 'cost', '2028', '10 120', '--document', 'rapport', '--page', '4'],
    silent,
  );
  const after = await read('data/centres/aasnas.yaml');
  expect(after).toContain('    2028:\n      value: 10120\n      source: { document: rapport, page: 4 }\n');
  expect(after.replace(/ {4}2028:\n.*\n.*\n/, '')).toBe(before);
  expect(await faults()).toEqual([]);
});

test('a centre gets a file, and the check says which counts are now others', async () => {
  const lines = await runNew(
    root,
    ['centre', '--name', 'Sjöby hälsocentral', '--operator', 'region'],
    silent,
  );
  expect(lines).toEqual(['data/centres/sjoby.yaml', 'Något annat behöver ändras också. Kör npm run check.']);
  expect(await read('data/centres/sjoby.yaml')).toContain(
    'name: Sjöby hälsocentral\nshort_name: Sjöby\noperator: region\nmunicipality: null\n',
  );
  expect(await faults()).toContain('data/region.yaml arithmetic/count');
});

test('only what the command did not say is asked for', async () => {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return 'Nämnden';
  };
  const args = [
    'decision',
    'utredningen',
    '--title',
    'Utredning: bemanningen',
    '--kind',
    'decision',
    '--date',
    '2030',
  ];
  await runNew(root, [...args, '--document', 'rapport', '--page', '2', '--text', 'Nämnden utreder.'], ask);
  expect(asked).toEqual(['Vem som beslutade eller föreslog, som roll (--body)']);
  expect(await read('data/decisions/utredningen.yaml')).toContain(
    "title: 'Utredning: bemanningen'".replaceAll("'", '"'),
  );
  expect(await faults()).toEqual([]);
});

describe('an edition', () => {
  test('begins as a draft with the periods, texts and comments of another, and with links to itself', async () => {
    await writeFile(
      join(root, 'data/plans/2030-05.yaml'),
      `# Hösten.\n${await read('data/plans/2030-05.yaml')}`,
    );
    const text = join(root, 'content/plans/2030-05/inledning.mdx');
    await appendFile(text, '\nSe [nästa steg](/plan/2030-05/#nasta-steg).\n');
    await runNew(root, ['plan', '2030-11', '--from', '2030-05', '--date', '2030-11-04'], silent);
    const made = await read('data/plans/2030-11.yaml');
    expect(made).toContain('edition: november 2030\ndate: 2030-11-04\npublication: draft\n');
    expect(made).toContain('# Hösten.\n');
    expect(await read('content/plans/2030-11/inledning.mdx')).toBe(
      (await read('content/plans/2030-05/inledning.mdx')).replace('/plan/2030-05/#', '/plan/2030-11/#'),
    );
    expect(await faults()).toEqual([]);
  });

  test('that begins from a withdrawn one is not withdrawn', async () => {
    const path = join(root, 'data/plans/2030-05.yaml');
    const withdrawn = 'publication:\n  withdrawn: { date: 2030-06-01, why: Fel. }\ncase_number:';
    await writeFile(path, (await read('data/plans/2030-05.yaml')).replace('case_number:', withdrawn));
    await runNew(root, ['plan', '2030-11', '--from', '2030-05'], silent);
    expect((await read('data/plans/2030-11.yaml')).match(/publication|withdrawn/g)).toEqual(['publication']);
  });

  test('is named after its id, and what is left to do is told', async () => {
    const lines = await runNew(root, ['plan', '2030-11', '--from', '2030-05'], silent);
    expect(await read('data/plans/2030-11.yaml')).toContain('edition: november 2030\ndate: 2030-11\n');
    expect(lines.join('\n')).toContain('Byt publication: draft mot publication: { from: … }');
  });
});

test('what would be a fault is not written', async () => {
  const figure = ['figure', 'aasnas', 'cost', '2028'];
  const source = ['--document', 'rapport', '--page', '4'];
  await expect(runNew(root, [...figure, 'mycket', ...source], silent)).rejects.toThrow('ska vara ett tal');
  await expect(
    runNew(root, [...figure, '12', '--document', 'raport', '--page', '4'], silent),
  ).rejects.toThrow('Menade du');
  await expect(runNew(root, ['figure', 'aasnas', 'cost', '2029', '12', ...source], silent)).rejects.toThrow(
    'finns redan',
  );
  await expect(runNew(root, ['figure', 'nowhere', 'cost', '2029', '12', ...source], silent)).rejects.toThrow(
    'Ingen hälsocentral eller kommun har id ”nowhere”.',
  );
  await expect(runNew(root, ['figure', 'aasnass', 'cost', '2029', '12', ...source], silent)).rejects.toThrow(
    'Menade du aasnas?',
  );
  await expect(runNew(root, ['plan', '2030-13', '--from', '2030-05'], silent)).rejects.toThrow(
    '2030-13 är varken en månad eller en dag.',
  );
  await expect(runNew(root, ['plan', '2030-11', '--from', '2030-5'], silent)).rejects.toThrow(
    'Ingen utgåva har id ”2030-5”. Menade du 2030-05?',
  );
  await expect(runNew(root, ['sjukhus'], silent)).rejects.toThrow('npm run new');
  expect(await faults()).toEqual([]);
});
