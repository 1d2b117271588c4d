import type { Element } from 'hast';
import type { Texts } from '../../../src/i18n/texts.ts';
import { type Child, details, h } from './elements.ts';
import type { PageExtras } from './page-extras.ts';
import { renderFacts } from './render-facts.ts';
import { renderLines } from './render-lines.ts';
import { renderNarratives } from './render-narratives.ts';
import { renderPages } from './render-pages.ts';
import type { CheckItem, Review } from './schema.ts';

/** The contents of the review's page. */
export function renderReview(review: Review, extras: PageExtras, texts: Texts): Element[] {
  const { t } = texts;
  const parts: [id: string, title: string, content: Child[]][] = [
    ['prova', t('review.checklist'), [renderChecklist(review.checklist, texts)]],
    ['uppgifter', t('review.facts'), renderFacts(review, extras, texts)],
    ['texter', t('review.texts'), renderNarratives(review, texts)],
    ['ovrigt', nameRest(review, texts), renderFacts.rest(review, extras, texts)],
    ['diagram', t('review.charts'), extras.charts],
    ['sidor', t('review.pages'), renderPages(review, extras, texts)],
    ['filer', t('review.files'), renderFiles(review)],
    ['rader', t('review.lines'), renderLines(review, texts)],
  ];
  const shown = parts.filter(([, , content]) => content.length > 0);
  return [
    h('h1', {}, titleOf(review, texts)),
    h('p', { className: ['lead'] }, summarise(review, texts)),
    ...renderWarnings(review, texts),
    h(
      'nav',
      { ariaLabel: t('review.contents') },
      h(
        'ul',
        { className: ['plain'] },
        shown.map(([id, title]) => h('li', {}, h('a', { href: `#${id}` }, title))),
      ),
    ),
    ...shown.map(([id, title, content]) =>
      h('section', { id, className: ['review'] }, h('h2', {}, title), ...content),
    ),
  ];
}

/** Without code the words of content/ are all that else can have caused anything. */
export function nameRest({ files, narratives }: Review, { t }: Texts): string {
  const hasCode = files.some(({ kind }) => kind === 'code');
  return t(!hasCode && narratives.length > 0 ? 'review.rest.texts' : 'review.rest');
}

export function titleOf({ name }: Pick<Review, 'name'>, { t }: Texts): string {
  return name === undefined ? t('review.title') : t('review.title.named', { name });
}

/** Which versions, and how much differs between them. */
export function summarise(
  { base, head, facts, narratives, pages, notCompared, isDraft }: Review,
  { t, plural }: Texts,
): string {
  const from = t('review.lead', {
    base: base.slice(0, 12),
    head: head?.slice(0, 12) ?? t('review.working-tree'),
  });
  const count = pages?.changed.filter(({ to }) => to === undefined).length ?? 0;
  const counts = [
    plural('review.count.facts', facts.length),
    plural('review.count.texts', narratives.length),
    ...(pages
      ? [
          count === 0 ? t('review.pages.none') : plural('review.count.pages', count),
          ...(pages.looks.length > 0 ? [plural('review.count.looks', pages.looks.length)] : []),
        ]
      : []),
  ];
  const draft = isDraft && t('review.draft.all');
  return [from, `${counts.join(', ')}.`, draft, notCompared].filter(Boolean).join(' ');
}

/** Code, files that a site has as they are, files that decide how changes are tested, what is no plain file, and what could not be read. */
export function warningsOf(
  { files, strange, unread }: Review,
  { t, plural, has }: Texts,
): [title: string, lines: string[]][] {
  const of = (kind: string) => files.filter((file) => file.kind === kind).map(({ path }) => path);
  const [made, machinery] = [of('code'), of('machinery')];
  const { asIs = [], code = [] } = Object.groupBy(made, (path) =>
    path.startsWith('public/') ? 'asIs' : 'code',
  );
  const why = (key: string) =>
    has(`review.strange.${key}`) ? t(`review.strange.${key}` as 'review.strange.link') : key;
  const warnings: [string, string[]][] = [
    [plural('review.code', code.length), code],
    [plural('review.as-is', asIs.length), asIs],
    [plural('review.machinery', machinery.length), machinery],
    [t('review.strange'), strange.map((one) => `${one.path}: ${why(one.why)}`)],
    [t('review.unread'), unread.map(({ file, why: reason }) => `${file}: ${reason}`)],
  ];
  return warnings.filter(([, lines]) => lines.length > 0);
}

function renderWarnings(review: Review, texts: Texts): Element[] {
  const others = review.files.filter(({ kind }) => kind === 'other').map(({ path }) => path);
  const told = (title: string, lines: readonly string[], className: string[]) =>
    h('div', { className }, h('p', {}, h('b', {}, title)), pathList(lines));
  return [
    ...warningsOf(review, texts).map(([title, lines]) => told(title, lines, ['review-warning'])),
    ...(others.length > 0 ? [told(texts.plural('review.other', others.length), others, [])] : []),
  ];
}

function pathList(lines: readonly string[]): Element {
  const list = h(
    'ul',
    {},
    lines.map((line) => h('li', {}, line)),
  );
  return lines.length > 12 ? details(`${lines.length}`, list) : list;
}

function renderChecklist(checklist: readonly CheckItem[], { t }: Texts): Element {
  const items = checklist.map(({ state, title, lines }) =>
    h(
      'li',
      { className: [`is-${state}`] },
      h('b', {}, t(`review.state.${state}`)),
      ` ${title}`,
      lines.length > 0
        ? h(
            'ul',
            {},
            lines.map((line) => h('li', {}, line)),
          )
        : undefined,
    ),
  );
  return h('ul', { className: ['plain', 'review-checks'] }, items);
}

function renderFiles({ pages }: Review): Child[] {
  const files = pages?.files ?? [];
  if (files.length === 0) return [];
  const written = {
    added: (path: string) => h('ins', {}, path),
    removed: (path: string) => h('del', {}, path),
  };
  const lines = files.map(({ path, change }) =>
    h('li', {}, change === 'changed' ? path : written[change](path)),
  );
  return [details(`${files.length}`, h('ul', {}, lines))];
}
