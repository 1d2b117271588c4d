import type { FactChange } from '../change.ts';

/** Of a group's id, what each part of a centre's data decides: "bracke.own" asks where it is and who runs it. */
const ASKS: readonly (readonly [path: RegExp, group: RegExp])[] = [
  [/^operator$/, /^(?:own-run|other-run)\b|^[^.]+\.(?:own|other)\b/],
  [/^municipality(?:\.id)?$/, /^[^.]+\.(?:all|own|other)\b/],
  [/^closed(?:\.date)?$/, /^/],
  [/^$/, /^/],
];

/**
 * Whether a fact of a centre makes it belong to a group or not.
 * @param measure what the plan's limit is a limit of.
 * @param group absent: whether it may make it belong to any.
 */
export function decidesBelonging(
  { kind, path, address, subject }: FactChange,
  measure: string,
  group: string | undefined,
): boolean {
  const isLimited = group === undefined || /_threshold\b/.test(group);
  if (address) return isLimited && address.startsWith(`${subject.id}.${measure}@`);
  if (kind === 'renamed') return false;
  if (isAspectOf(path, group)) return true;
  return ASKS.some(([part, asked]) => part.test(path) && (group === undefined || asked.test(group)));
}

/** What is said of an aspect makes a centre one of those with a word of it, e.g. "own-run.with.robustness.level-2". */
function isAspectOf(path: string, group: string | undefined): boolean {
  const found = /^assessments(?:\.[^.]+(?:\.aspects(?:\.([^.]+)(?:\.value)?)?)?)?$/.exec(path);
  const word = found?.[1] === undefined ? '.with.' : `.with.${found[1]}.`;
  return found !== null && (group === undefined || group.includes(word));
}
