import type { FactChange } from '../../../src/core/changes/change.ts';
import { nameSome } from '../../../src/core/changes/name-some.ts';
import { renameMarkup } from '../../../src/core/changes/rename-markup.ts';
import { listSectionNames } from '../../../src/core/changes/section-ids.ts';
import { createFormats } from '../../../src/core/figures/format.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { unwrap } from './copied-passages.ts';
import type { DetailChange, NarrativeChange, PassageChange } from './narrative-change.ts';

/** So many files are named, more are counted. */
const NAMED = 3;

/**
 * Texts without the passages that only name something by its other id: that they have followed is told once, where it
 * is told what has another id.
 */
export function leaveFollowed(
  facts: readonly FactChange[],
  narratives: readonly NarrativeChange[],
): { facts: FactChange[]; narratives: NarrativeChange[] } {
  const renames = new Map(facts.flatMap(listNames));
  if (renames.size === 0) return { facts: [...facts], narratives: [...narratives] };
  const places = new Map<string, string[]>();
  const left = narratives.map((change) => {
    const isOther = (find: (used: Set<string>) => boolean) => {
      const used = new Set<string>();
      if (!find(used)) return true;
      for (const name of used) places.set(name, [...(places.get(name) ?? []), change.file]);
      return false;
    };
    const passages = change.passages.filter((one) => isOther((used) => isFollowed(one, renames, used)));
    const head = change.head.filter((one) => isOther((used) => isFollowedField(one, renames, used)));
    return { ...change, passages, head };
  });
  return {
    facts: facts.map((fact) => {
      const files = listNames(fact).flatMap(([name]) => places.get(name) ?? []);
      return tellPlaces(fact, files);
    }),
    narratives: left.filter(
      ({ kind, passages, head }) => kind !== 'changed' || passages.length + head.length > 0,
    ),
  };
}

/** What a fact says that is called something else, by what it was called. */
function listNames(fact: FactChange): [string, string][] {
  const { kind, subject, before, after } = fact;
  return kind === 'renamed'
    ? [[`${subject.kind}:${before?.text}`, after?.text ?? '']]
    : listSectionNames(fact);
}

function isFollowed(
  { kind, before = '', after = '' }: PassageChange,
  renames: ReadonlyMap<string, string>,
  used: Set<string>,
): boolean {
  if (kind !== 'changed') return false;
  return unwrap(renameMarkup(before, renames, used)) === unwrap(after) && used.size > 0;
}

/** The municipality that a section is about. */
function isFollowedField(
  { name = '', before, after }: DetailChange,
  renames: ReadonlyMap<string, string>,
  used: Set<string>,
): boolean {
  used.add(`${name}:${before}`);
  return after !== undefined && renames.get(`${name}:${before}`) === after;
}

function tellPlaces(fact: FactChange, places: readonly string[]): FactChange {
  if (places.length === 0) return fact;
  const texts = createTexts('sv');
  const files = [...new Set(places)].sort();
  const names = nameSome({ texts, formats: createFormats(texts) }, files, NAMED);
  const sentence = texts.plural('change.tell.references.texts', places.length, { files: names });
  return {
    ...fact,
    followed: [...new Set([...(fact.followed ?? []), ...files])],
    telling: `${fact.telling} ${sentence}`,
  };
}
