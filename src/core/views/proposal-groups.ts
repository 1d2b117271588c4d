import type { Edition } from '../edition.ts';
import type { Group } from '../figures/groups.ts';
import { paths } from '../paths.ts';
import type { Proposal } from '../schema/proposal.ts';
import type { PageLink } from './decision-view.ts';

/** The centres for which the plan proposes the same. */
export interface ProposalGroup {
  kind: Proposal['kind'];
  label: string;
  centres: PageLink[];
}

const ORDER: Proposal['kind'][] = ['change', 'inquiry', 'none'];

/** What is proposed for the centres of a group: changes first, then inquiries, then none. */
export function groupProposals(edition: Edition, group: Group): ProposalGroup[] {
  const groups = new Map<string, ProposalGroup>();
  for (const centre of group.centres) {
    const proposal = edition.proposalFor(centre);
    if (!proposal) continue;
    const { kind, label } = proposal;
    const known = groups.get(`${kind} ${label}`) ?? { kind, label, centres: [] };
    known.centres.push({ text: centre.data.short_name, href: paths.centre(centre.id) });
    groups.set(`${kind} ${label}`, known);
  }
  return [...groups.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
