import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { prepareStore } from '../../scripts/lib/kept/keep.ts';
import { keepParsed } from '../../scripts/lib/kept/keep-parsed.ts';
import { createMutant } from '../../scripts/lib/mutate/mutate.ts';
import { buildModel } from '../core/model.ts';
import { openParseMemory } from '../core/parse/parse-memory.ts';
import type { WorkspaceFile } from '../core/parse/workspace-file.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { formatModel } from './format-model.ts';

// The developer's server keeps what it has parsed of files that have not changed, and a build what builds parsed.
const CHANGES = 30;
const onlyText = ({ path, text }: WorkspaceFile): WorkspaceFile => ({ path, text });
const root = join(import.meta.dirname, 'cases', 'norrdal');

/** All that a build reads and finds, line by line; what only functions of a sound model know is asked by formatModel. */
function tell(files: readonly WorkspaceFile[]): string[] {
  const { model, workspace, ...build } = buildModel(files);
  const plain = (key: string, value: unknown) =>
    value instanceof Map ? [...value] : key === 'schema' ? undefined : value;
  return [
    ...Object.values({ ...build, ...workspace }),
    build.problems.length === 0 && model ? formatModel(model) : '',
  ].flatMap((part) =>
    JSON.stringify(part instanceof Map ? [...part] : part, plain)?.split('\\n'),
  ) as string[];
}

/** Changes the case's files time and again. @param read files as they are read by what has read the last ones. */
async function compareReadings(read: (files: readonly WorkspaceFile[]) => string[]): Promise<void> {
  const sound = await loadWorkspace(root);
  let files = sound;
  const told = new Set<string>();
  for (let seed = 1; seed <= CHANGES; seed++) {
    const mutant = createMutant(files, seed);
    // Every fifth time all is mended at once, as when an editor goes back.
    if (!mutant || seed % 5 === 0) files = sound;
    else files = files.map((file) => (file.path === mutant.path ? onlyText(mutant) : file));
    const again = read(files);
    const first = tell(files.map(onlyText));
    expect(again.filter((line, index) => line !== first[index]).map((line) => line.slice(0, 500))).toEqual(
      [],
    );
    expect(again.length).toBe(first.length);
    told.add(again.join());
  }
  expect(told.size).toBeGreaterThan(CHANGES / 2);
}

test('files that are read again with their old objects say the same as files read for the first time', () =>
  compareReadings(tell));

test('files that are read with what builds have parsed of them say the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parsed-'));
  const kept = join(folder, 'kept.sqlite');
  onTestFinished(() => rm(folder, { recursive: true }));
  prepareStore(kept, 3);
  await compareReadings((files) => {
    keepParsed(kept);
    try {
      tell(files.map(onlyText));
      return tell(files.map(onlyText));
    } finally {
      openParseMemory(undefined);
    }
  });
});

test('a file whose text is the same is the same object at the next reading, and no other', async () => {
  const [first, second, ...others] = await loadWorkspace(root);
  if (!first || !second) throw new Error('The case has lost its files');
  const read = await loadWorkspace(root, [first, { ...second, text: 'other' }, ...others]);
  expect(read[0]).toBe(first);
  expect(read[1]).toEqual(second);
  expect(read.slice(2).every((file, index) => file === others[index])).toBe(true);
});
