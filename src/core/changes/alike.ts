/** Whether two data have at least half of the words of their texts in common: what is called something else, and edited. */
export function isAlike(before: unknown, after: unknown): boolean {
  const [olds, nows] = [before, after].map((data) => new Set(listWords(data))) as [Set<string>, Set<string>];
  const both = [...olds].filter((word) => nows.has(word));
  return both.length > 0 && both.length * 4 >= olds.size + nows.size;
}

/**
 * What stands under another key of a record: the old key → the new one. It stands where the other stood, after the same
 * one of those that both have, and says about the same: what is replaced by something else is no other name of it.
 */
export function findOtherKeys(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Map<string, string> {
  const found = new Map<string, string>();
  const gone = placeKeys(before, after);
  for (const [key, place] of placeKeys(after, before)) {
    const old = [...gone].find(
      ([one, stood]) => stood === place && !found.has(one) && isAlike(before[one], after[key]),
    );
    if (old) found.set(old[0], key);
  }
  return found;
}

/** The keys that another record lacks, and after which of those that both have each stands: "" is first. */
function placeKeys(record: Readonly<Record<string, unknown>>, other: object): Map<string, string> {
  const places = new Map<string, string>();
  let place = '';
  for (const key of Object.keys(record)) {
    if (Object.hasOwn(other, key)) place = key;
    else places.set(key, place);
  }
  return places;
}

function listWords(data: unknown): string[] {
  if (typeof data === 'string') return data.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(listWords) : [];
}
