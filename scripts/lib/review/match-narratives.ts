import type { Narrative } from '../../../src/core/narrative/parse.ts';
import { likeness } from './words.ts';

type Narratives = ReadonlyMap<string, Narrative>;

/** From here on two texts are one with another name. */
const ALIKE = 0.6;

/** Texts with another name, by the new one: what is new and says most of what one that is gone said. */
export function findRenames(olds: Narratives, nows: Narratives): Map<string, string> {
  const [before, after] = [olds, nows].map(
    (all) => new Map([...all].map(([key, { file }]) => [key, file.text])),
  ) as [Map<string, string>, Map<string, string>];
  return findOtherNames(before, after);
}

/** The same of any texts by their names. */
export function findOtherNames(
  olds: ReadonlyMap<string, string>,
  nows: ReadonlyMap<string, string>,
): Map<string, string> {
  const gone = new Set([...olds.keys()].filter((key) => !nows.has(key)));
  const renames = new Map<string, string>();
  for (const key of [...nows.keys()].filter((name) => !olds.has(name)).sort()) {
    const scored = [...gone].map((old) => ({
      old,
      score: likeness(olds.get(old) ?? '', nows.get(key) ?? ''),
    }));
    const [best] = scored.sort((a, b) => b.score - a.score || (a.old < b.old ? -1 : 1));
    if (!best || best.score < ALIKE) continue;
    renames.set(key, best.old);
    gone.delete(best.old);
  }
  return renames;
}

/** What a text of an edition that is new was most likely written from: the same text of the edition before it. */
export function findModel(key: string, olds: Narratives, nows: Narratives): string | undefined {
  const [, edition = '', name = ''] = /^plans\/([^/]+)\/(.+)$/.exec(key) ?? [];
  if (edition === '' || [...olds.keys()].some((old) => old.startsWith(`plans/${edition}/`))) return undefined;
  const isEarlier = (other: string) =>
    other < key && other.startsWith('plans/') && other.endsWith(`/${name}`);
  return [...nows.keys()]
    .filter((other) => isEarlier(other) && olds.has(other))
    .sort()
    .at(-1);
}

export function fileOf(key: string): string {
  return `content/${key}.mdx`;
}
