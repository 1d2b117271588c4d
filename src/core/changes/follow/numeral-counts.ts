import type { Coverage } from '../../narrative/check.ts';
import { paths } from '../../paths.ts';
import type { FactChange, FactPart } from '../change.ts';
import { type Comparison, type Draft, draft, groupByCause, joinCauses } from './draft.ts';

const KINDS = ['bound', 'quoted', 'known', 'waived', 'loose'] as const;

/** Of a figure what has no words. */
const WORDLESS: ReadonlySet<FactPart> = new Set(['value', 'qualifier', 'period', 'source', 'order', 'id']);

/** How many numbers a page says that the texts have, of each kind: what is written in data/ and in content/. */
export function followNumeralCounts({ coverage: [olds, nows], head, index }: Comparison): Draft[] {
  const { t } = head.texts;
  const files = [...new Set([...nows.keys(), ...olds.keys()])];
  const items = [...KINDS, 'total' as const].flatMap((kind) => {
    const [before, after] = [count(olds, kind), count(nows, kind)];
    if (before === after) return [];
    const said = { before: head.formats.number(before), after: head.formats.number(after) };
    const others = files.filter((file) => read(olds.get(file), kind) !== read(nows.get(file), kind));
    const causes = others.map((file) => ofFile(file));
    // What is written in content/ is no fact.
    const isOfFacts = causes.every((ids) => ids.length > 0);
    return [
      { item: { label: t(`proof.${kind}`), ...said }, causes: isOfFacts ? index.sort(causes.flat()) : [] },
    ];
  });
  return [...groupByCause(items).values()].map((list) =>
    draft(
      'count',
      { title: t('change.numerals'), items: list.map(({ item }) => item), href: paths.proof },
      joinCauses(list),
    ),
  );

  function ofFile(path: string): string[] {
    const isIn = ({ file, from }: FactChange) => file === path || from?.file === path;
    return index.allFacts().flatMap((fact) => (isIn(fact) && hasWords(fact) ? [fact.id] : []));
  }
}

function hasWords({ parts }: FactChange): boolean {
  return parts.length === 0 || parts.some(({ part }) => !WORDLESS.has(part));
}

function count(coverage: Comparison['coverage'][0], kind: (typeof KINDS)[number] | 'total'): number {
  return [...coverage.values()].reduce((sum, one) => sum + read(one, kind), 0);
}

function read(coverage: Coverage | undefined, kind: (typeof KINDS)[number] | 'total'): number {
  if (!coverage) return 0;
  return kind === 'total' ? KINDS.reduce((sum, one) => sum + coverage[one], 0) : coverage[kind];
}
