import type { Texts } from '../../i18n/texts.ts';
import type { Formats } from '../figures/format.ts';

/** The first of many names, and how many more there are: "Norrby, Söderby, Österby och 4 till". */
export function nameSome(
  { texts, formats }: { texts: Texts; formats: Formats },
  names: readonly string[],
  most: number,
): string {
  const left = names.length - most;
  const some = names.slice(0, most);
  return left > 0 ? texts.t('change.more', { names: some.join(', '), n: left }) : formats.list(some);
}
