import { createFormats } from '../../../src/core/figures/format.ts';
import type { Texts } from '../../../src/i18n/texts.ts';
import { type Child, details, h, wordElements } from './elements.ts';
import type { Form, PageChange, TextChange } from './everywhere.ts';
import type { Renumbered } from './note-numbers.ts';
import type { PageExtras } from './page-extras.ts';
import type { Review } from './schema.ts';
import type { Stretch } from './words.ts';

/** What the pages' looks are, when the code that makes them has changed. */
export function sayLooks(
  { looks, total }: NonNullable<Review['pages']>,
  plural: Texts['plural'],
): string | undefined {
  return looks.length > 0 ? plural('review.looks', looks.length, { total }) : undefined;
}

/**
 * How many of the pages come out different, and how many others are gone; those that differ only around their contents
 * are not among them.
 */
function sayPages(
  { changed, everywhere, total }: NonNullable<Review['pages']>,
  { t, plural }: Texts,
): string {
  const shown = changed.filter(({ kind }) => kind !== 'removed').length;
  const onward = changed.filter(({ to }) => to !== undefined).length;
  const gone = changed.length - shown - onward;
  const isAround = everywhere.some(({ zone }) => zone === 'frame');
  const said =
    shown === total && !isAround
      ? t('review.pages.all', { total })
      : plural(isAround ? 'review.pages.more' : 'review.pages.of', shown, { total });
  return [
    said,
    ...(gone > 0 ? [plural('review.pages.gone', gone)] : []),
    ...(onward > 0 ? [plural('review.pages.onward', onward)] : []),
  ].join(' ');
}

/** What has become of a page that not both sites have: "Sidan är ny." */
export function sayFate({ kind, to }: Pick<PageChange, 'kind' | 'to'>, { t }: Texts): string | undefined {
  if (to !== undefined) return t('review.page.onward', { to });
  return kind === 'changed' ? undefined : t(`review.page.${kind}`);
}

