/** Plain data is the same whatever the order of its keys; an absent key and one of undefined are alike. */
export function sameData(a: unknown, b: unknown): boolean {
  return a === b || dataKey(a) === dataKey(b);
}

/** Plain data as text that is the same for the same data. */
export function dataKey(data: unknown): string {
  if (data === undefined) return '';
  return JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : value,
  );
}
