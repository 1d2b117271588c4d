import type { Element } from 'hast';
import type { Texts } from '../../../src/i18n/texts.ts';
import { beforeAfter, type Child, h, wordElements } from './elements.ts';
import type { PageExtras } from './page-extras.ts';
import type { Review } from './schema.ts';
import { diffWords } from './words.ts';

type Fact = Review['facts'][number];
type Consequence = Review['rest'][number];

/** Of so many facts all that follows is seen at once. */
const FEW = 20;

/** Each fact with what of it has changed, and under it all that follows. */
export function renderFacts(facts: readonly Fact[], extras: PageExtras, texts: Texts): Child[] {
  const isFew = facts.length <= FEW;
  return facts.map((fact) => renderFact(fact, isFew, extras, texts));
}

/** What follows from no fact: of code, or of words. */
renderFacts.rest = (rest: readonly Consequence[], extras: PageExtras, texts: Texts): Child[] =>
  rest.length === 0 ? [] : [renderConsequences(rest, extras, texts)];

function renderFact(fact: Fact, isOpen: boolean, extras: PageExtras, texts: Texts): Element {
  const { t, plural } = texts;
  const { what, telling, parts, contents, consequences, subject } = fact;
  const link =
    subject.href === undefined
      ? undefined
      : extras.linkTo(subject.href, fact.kind === 'removed' ? 'base' : 'head');
  const rows = parts.map(({ label, before, after }) =>
    h('div', {}, h('dt', {}, label), h('dd', {}, ...tell(before, after))),
  );
  const leaves = contents.map(({ label, path, state }) =>
    h('div', {}, h('dt', {}, label), h('dd', {}, state.text, ' ', h('small', {}, path))),
  );
  return h(
    'article',
    { id: fact.id, className: ['review-fact'] },
    h('h3', {}, link ? h('a', { href: link }, what) : what),
    h('p', {}, telling),
    rows.length > 0 ? h('dl', { className: ['terms'] }, rows) : undefined,
    leaves.length > 0 ? h('dl', { className: ['terms'] }, leaves) : undefined,
    h('p', { className: ['quiet'] }, placeOf(fact, texts)),
    consequences.length > 0
      ? h(
          'details',
          { open: isOpen },
          h('summary', {}, plural('review.follows', consequences.length)),
          renderConsequences(consequences, extras, texts),
        )
      : h('p', { className: ['quiet'] }, t('review.follows.none')),
  );
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
function tell(before: string | undefined, after: string | undefined): Child[] {
  const isLong = before !== undefined && after !== undefined && before.length + after.length > 60;
  return isLong ? [wordElements(diffWords(before, after))] : beforeAfter(before, after);
}

/** What follows, with the kind of thing that it is where the title alone does not say: "Tabell: …". */
export function nameConsequence({ kind, title }: Consequence, { has, t }: Texts): string {
  const label = `review.kind.${kind}`;
  return has(label) && !title.startsWith(t(label)) ? `${t(label)}: ${title}` : title;
}

function renderConsequences(
  consequences: readonly Consequence[],
  { linkTo }: PageExtras,
  texts: Texts,
): Element {
  const items = consequences.map((consequence) => {
    const { before, after, items: inner, href, also, file, line } = consequence;
    const title = nameConsequence(consequence, texts);
    const link = href === undefined ? undefined : linkTo(href, 'head');
    const rows = inner.map((item) =>
      h('li', {}, item.label, isTold(item) ? ': ' : '', ...tell(item.before, item.after)),
    );
    return h(
      'li',
      {},
      link ? h('a', { href: link }, title) : title,
      isTold({ before, after }) ? [': ', ...tell(before, after)] : undefined,
      also.length > 0 ? h('small', {}, ` ${texts.plural('review.also', also.length)}`) : undefined,
      file === undefined ? undefined : h('small', {}, ` ${file}:${line ?? 1}`),
      rows.length > 0 ? h('ul', {}, rows) : undefined,
    );
  });
  return h('ul', {}, items);
}
