import type { Element } from 'hast';
import { endOnce, tellDetail } from '../../../src/core/changes/tell-fact.ts';
import type { Texts } from '../../../src/i18n/texts.ts';
import { beforeAfter, type Child, h, wordElements } from './elements.ts';
import type { PageExtras } from './page-extras.ts';
import type { Review } from './schema.ts';
import { diffWords } from './words.ts';

type Fact = Review['facts'][number];
type Consequence = Review['rest'][number];

/** Of so many facts all that follows is seen at once. */
const FEW = 20;

/** So many other causes are named, more are counted. */
const NAMED = 3;

/** Each fact with what of it has changed, and under it all that follows. */
export function renderFacts(review: Review, extras: PageExtras, texts: Texts): Child[] {
  const isFew = review.facts.length <= FEW;
  return review.facts.map((fact) => renderFact(fact, review, isFew, extras, texts));
}

/** What follows from no fact: of code, or of words. */
renderFacts.rest = ({ rest, facts }: Review, extras: PageExtras, texts: Texts): Child[] =>
  rest.length === 0 ? [] : [renderConsequences(rest, facts, extras, texts)];

function renderFact(fact: Fact, review: Review, isOpen: boolean, extras: PageExtras, texts: Texts): Element {
  const { t, plural } = texts;
  const { what, parts, contents, consequences, subject } = fact;
  const link =
    subject.href === undefined
      ? undefined
      : extras.linkTo(subject.href, fact.kind === 'removed' ? 'base' : 'head');
  const telling = tellOnce(fact, texts);
  // What is short is told in the sentence.
  const rows = parts
    .filter((part) => isBelow(part) && !isOrder(fact))
    .map(({ label, before, after }) =>
      h('div', {}, h('dt', {}, label), h('dd', {}, ...tell(before, after, texts))),
    );
  const leaves = contents.map(({ label, path, state }) =>
    h('div', {}, h('dt', {}, label), h('dd', {}, sayState(state), ' ', h('small', {}, path))),
  );
  return h(
    'article',
    { id: fact.id, className: ['review-fact'] },
    h('h3', {}, link ? h('a', { href: link }, what) : what),
    fact.isDraft ? h('p', {}, t('review.draft')) : undefined,
    telling === '' ? undefined : h('p', {}, telling),
    rows.length > 0 ? h('dl', { className: ['terms'] }, rows) : undefined,
    leaves.length > 0 ? h('dl', { className: ['terms'] }, leaves) : undefined,
    h('p', { className: ['quiet'] }, placeOf(fact, texts)),
    consequences.length > 0
      ? h(
          'details',
          { open: isOpen },
          h('summary', {}, plural('review.follows', consequences.length)),
          renderConsequences(consequences, review.facts, extras, texts),
        )
      : h('p', { className: ['quiet'] }, ...sayNothing(fact, review, texts)),
  );
}

