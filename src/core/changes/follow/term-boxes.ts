import { attributeOf, findComponents } from '../../narrative/tree.ts';
import { listTerms, type TermView } from '../../views/terms.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import type { TextAt } from './field-texts.ts';
import { ofProse } from './note-causes.ts';
import { splitSentences } from './split-sentences.ts';
import { listTexts } from './texts.ts';

/** The boxes that explain a word of the glossary where texts use it: what they say otherwise. */
export function followTermBoxes(comparison: Comparison): Draft[] {
  const { base, head, renames, index, current } = comparison;
  const olds = new Map(listTerms(base).map((term) => [renames.get(`term:${term.id}`) ?? term.id, term]));
  const changed = listTerms(head).flatMap((now) => {
    const old = olds.get(now.id);
    return old ? compare(old, now) : [];
  });
  if (changed.length === 0) return [];
  const users = listUsers(comparison);
  return changed.flatMap(({ id, label, before, after, causes }) => {
    const places = (users.get(id) ?? []).map(({ title, href = '' }) => ({ label: title, href }));
    const [first] = places;
    if (!first) return [];
    const title = head.texts.plural('change.term.box', places.length, { word: label, text: first.label });
    const seen = places.length > 1 ? { items: places } : { href: first.href };
    return [draft('explanation', { title, before, after, ...seen }, causes)];
  });

  function compare(old: TermView, now: TermView) {
    const ofTerm = (part: string) =>
      index.ofSubject('term', now.id, ({ path }) => path.split('.').at(-1) === part);
    const [was, is] = [base.plainText(old.prose), head.plainText(now.prose)];
    const words = { id: now.id, label: now.label };
    const bound = current ? ofProse([old.prose, now.prose], current, current.causes.ofFigure) : [];
    const called = old.label === now.label ? [] : [[old.label, now.label] as const];
    return [
      ...called.map(([before, after]) => ({ ...words, before, after, causes: ofTerm('label') })),
      ...splitSentences(was, is).map(([before, after]) => {
        return { ...words, before, after, causes: index.sort([...ofTerm('text'), ...bound]) };
      }),
    ];
  }
}

/** By word, the texts that use it, each once. */
function listUsers({ head, editions }: Comparison): Map<string, TextAt[]> {
  const users = new Map<string, Map<string, TextAt>>();
  for (const text of editions.flatMap((view) => listTexts(head, view.head)))
    for (const node of findComponents(text.prose.tree, 'Term')) {
      const id = attributeOf(node, 'id') ?? '';
      users.set(id, (users.get(id) ?? new Map()).set(`${text.href} ${text.title}`, text));
    }
  return new Map([...users].map(([id, texts]) => [id, [...texts.values()]]));
}
