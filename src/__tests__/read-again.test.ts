import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMutant } from '../../scripts/lib/mutate/mutate.ts';
import { buildModel } from '../core/model.ts';
import type { WorkspaceFile } from '../core/parse/workspace-file.ts';
import { loadWorkspace } from '../workspace/load.ts';
import { formatModel } from './format-model.ts';

// The developer's server keeps what it has parsed of files that have not changed.
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

test('files that are read again with their old objects say the same as files read for the first time', async () => {
  const sound = await loadWorkspace(root);
  let files = sound;
  const told = new Set<string>();
  for (let seed = 1; seed <= CHANGES; seed++) {
    const mutant = createMutant(files, seed);
    // Every fifth time all is mended at once, as when an editor goes back.
    if (!mutant || seed % 5 === 0) files = sound;
    else files = files.map((file) => (file.path === mutant.path ? onlyText(mutant) : file));
    const again = tell(files);
    const first = tell(files.map(onlyText));
    expect(again.filter((line, index) => line !== first[index]).map((line) => line.slice(0, 500))).toEqual(
      [],
    );
    expect(again.length).toBe(first.length);
    told.add(again.join());
  }
  expect(told.size).toBeGreaterThan(CHANGES / 2);
});

test('a file whose text is the same is the same object at the next reading, and no other', async () => {
  const [first, second, ...others] = await loadWorkspace(root);
  if (!first || !second) throw new Error('The case has lost its files');
  const read = await loadWorkspace(root, [first, { ...second, text: 'other' }, ...others]);
  expect(read[0]).toBe(first);
  expect(read[1]).toEqual(second);
  expect(read.slice(2).every((file, index) => file === others[index])).toBe(true);
});
