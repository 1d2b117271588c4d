import { createTexts } from '../../i18n/texts.ts';
import { createFormats } from '../figures/format.ts';
import type { Changes } from './change.ts';
import { type CheckOptions, checkCorrections } from './check-corrections.ts';
import { createIsOfDraft, listDrafts } from './drafts.ts';
import { followFacts } from './follow/follow-facts.ts';
import { listFacts } from './list-facts.ts';
import { matchSubjects } from './match-subjects.ts';
import type { Compared, Side } from './side.ts';
import { listUnread } from './unread.ts';

export type { Compared } from './side.ts';

/** Two read models → the facts that differ, each with all that follows from it. Pure and deterministic. */
export function diffModels(base: Compared, head: Compared, options: CheckOptions = {}): Changes {
  const texts = createTexts('sv');
  const words = { texts, formats: createFormats(texts) };
  const [old, now]: [Side, Side] = [
    { ...base, name: 'base', ...words },
    { ...head, name: 'head', ...words },
  ];
  const unread = [...listUnread(old), ...listUnread(now)];
  const { pairs, renames } = matchSubjects(old, now, new Set(unread.map(({ file }) => file)));
  const facts = listFacts(old, now, pairs, renames);
  const followed =
    base.model && head.model
      ? followFacts(base.model, head.model, facts, renames, [base.coverage, head.coverage])
      : { facts, rest: [] };
  const isOfDraft = createIsOfDraft(base, head);
  const marked = followed.facts.map((fact) => (isOfDraft(fact) ? { ...fact, isDraft: true as const } : fact));
  return {
    ...followed,
    facts: marked,
    unread,
    drafts: [...listDrafts(base, head)],
    problems: checkCorrections(old, now, facts, options),
  };
}
