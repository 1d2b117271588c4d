import { buildModel } from '../../../src/core/model.ts';
import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { dataMutations } from './data-mutations.ts';
import { narrativeMutations } from './narrative-mutations.ts';
import { createRandom, pick } from './random.ts';

const mutations = Object.entries({ ...dataMutations, ...narrativeMutations });

/** How far from the changed line a fault may be told: a slip in YAML often shows on the line after. */
const NEAR = 3;
const SLOW_MS = 5000;

export interface Mutant {
  seed: number;
  name: string;
  path: string;
  line: number;
  text: string;
}

/** The mutant of a seed; undefined when the mutation finds no place in these files. */
export function createMutant(files: readonly WorkspaceFile[], seed: number): Mutant | undefined {
  const random = createRandom(seed);
  const [name, mutate] = pick(mutations, random) ?? [];
  const edit = mutate?.(files, random);
  const original = files.find(({ path }) => path === edit?.path);
  return edit && name && original?.text !== edit.text ? { seed, name, ...edit } : undefined;
}

/** What the check did wrong with a mutant: "accepted", "another file", "another line", "no hint", "slow"; undefined when all is right. */
export function judgeMutant(files: readonly WorkspaceFile[], mutant: Mutant): string | undefined {
  const { path, line, text } = mutant;
  const start = performance.now();
  const { problems } = buildModel(files.map((file) => (file.path === path ? { path, text } : file)));
  if (performance.now() - start > SLOW_MS) return 'slow';
  if (problems.length === 0) return isSame(files, mutant) ? undefined : 'accepted';
  const here = problems.filter(({ file }) => file === path);
  if (here.length === 0) return `another file: ${problems[0]?.file}`;
  if (!here.some((problem) => Math.abs(problem.line - line) <= NEAR))
    return `another line: ${here.map((p) => `${p.line} ${p.rule}`)}`;
  const bare = here.find(
    ({ title, message, hint }) =>
      title === '' || message === '' || hint === '' || /\{\w+\}|undefined|\[object/.test(message + hint),
  );
  return bare && `no words: ${bare.rule} ${bare.message} ${bare.hint}`;
}

/** A change that changes nothing: the same data with the same words for its reader. */
function isSame(files: readonly WorkspaceFile[], { path, text }: Mutant): boolean {
  const before = digest(files, path);
  return (
    before ===
    digest(
      files.map((file) => (file.path === path ? { path, text } : file)),
      path,
    )
  );
}

function digest(files: readonly WorkspaceFile[], path: string): string {
  const { model } = buildModel(files);
  if (!model) return '';
  const { workspace, plainText, proseAt } = model;
  const texts = [...workspace.narratives.values()]
    .filter(({ file }) => file.path === path)
    .map((narrative) => [narrative.section, plainText(narrative)]);
  const fields = [...proseAt.all()].filter(({ file }) => file === path).map(({ prose }) => plainText(prose));
  const folders = Object.values(workspace).flatMap((part) =>
    part instanceof Map ? [...part.values()] : [part],
  );
  const data = folders.flatMap((part) => ('yaml' in part && part.yaml.file.path === path ? [part.data] : []));
  return JSON.stringify([texts, fields, data]);
}
