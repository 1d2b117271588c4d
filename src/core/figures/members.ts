import { formatAddress } from './address.ts';
import type { Figure } from './figure.ts';
import type { AddressFault, Group } from './groups.ts';
import { isFault, type LookupContext } from './lookup-context.ts';

/** The figure of a measure for each centre of a group, in the group's order; a fault when no centre can have one. */
export function findMembers(
  context: LookupContext,
  group: Group,
  measure: string,
  asked?: string,
): Figure[] | AddressFault {
  const members: Figure[] = [];
  for (const centre of group.centres) {
    const found = context.find([centre.id, measure], asked);
    if (!isFault(found)) members.push(found);
    else if (found.fault !== 'address.unknown-period') return found;
    else members.push(buildGap(context, centre, measure, asked));
  }
  return members;
}

/** A period that one centre lacks is a gap of that centre's, not a fault of the group's address. */
function buildGap(
  { measureOf, texts }: LookupContext,
  centre: Group['centres'][number],
  measure: string,
  asked: string | undefined,
): Figure {
  return {
    address: formatAddress({ segments: [centre.id, measure], ...(asked ? { period: asked } : {}) }),
    subject: { kind: 'centre', id: centre.id, label: centre.data.short_name },
    measure: measureOf(measure) ?? { id: measure, label: measure, unit: { one: '', other: '' }, decimals: 0 },
    period: asked ?? null,
    value: null,
    missing: { kind: 'not-stated', why: texts.t('figure.missing.not-stated') },
    sources: [],
    notes: [],
  };
}