/** "Noterna 4–9 har blivit 5–10, med samma ord." */
export function sayRenumbered({ heading, ranges }: Renumbered, { plural }: Texts): Child[] {
  const written = (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`);
  const said = ranges.map(({ first, last, to }) =>
    plural('review.renumbered', last - first + 1, {
      from: written(first, last),
      to: written(to, to + last - first),
    }),
  );
  return [heading ? h('small', {}, `${heading} `) : undefined, said.join(' ')];
}

/** Whether a text is the heading itself, as it is or was. */
function isOwn(heading: string, words: readonly Stretch[]): boolean {
  const without = (gone: Stretch['kind']) =>
    words.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join('');
  return heading === without('removed') || heading === without('added');
}

/** "5 Bräcke kommun › Bedömning och förslag": no more than it takes to find it. */
function sayPlace(headings: readonly (string | undefined)[]): Child {
  const place = headings.filter(Boolean).join(' › ');
  return place === '' ? undefined : h('small', {}, `${place} `);
}

/** "Samma ord med annan betoning och annan länk:" */
function sayForms(forms: readonly Form[] | undefined, texts: Texts): string {
  const { t } = texts;
  if (!forms || forms.length === 0) return t('review.form');
  const said = createFormats(texts).list(forms.map((form) => t(`review.form.${form}`)));
  return t('review.form.of', { forms: said });
}

/** "Delat i 2, där ¶ står:" */
function sayParts({ before, after }: NonNullable<TextChange['parts']>, { t }: Texts): string {
  return before < after ? t('review.split', { n: after }) : t('review.joined', { n: before });
}

/** Texts that were moved and are told one after the other stand in one list; each other one in a list of its own. */
function gatherMoved(told: readonly TextChange[]): TextChange[][] {
  const runs: TextChange[][] = [];
  for (const text of told) {
    const last = runs.at(-1)?.at(-1);
    if (last?.kind === 'moved' && text.kind === 'moved') runs.at(-1)?.push(text);
    else runs.push([text]);
  }
  return runs;
}

/** Moved texts with how many they are, each with its heading where that is another than the one before has. */
function renderRun(run: readonly TextChange[], texts: Texts): Child {
  const [first, ...more] = run;
  if (first && more.length === 0) return h('li', {}, ...renderText(first, texts));
  const items = run.map((text, at) => {
    const isSame = text.heading === run[at - 1]?.heading && text.part === run[at - 1]?.part;
    return h('li', {}, isSame ? undefined : sayTextPlace(text), wordElements(text.words, texts));
  });
  return h('li', {}, texts.t('review.moved.many', { n: run.length }), h('ul', {}, items));
}

function renderText(text: TextChange, texts: Texts): Child[] {
  const { kind, words, isForm, forms, isMoved, parts } = text;
  const { t } = texts;
  return [
    sayTextPlace(text),
    isMoved ? `${t('review.moved-edited')} ` : undefined,
    parts ? `${sayParts(parts, texts)} ` : undefined,
    kind === 'moved' ? `${t('review.moved')} ` : isForm ? `${sayForms(forms, texts)} ` : undefined,
    wordElements(words, texts),
  ];
}

/** The headings that a text stands under, without itself. */
function sayTextPlace({ part, heading, words }: TextChange): Child {
  return sayPlace([part, heading && isOwn(heading, words) ? undefined : heading]);
}

/** The pages that come out different: what of each reads otherwise, told once where many do. */
export function renderPages(
  { pages, notCompared, isDraft }: Review,
  { linkTo }: PageExtras,
  texts: Texts,
): Child[] {
  const { t, plural } = texts;
  if (!pages) return [h('p', {}, notCompared ?? '')];
  const looks = sayLooks(pages, plural);
  const links = pages.looks.map((path) => h('li', {}, h('a', { href: linkTo(path, 'head') ?? path }, path)));
  const look = looks === undefined ? undefined : details(looks, h('ul', {}, links));
  if (pages.changed.length + pages.everywhere.length === 0) return [h('p', {}, t('review.pages.same')), look];
  const everywhere = pages.everywhere.map((change) =>
    h('li', {}, wordElements(change.words, texts), ' ', plural('review.on-pages', change.pages)),
  );
  const rows = pages.changed.map((page) => {
    const [base, head] = [linkTo(page.path, 'base'), linkTo(page.path, 'head')];
    const fate = sayFate(page, texts);
    const told = gatherMoved(page.texts).map((run) => renderRun(run, texts));
    const places = page.texts.length + page.renumbered.length;
    told.unshift(...page.renumbered.map((notes) => h('li', {}, ...sayRenumbered(notes, texts))));
    return h(
      'li',
      { id: `sida${page.path.replace(/\/$/, '').replaceAll('/', '-')}` },
      h('b', {}, page.title),
      ' ',
      fate === undefined ? undefined : `${fate} `,
      head ? h('a', { href: head }, t('review.link.head')) : undefined,
      ' ',
      base ? h('a', { href: base }, t('review.link.base')) : undefined,
      page.pictures.length > 0
        ? h('p', {}, `${t('review.pictures')} ${[...new Set(page.pictures)].join('; ')}`)
        : undefined,
      page.kind === 'changed' && told.length + page.pictures.length === 0
        ? h('small', {}, t('review.shared-on-page'))
        : undefined,
      told.length > 0 ? details(plural('review.texts-on-page', places), h('ul', {}, told)) : undefined,
    );
  });
  return [
    h('p', {}, sayPages(pages, texts)),
    isDraft ? h('p', {}, t('review.draft.pages')) : undefined,
    look,
    everywhere.length > 0 ? h('h3', {}, t('review.everywhere')) : undefined,
    everywhere.length > 0 ? h('ul', {}, everywhere) : undefined,
    rows.length > 0 ? h('ul', { className: ['plain', 'review-pages'] }, rows) : undefined,
  ];
}
