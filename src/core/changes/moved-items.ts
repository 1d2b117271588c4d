/** Places in `after` of the fewest members that must move for `before` to become `after`; both have the same members. */
export function findMoved(before: readonly string[], after: readonly string[]): number[] {
  const places = new Map<string, number[]>();
  for (const [index, item] of before.entries()) places.set(item, [...(places.get(item) ?? []), index]);
  const origins = after.map((item) => places.get(item)?.shift() ?? -1);
  // The longest run that still stands in its order: all others have moved.
  const lengths: number[] = [];
  const previous: number[] = [];
  for (const [at, origin] of origins.entries()) {
    let best = -1;
    for (let index = 0; index < at; index++) {
      const isBefore = (origins[index] as number) < origin;
      if (isBefore && (best < 0 || (lengths[index] as number) > (lengths[best] as number))) best = index;
    }
    lengths.push(best < 0 ? 1 : (lengths[best] as number) + 1);
    previous.push(best);
  }
  let at = lengths.indexOf(Math.max(...lengths));
  const still = new Set<number>();
  while (at >= 0) {
    still.add(at);
    at = previous[at] ?? -1;
  }
  return origins.flatMap((_, index) => (still.has(index) ? [] : [index]));
}
