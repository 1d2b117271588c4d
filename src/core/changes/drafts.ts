import type { FactChange } from './change.ts';
import type { Compared } from './side.ts';

/** Editions that are drafts wherever they are: previews show them, and no published site. */
export function listDrafts(...sides: readonly Pick<Compared, 'workspace'>[]): Set<string> {
  const plans = sides.flatMap(({ workspace }) => [...workspace.plans.values()]);
  const others = new Set(plans.flatMap(({ id, data }) => (data.publication === 'draft' ? [] : [id])));
  return new Set(plans.map(({ id }) => id).filter((id) => !others.has(id)));
}

/** Whether a fact says something of a draft alone. */
export function isOfDraft({ subject, path }: FactChange, drafts: ReadonlySet<string>): boolean {
  if (subject.kind === 'plan') return drafts.has(subject.id);
  const [, id] = /^(?:assessments|proposals)\.([^.]+)/.exec(path) ?? [];
  return id !== undefined && drafts.has(id);
}