/** The sentences of a fact without what its heading, its list or its words below say. */
function tellOnce({ kind, what, telling, parts, contents, after }: Fact, texts: Texts): string {
  const said = telling.startsWith(`${what}. `) ? telling.slice(what.length + 2) : telling;
  if (contents.length > 0 && said !== telling)
    return texts.t(kind === 'removed' ? 'review.fact.removed' : 'review.fact.added');
  const isOneText = parts.length === 1 && parts.every(isBelow) && after?.items === undefined;
  if (isOneText) return '';
  return parts
    .filter(isBelow)
    .reduce(
      (rest, part) => rest.replace(tellField(texts, part), '').replace(tellDetail(texts, part), ''),
      said,
    )
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The sentence of a text that stands word by word below. */
function tellField({ t }: Texts, { part, before = '', after = '' }: Fact['parts'][number]): string {
  return part === 'field' ? endOnce(t('change.tell.field', { old: before, now: after })) : '';
}

/** The same members of a list in another order: which have moved is told, and nothing else has changed. */
function isOrder({ before, after }: Fact): boolean {
  const [olds, nows] = [before, after].map((state) => [...(state?.items ?? [])].sort().join('\0'));
  return before?.items !== undefined && olds === nows;
}

/** A leaf with its source and its caveats; why nothing is stated begins with that nothing is. */
function sayState({ text, figure }: Fact['contents'][number]['state']): string {
  const { source, note, missing = text, inferred, plausible, corrected } = figure ?? {};
  const details = [source, note, inferred, plausible, corrected].filter(Boolean);
  return details.length === 0 ? missing : `${missing} (${details.join(' \u00b7 ')})`;
}

/** Why nothing stands under a fact: it stands under another, only pages show it, or nothing follows. */
function sayNothing({ id }: Fact, { facts, pages }: Review, { t }: Texts): Child[] {
  const others = facts.filter(({ consequences }) => consequences.some(({ also }) => also.includes(id)));
  if (others.length > 0) {
    const links = others.map((fact, index) => [
      index > 0 ? ', ' : '',
      h('a', { href: `#${fact.id}` }, fact.what),
    ]);
    return [`${t('review.follows.there')} `, ...links, '.'];
  }
  if (!pages) return [t('review.follows.unknown')];
  if (pages.changed.length + pages.everywhere.length === 0) return [t('review.follows.none')];
  return [`${t('review.follows.pages')} `, h('a', { href: '#sidor' }, t('review.pages')), '.'];
}

/** Where the fact stands in the files, and where it stood. */
function placeOf({ file, line, path, from, kind }: Fact, { t }: Texts): string {
  const place = `${file}:${line}${path === '' ? '' : ` ${path}`}`;
  const old = from ? ` ${t('review.from', { place: [from.file, from.path].filter(Boolean).join(' ') })}` : '';
  return `${place}${old}${kind === 'removed' ? ` ${t('review.in-base')}` : ''}`;
}

function isTold({ before, after }: { before?: string | undefined; after?: string | undefined }): boolean {
  return before !== undefined || after !== undefined;
}

/** Long texts word by word, short ones as before and after. */
function tell(before: string | undefined, after: string | undefined, texts: Texts): Child[] {
  return isLong({ before, after })
    ? [wordElements(diffWords(before ?? '', after ?? ''), texts)]
    : beforeAfter(before, after);
}

/** What is told word by word below the sentence; another id is told in the sentence, however long it is. */
function isBelow(part: Fact['parts'][number]): boolean {
  return part.part !== 'id' && isLong(part);
}

/** Two texts that are read best as one, with its differences marked. */
function isLong({ before, after }: { before?: string | undefined; after?: string | undefined }): boolean {
  return before !== undefined && after !== undefined && before.length + after.length > 60;
}

/** What follows, with the kind of thing that it is where the title alone does not say: "Tabell: …". */
export function nameConsequence({ kind, title }: Consequence, { has, t }: Texts): string {
  const label = `review.kind.${kind}`;
  const isNamed = kind === 'chart' ? /diagram/i.test(title) : has(label) && title.startsWith(t(label));
  return has(label) && !isNamed ? `${t(label)}: ${title}` : title;
}

/** The other facts that cause it: named where they are few. */
function sayAlso(also: readonly string[], facts: readonly Fact[], { t, plural }: Texts): Child[] {
  if (also.length > NAMED) return [plural('review.also', also.length)];
  const links = also.map((id, index) => [
    index > 0 ? '; ' : '',
    h('a', { href: `#${id}` }, facts.find((fact) => fact.id === id)?.what ?? id),
  ]);
  return [`(${t('review.also.named')} `, ...links, ')'];
}

function renderConsequences(
  consequences: readonly Consequence[],
  facts: readonly Fact[],
  { linkTo }: PageExtras,
  texts: Texts,
): Element {
  const link = (href: string | undefined, text: string): Child => {
    const found = href === undefined ? undefined : linkTo(href, 'head');
    return found ? h('a', { href: found }, text) : text;
  };
  const items = consequences.map((consequence) => {
    const { before, after, items: inner, href, also, file, line } = consequence;
    const title = nameConsequence(consequence, texts);
    const rows = inner.map((item) =>
      h(
        'li',
        {},
        link(item.href, item.label),
        isTold(item) ? ': ' : '',
        ...tell(item.before, item.after, texts),
      ),
    );
    return h(
      'li',
      {},
      link(href, title),
      isTold({ before, after }) ? [': ', ...tell(before, after, texts)] : undefined,
      also.length > 0 ? h('small', {}, ' ', ...sayAlso(also, facts, texts)) : undefined,
      file === undefined ? undefined : h('small', {}, ` ${file}:${line ?? 1}`),
      rows.length > 0 ? h('ul', {}, rows) : undefined,
    );
  });
  return h('ul', {}, items);
}
