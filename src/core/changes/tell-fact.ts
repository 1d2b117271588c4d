import type { Texts } from '../../i18n/texts.ts';
import type { FactChange, FactContent, FactState, PartChange } from './change.ts';
import type { UntoldFact } from './diff-subject.ts';
import { written } from './figure-parts.ts';
import { findMoved } from './moved-items.ts';
import { renameItems } from './section-ids.ts';
import type { Side } from './side.ts';

/** All of a fact's change in sentences. @param swap who it has exchanged values with. */
export function tellFact(side: Side, fact: UntoldFact, swap?: string): FactChange['telling'] {
  const { texts } = side;
  const { kind, subject, what, before, after, parts } = fact;
  const isWhole = what === subject.name;
  if (isWhole) {
    const name = texts.t(`change.subject.${subject.kind}`, { name: subject.name });
    const [old = '', now = ''] = [before?.text, after?.text];
    return texts.t(`change.tell.whole.${kind === 'renamed' ? kind : kind === 'added' ? kind : 'removed'}`, {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      old,
      now,
    });
  }
  if (kind === 'added' || kind === 'removed') {
    const state = after ?? before;
    const text = fact.contents.length > 0 ? tellContents(side, fact.contents) : (state?.text ?? '');
    const rest = state?.figure ? tellDetails(side, fact) : [];
    return [texts.t(`change.tell.${kind}`, { what, text }), ...rest].join(' ');
  }
  const sentences = parts.map((part) => tellPart(side, fact, part));
  if (swap) sentences.unshift(texts.t('change.tell.swapped', { name: swap }));
  return [`${what}.`, ...sentences].join(' ');
}

function tellPart(side: Side, fact: UntoldFact, { part, label, before, after }: PartChange): string {
  const { texts } = side;
  if (part === 'value') {
    const { text = '', percent } = fact.difference ?? {};
    const size = [text, percent].filter(Boolean).join(', ');
    const key = before === undefined ? 'set' : after === undefined ? 'unset' : size ? 'sized' : 'changed';
    return texts.t(`change.tell.value.${key}`, { old: before ?? '', now: after ?? '', size });
  }
  if (part === 'period') {
    const value = fact.before?.text === fact.after?.text ? fact.after?.text : undefined;
    const key = value === undefined ? 'change.tell.period' : 'change.tell.period.same';
    return texts.t(key, { old: before ?? '', now: after ?? '', value: value ?? '' });
  }
  if (part === 'id') {
    const names = { old: before ?? '', now: after ?? '', label };
    return texts.t(fact.kind === 'changed' ? 'change.tell.id.of' : 'change.tell.id', names);
  }
  if (part === 'order') return tellOrder(side, fact.before?.items ?? [], fact.after?.items ?? []).join(' ');
  if (part === 'field') return tellField(side, fact, before ?? '', after ?? '');
  return tellDetail(texts, { label, before, after });
}

/** A sentence of a source or a caveat that is another: "Förbehållet har ändrats från ”…” till ”…”." */
export function tellDetail(
  { t }: Texts,
  { label, before, after }: { label: string; before?: string | undefined; after?: string | undefined },
): string {
  const key = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return endOnce(t(`change.tell.part.${key}`, { label, old: before ?? '', now: after ?? '' }));
}

/** What is quoted may end as a sentence does. */
export function endOnce(sentence: string): string {
  return sentence.replace(/([.!?]”?)\./g, '$1');
}

/** A list is told by what came, what went and what stands elsewhere; anything else by both its readings. */
function tellField(side: Side, fact: UntoldFact, old: string, now: string): string {
  const { before, after } = fact;
  const { texts, formats } = side;
  const [were, nows] = readLists(before, after);
  if (were && nows) {
    const olds = renameItems(fact, were);
    const came = nows.filter((item) => !olds.includes(item));
    const went = olds.filter((item) => !nows.includes(item));
    const stayed = (items: readonly string[]) =>
      items.filter((item) => olds.includes(item) && nows.includes(item));
    const sentences = [
      ...(came.length > 0 ? [texts.t('change.tell.list.added', { items: formats.list(quote(came)) })] : []),
      ...(went.length > 0 ? [texts.t('change.tell.list.removed', { items: formats.list(quote(went)) })] : []),
      ...tellOrder(side, stayed(olds), stayed(nows)),
    ];
    return sentences.join(' ');
  }
  if (isSplitOtherwise(old, now)) {
    const [were, are] = [old, now].map((text) => text.replace(/\s*\n\s*/g, ' ¶ '));
    return `${texts.t('change.tell.split')} ${texts.t('change.tell.field', { old: were ?? '', now: are ?? '' })}`;
  }
  const sentence = texts.t('change.tell.field', { old, now });
  const isMarkup =
    before?.text === after?.text && typeof before?.raw === 'string' && /[<>*_[\]\\]/.test(old + now);
  return isMarkup ? `${texts.t('change.tell.markup')} ${sentence}` : sentence;
}

/** Whether two texts have the same words in other paragraphs: a comment shows all white space alike. */
function isSplitOtherwise(old: string, now: string): boolean {
  const [before, after] = [old, now].map((text) => text.replace(/\s+/g, ' '));
  return before === after && /\n/.test(old + now);
}

/** The members of two lists; as they are written where they are read alike. */
function readLists(before: FactState | undefined, after: FactState | undefined): (string[] | undefined)[] {
  const isAlike = before?.items?.join() === after?.items?.join();
  return [before, after].map((state) =>
    isAlike && Array.isArray(state?.raw) ? state.raw.map(written) : state?.items,
  );
}

/** Names of things are quoted where they are more than a word. */
function quote(items: readonly string[]): string[] {
  return items.map((item) => (/[\s,.]/.test(item) ? `\u201d${item}\u201d` : item));
}

/** Which members of a list stand elsewhere, and after what. */
function tellOrder({ texts }: Side, olds: readonly string[], nows: readonly string[]): string[] {
  const moved = findMoved(olds, nows);
  if (moved.length === 0) return [];
  const places = moved.map((index) => {
    const [item = '', after] = [nows[index], nows[index - 1]];
    return after === undefined
      ? texts.t('change.tell.order.first', { item })
      : texts.t('change.tell.order.after', { item, after });
  });
  return [texts.t('change.tell.order', { places: places.join(', ') })];
}

function tellContents({ texts }: Side, contents: readonly FactContent[]): string {
  return contents
    .map(({ label, state }) => {
      const [last = label] = label.split(', ').slice(-1);
      // A sentence inside a sentence has no full stop of its own.
      return texts.t('change.tell.content', { label: last, text: state.text.replace(/\.$/, '') });
    })
    .join('; ');
}

/** Where a figure that is new or gone comes from, why it has no value, and all else that is said of it. */
function tellDetails({ texts }: Side, { before, after }: UntoldFact): string[] {
  const { figure, text = '' } = after ?? before ?? {};
  if (!figure) return [];
  // That it is missing is what it reads: only why is left to tell.
  const said = { ...figure, missing: figure.missing?.replace(`${text}: `, '') };
  const parts = ['missing', 'source', 'note', 'inferred', 'plausible', 'corrected'] as const;
  return parts.flatMap((part) =>
    said[part]
      ? [texts.t('change.tell.detail', { label: texts.t(`change.label.${part}`), text: said[part] })]
      : [],
  );
}
