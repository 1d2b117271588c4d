/** An address in parts, e.g. "alvdal.own.count@2026-02" → { segments: ["alvdal", "own", "count"], period: "2026-02" }. */
export interface Address {
  segments: string[];
  period?: string;
}

const SEGMENT = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
const PERIOD = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

export function parseAddress(text: string): Address | undefined {
  const [path = '', period, ...rest] = text.split('@');
  const segments = path.split('.');
  if (rest.length > 0 || !segments.every((segment) => SEGMENT.test(segment))) return undefined;
  if (period === undefined) return { segments };
  return PERIOD.test(period) ? { segments, period } : undefined;
}

export function formatAddress({ segments, period }: Address): string {
  const path = segments.join('.');
  // Joined, a text is one; put together, V8 keeps its parts too, and addresses are kept by the hundred thousand.
  return period === undefined ? path : [path, period].join('@');
}
