import type { FigureInput } from '../../schema/figure.ts';
import type { FactState } from '../change.ts';
import { nameSome } from '../name-some.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import { createNamePattern } from './old-names.ts';

/** So many centres are named, more are counted. */
const NAMED = 6;

/**
 * "Källan anger kostnaden bara för Norrby", said of others where one more has got the figure. Advice, and only where
 * the reason names whom it is known for: "Källan säger inget" is as true as it was.
 */
export function followOldReasons({ head, index }: Comparison): Draft[] {
  const filled = index.factsOfKind('centre').filter(({ address, before, after }) => {
    return address && reasonOf(before?.raw) !== undefined && after?.figure?.value != null;
  });
  if (filled.length === 0) return [];
  const centres = [...head.workspace.centres.values()].map(({ data }) => data);
  // Each reason is looked for once: a change may fill a gap of every centre.
  const reasons = Map.groupBy(filled, ({ before }) => reasonOf(before?.raw) ?? '');
  return [...reasons].flatMap(([why, facts]) => {
    const said = centres.filter(({ short_name }) => createNamePattern(short_name).test(why));
    const names = new Set(said.map(({ short_name }) => short_name));
    const unsaid = facts.filter(({ subject }) => names.size > 0 && !names.has(subject.name));
    return unsaid.flatMap(({ id, path, subject }) => {
      const [, measure = '', period = ''] = path.split('.');
      const others = centres.filter(({ figures }) => reasonOf(figures[measure]?.[period]) === why);
      if (others.length === 0) return [];
      const short = others.map(({ short_name }) => short_name);
      const title = head.texts.t('change.old-reason', { why, name: subject.name });
      return [draft('old-number', { title, items: [{ label: nameSome(head, short, NAMED) }] }, [id])];
    });
  });
}

/** Why there is no value, as somebody has written it. */
function reasonOf(raw: FactState['raw'] | FigureInput): string | undefined {
  const input = raw as FigureInput | undefined;
  return input && typeof input === 'object' && 'missing' in input ? input.why : undefined;
}
