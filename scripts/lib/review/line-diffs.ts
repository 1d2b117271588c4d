import { createTwoFilesPatch } from 'diff';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';

const MOST = 20_000;

/** Path → the changed lines of each text that differs, as `git diff` shows them. Cut where they are very many. */
export function diffLines(
  before: readonly WorkspaceFile[],
  after: readonly WorkspaceFile[],
): Map<string, string> {
  const [olds, nows] = [before, after].map((files) => new Map(files.map(({ path, text }) => [path, text])));
  const paths = [...new Set([...(olds?.keys() ?? []), ...(nows?.keys() ?? [])])].sort();
  return new Map(
    paths.flatMap((path): [string, string][] => {
      const [old = '', now = ''] = [olds?.get(path), nows?.get(path)];
      if (old === now) return [];
      const patch = createTwoFilesPatch(path, path, old, now, '', '', { context: 1, maxEditLength: 4000 });
      const lines = patch?.slice(patch.indexOf('@@')) ?? '';
      return [[path, lines.length > MOST ? `${lines.slice(0, MOST)}\n…` : lines]];
    }),
  );
}
