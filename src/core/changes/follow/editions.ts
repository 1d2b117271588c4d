import type { Edition } from '../../edition.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { listDrafts } from '../drafts.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/** What readers are told of editions: which is shown first, how far each has come, and that a newer one exists. */
export function followEditions(comparison: Comparison): Draft[] {
  const { base, head, index } = comparison;
  const { t } = head.texts;
  const causes = causesOfEditions(comparison);
  // How far an edition has come follows from what itself says, and that there is a newer one from what is shown.
  const causesOf = (id: string) => {
    const own = index.ofSubject('plan', id, ({ path }) => /^(?:|date|publication\b.*)$/.test(path));
    const [old, now] = [base, head].map((model) => readEdition(model, id));
    const isOwn = old?.state !== now?.state && own.length > 0;
    const isAll = !isOwn || (old !== undefined && now !== undefined && old.newer !== now.newer);
    return [...new Set([...(isOwn ? own : []), ...(isAll ? index.sort([...causes, ...own]) : [])])];
  };
  const [first, now] = [base.edition.plan.edition, head.edition.plan.edition];
  const front = { title: t('change.edition.front'), before: first, after: now, href: paths.home };
  const told = [...new Set([...base.editions, ...head.editions].map(({ id }) => id))].filter((id) => {
    const [before, after] = [base, head].map((model) => describeEdition(model, id));
    return before !== after;
  });
  const notices = told.flatMap((id): Draft[] => {
    const [before, after] = [base, head].map((model) => describeEdition(model, id));
    if (after === undefined) return [];
    const { edition } = head.editions.find((one) => one.id === id)?.plan ?? { edition: id };
    const title = t('change.edition.notice', { edition });
    return [draft('page', { title, before, after, href: paths.plan(id) }, causesOf(id))];
  });
  const isOther = base.edition.id !== head.edition.id;
  const all = index.sort(told.flatMap((id) => causesOf(id)));
  const list = draft('page', { title: t('change.edition.list'), href: paths.changes }, all);
  const drafts = listDrafts(base, head);
  return [
    ...(isOther ? [draft('page', front, causes)] : []),
    ...notices,
    ...(told.some((id) => !drafts.has(id)) ? [list] : []),
  ];
}

/** The facts that make editions come, go, or be shown first: what is shown of editions is caused by them. */
export function causesOfEditions({ base, head, index }: Comparison): string[] {
  const [old, now] = [base.edition, head.edition];
  const ids = [...new Set([...base.editions, ...head.editions].map(({ id }) => id))];
  const ofPlans = (plans: readonly string[]) =>
    plans.flatMap((id) =>
      index.ofSubject('plan', id, ({ path }) => path === '' || path.startsWith('publication')),
    );
  // What is newer is shown first whether or not the older one is withdrawn.
  const newer = old.id !== now.id && old.plan.date < now.plan.date ? ofPlans([now.id]) : [];
  return index.sort([
    ...index.ofSubject('region', 'region', ({ path }) => path === 'current_plan'),
    ...(newer.length > 0 ? newer : ofPlans(ids)),
  ]);
}

/** "utkast", or "publicerad 6 maj 2030, det finns en nyare utgåva"; undefined where there is no such edition. */
function describeEdition(model: Model, id: string): string | undefined {
  const { state, newer } = readEdition(model, id) ?? {};
  return state && newer ? model.texts.t('change.edition.older', { state, edition: newer }) : state;
}

/** How far an edition has come, and the newer one that it refers to. */
function readEdition(model: Model, id: string): { state: string; newer?: string } | undefined {
  const edition = model.editions.find((one) => one.id === id);
  if (!edition) return undefined;
  const date = model.formats.period(dayOf(edition));
  const state = model.texts.t(`edition.state.${edition.state}`, { date });
  const isOlder = edition.plan.date < model.edition.plan.date;
  return { state, ...(isOlder ? { newer: model.edition.plan.edition } : {}) };
}

function dayOf({ plan, published }: Edition): string {
  const { withdrawn } = typeof plan.publication === 'object' ? plan.publication : {};
  return withdrawn?.date ?? published;
}
