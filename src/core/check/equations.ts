const NUMBER = '\\d{1,3}(?:[ \\u00a0]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?';
const EQUATION = new RegExp(
  `^(-?(?:${NUMBER}))((?: *[-+−–*×·/] *(?:${NUMBER}))+) *= *([-−–]?(?:${NUMBER}))( *%)?$`,
);

export interface Equation {
  /** What the left side comes to, in the right side's unit. */
  computed: number;
  stated: number;
  decimals: number;
  isTrue: boolean;
}

/** Reads "47 103 / 600 261 = 7,85 %"; true when it holds as exactly as its right side is written. */
export function parseEquation(text: string): Equation | undefined {
  const match = EQUATION.exec(text.trim());
  if (!match) return undefined;
  const [, first = '', rest = '', right = '', percent] = match;
  const sums: number[] = [readNumber(first)];
  for (const [, sign = '', number = ''] of rest.matchAll(new RegExp(`([-+−–*×·/]) *(${NUMBER})`, 'g'))) {
    const value = readNumber(number);
    const last = sums.at(-1) ?? 0;
    if (sign === '+') sums.push(value);
    else if (/[-−–]/.test(sign)) sums.push(-value);
    else sums[sums.length - 1] = sign === '/' ? last / value : last * value;
  }
  const computed = sums.reduce((a, b) => a + b, 0) * (percent ? 100 : 1);
  const stated = readNumber(right);
  const decimals = /,(\d+)/.exec(right)?.[1]?.length ?? 0;
  return { computed, stated, decimals, isTrue: Math.abs(computed - stated) <= 0.5 * 10 ** -decimals + 1e-9 };
}

function readNumber(text: string): number {
  return Number(
    text
      .replace(/[ \u00a0]/g, '')
      .replace(/[−–]/, '-')
      .replace(',', '.'),
  );
}

/** The numbers of an equation as values: "22 + 6 = 28" → [22, 6, 28]. */
export function listNumbers(text: string): number[] {
  return [...text.matchAll(new RegExp(NUMBER, 'g'))].map(([number]) => readNumber(number));
}
