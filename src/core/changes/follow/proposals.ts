import type { Edition } from '../../edition.ts';
import { knownGroup } from '../../figures/known.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parse/entity.ts';
import { paths } from '../../paths.ts';
import type { Centre } from '../../schema/centre.ts';
import type { Municipality } from '../../schema/municipality.ts';
import { groupProposals } from '../../views/proposal-groups.ts';
import type { ConsequenceItem } from '../change.ts';
import { isOtherOrder, ofSizes } from './chart-causes.ts';
import { type Comparison, type Draft, draft, type EditionView, groupByCause, joinCauses } from './draft.ts';

type Proposed = Entity<Centre> | Entity<Municipality>;

/** Whose proposals the first page lists. */
const LISTED = 'own-run.under_threshold';

/** What the heading of a proposal says of its kind, and for whom the first page says that the same is proposed. */
export function followProposals(comparison: Comparison): Draft[] {
  const { current, editions } = comparison;
  return [
    ...editions.flatMap((view) => followHeadings(comparison, view)),
    ...(current ? followGroups(comparison, current) : []),
  ];
}

function followHeadings({ base, head, index, oldName }: Comparison, view: EditionView): Draft[] {
  const { texts } = head;
  return (['centre', 'municipality'] as const).flatMap((kind) => {
    const [olds, nows] = [listProposed(base, kind), listProposed(head, kind)];
    return [...nows].flatMap(([id, now]): Draft[] => {
      const old = olds.get(oldName(id));
      const [was, is] = [old && view.base.proposalFor(old), view.head.proposalFor(now)];
      // Where it is said at one side alone, all of it is told.
      if (!was || !is || was.kind === is.kind) return [];
      const [before, after] = [was, is].map((one) => texts.t(`proposal.kind.${one.kind}`));
      const title = texts.t('change.proposal.heading', { name: now.data.name });
      const causes = index.ofSubject(kind, id, ({ path }) => path === placeOfKind(view.head, kind));
      return [draft('decisions', { title, before, after, href: paths[kind](id) }, causes)];
    });
  });
}

function listProposed({ workspace }: Model, kind: 'centre' | 'municipality'): ReadonlyMap<string, Proposed> {
  return kind === 'centre' ? workspace.centres : workspace.municipalities;
}

function placeOfKind({ id }: Edition, kind: 'centre' | 'municipality'): string {
  return kind === 'centre' ? `assessments.${id}.proposal.kind` : `proposals.${id}.kind`;
}

function followGroups(comparison: Comparison, view: EditionView): Draft[] {
  const { head, rename } = comparison;
  const olds = listGroups(view.base, rename);
  const nows = listGroups(view.head, (id) => id);
  const items = [...new Set([...nows.keys(), ...olds.keys()])].flatMap((label) => {
    const [was = new Map(), is = new Map()] = [olds.get(label), nows.get(label)];
    const changed = [...new Set([...is.keys(), ...was.keys()])].filter((id) => was.get(id) !== is.get(id));
    const moved = isOtherOrder([...was.keys()], [...is.keys()]) ? [...is.keys()] : [];
    if (changed.length + moved.length === 0) return [];
    const name = (all: ReadonlyMap<string, string>) =>
      all.size > 0 ? head.formats.list([...all.values()]) : undefined;
    const [before, after] = [name(was), name(is)];
    const item: ConsequenceItem = { label, ...(before ? { before } : {}), ...(after ? { after } : {}) };
    const causes = changed.flatMap((id) => causesOf(comparison, view, id));
    return [{ item, causes: [...new Set([...causes, ...ofSizes(comparison, moved)])] }];
  });
  const title = head.texts.t('change.proposal.groups', { title: head.texts.t('front.proposals') });
  return [...groupByCause(items).values()].map((list) =>
    draft(
      'decisions',
      { title, items: list.map(({ item }) => item), href: paths.home },
      comparison.index.sort(joinCauses(list)),
    ),
  );
}

/** By what is proposed, the centres for which it is, and what they are called. */
function listGroups(edition: Edition, rename: (id: string) => string): Map<string, Map<string, string>> {
  const group = knownGroup(edition.lookup, LISTED);
  const ids = new Map(group.centres.map(({ id }) => [paths.centre(id), rename(id)]));
  const groups = new Map<string, Map<string, string>>();
  for (const { label, centres } of groupProposals(edition, group)) {
    const all = groups.get(label) ?? new Map<string, string>();
    for (const { href, text } of centres) all.set(ids.get(href) ?? href, text);
    groups.set(label, all);
  }
  return groups;
}

/** What is proposed for a centre, what it is called, or else that it has come to those who are listed. */
function causesOf({ index }: Comparison, { head, causes }: EditionView, id: string): string[] {
  const isSaid = new RegExp(`^(?:assessments(?:\\.${head.id}(?:\\.proposal(?:\\.label)?)?)?|short_name|)$`);
  const own = index.ofSubject('centre', id, ({ path }) => isSaid.test(path));
  return own.length > 0 ? own : causes.ofMember(id, LISTED);
}
