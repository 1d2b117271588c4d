import { addressComputed } from '../../figures/computed-as.ts';
import { isFault } from '../../figures/lookup.ts';
import type { Entity } from '../../parse/entity.ts';
import type { Centre } from '../../schema/centre.ts';
import { type Comparison, type Draft, draft, type EditionView } from './draft.ts';
import { createNamePattern, listOwnTexts } from './old-names.ts';
import { listPlaces, listWrittenSentences, type WrittenSentence } from './written.ts';

/** Who has left a group or come to it, by id; those who were in it and are. */
interface Moved {
  label: string;
  gone: Entity<Centre>[];
  come: Entity<Centre>[];
  stayed: Entity<Centre>[];
}

/** What a text counts: "alvdal.own.count" or "alvdal.stated.own_centres", with a sign around it that no word has. */
const COUNT = /(?<=\uFFFC)([\w.-]+)\.([\w-]+)(?=[@\uFFFC])/g;

/** Sentences that count a group and name who has left it, or all but who has come. Advice, as of names. */
export function followOldMembers(comparison: Comparison): Draft[] {
  const { current, head } = comparison;
  if (!current || !hasMoved(comparison, current)) return [];
  const countings = new Map<string, WrittenSentence[]>();
  for (const counting of listOwnTexts(comparison).flatMap(listWrittenSentences)) {
    for (const group of listGroups(comparison, counting))
      countings.set(group, [...(countings.get(group) ?? []), counting]);
  }
  // A sentence that counts two groups is pointed out once.
  const told = new Set<string>();
  const isNew = (one: string) => !told.has(one) && told.add(one);
  return [...countings].flatMap(([group, found]) => {
    const { label, gone, come, stayed } = findMoved(comparison, current, group);
    const tell = (
      what: 'old' | 'new',
      { id, data }: Entity<Centre>,
      sentences: readonly WrittenSentence[],
    ) => {
      const untold = sentences.filter(({ text, start }) => isNew(`${what} ${id} ${text.file}:${start}`));
      const items = listPlaces(comparison, untold);
      const title = head.texts.t(`change.${what}-member`, { name: data.short_name, group: label });
      return items.length === 0
        ? []
        : [draft('old-name', { title, items }, current.causes.ofMember(id, group))];
    };
    const names = ({ words }: WrittenSentence, { data }: Entity<Centre>) => {
      return [data.name, data.short_name].some((name) => createNamePattern(name).test(words));
    };
    const isList = (one: WrittenSentence) =>
      stayed.length > 0 && stayed.every((centre) => names(one, centre));
    // Of two groups that a sentence counts it may list the one that nobody has come to.
    const isOther = (one: WrittenSentence, { id }: Entity<Centre>) =>
      [...listGroups(comparison, one)].some((other) => {
        const { come: others, stayed: all } = findMoved(comparison, current, other);
        return (
          ![...others, ...all].some((centre) => centre.id === id) && all.some((centre) => names(one, centre))
        );
      });
    return [
      ...gone.flatMap((centre) =>
        tell(
          'old',
          centre,
          found.filter((one) => names(one, centre)),
        ),
      ),
      ...come.flatMap((centre) =>
        tell(
          'new',
          centre,
          found.filter((one) => isList(one) && !names(one, centre) && !isOther(one, centre)),
        ),
      ),
    ];
  });
}

/** The groups that a sentence counts, computed or as a source states it. */
function listGroups({ head }: Comparison, { words }: WrittenSentence): Set<string> {
  const measures = head.workspace.measures?.data ?? {};
  return new Set(
    [...words.matchAll(COUNT)].flatMap(([, owner = '', measure = '']) => {
      const computedAs = measures[measure]?.computed_as;
      const address = computedAs ? addressComputed(owner, computedAs) : `${owner}.${measure}`;
      return address.endsWith('.count') ? [address.slice(0, -'.count'.length)] : [];
    }),
  );
}

/** Whether anyone has another place, is run by others or is on the other side of the limit: not all texts are read for less. */
function hasMoved(comparison: Comparison, view: EditionView): boolean {
  const { base, head, rename } = comparison;
  const groups = ['all', 'own-run', 'own-run.under_threshold', 'other-run.under_threshold'];
  const homeOf = (centre: Entity<Centre> | undefined) => centre?.data.municipality?.id ?? '';
  return (
    groups.some((group) => {
      const { gone, come } = findMoved(comparison, view, group);
      return gone.length + come.length > 0;
    }) ||
    [...base.workspace.centres].some(([id, centre]) => {
      const now = head.workspace.centres.get(rename(id));
      return now !== undefined && rename(homeOf(centre)) !== homeOf(now);
    })
  );
}

function findMoved({ head, rename, oldName }: Comparison, view: EditionView, group: string): Moved {
  const [was, is] = [view.base.lookup.findGroup(oldName(group)), view.head.lookup.findGroup(group)];
  if (isFault(was) || isFault(is)) return { label: '', gone: [], come: [], stayed: [] };
  const olds = new Set(was.centres.map(({ id }) => rename(id)));
  const nows = new Set(is.centres.map(({ id }) => id));
  return {
    label: is.label,
    // Who is no longer anywhere has no other group.
    gone: [...olds].filter((id) => !nows.has(id)).flatMap((id) => head.workspace.centres.get(id) ?? []),
    come: is.centres.filter(({ id }) => !olds.has(id)),
    stayed: is.centres.filter(({ id }) => olds.has(id)),
  };
}
