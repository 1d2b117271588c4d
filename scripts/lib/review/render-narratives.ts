import type { Element } from 'hast';
import type { Texts } from '../../../src/i18n/texts.ts';
import { beforeAfter, type Child, details, h, wordElements } from './elements.ts';
import type { Review } from './schema.ts';

type Narrative = Review['narratives'][number];
type Passage = Narrative['passages'][number];
type Detail = Passage['details'][number];

/** The texts of content/ that are written otherwise, passage by passage. */
export function renderNarratives({ narratives }: Review, texts: Texts): Child[] {
  return narratives.map((narrative) => {
    const { file, from, title, kind, head, passages } = narrative;
    return h(
      'article',
      { className: ['review-fact'] },
      h('h3', {}, title),
      h('p', { className: ['quiet'] }, sayFile({ file, from, kind }, texts)),
      head.length > 0 ? detailList(head, texts) : undefined,
      ...passages.map((passage) => renderPassage(passage, texts)),
    );
  });
}

/** What has happened to a file, e.g. "content/pages/om.mdx är ny." */
export function sayFile(
  { file, from, kind }: Pick<Narrative, 'file' | 'from' | 'kind'>,
  { t }: Texts,
): string {
  return t(`review.file.${kind}`, { file, from: from ?? '' });
}

function renderPassage(passage: Passage, texts: Texts): Element {
  const { t } = texts;
  const { kind, words, details: changes, before, after, line } = passage;
  const isSame = words.every((word) => word.kind === 'same');
  const source = kind === 'removed' ? undefined : after;
  return h(
    'div',
    { className: ['review-passage'] },
    h('p', { className: ['quiet'] }, sayPassage(passage, texts)),
    kind === 'formatting' || (isSame && kind === 'changed') ? undefined : h('p', {}, wordElements(words)),
    changes.length > 0 && kind !== 'removed' ? detailList(changes, texts) : undefined,
    kind === 'moved' && before === after
      ? undefined
      : details(
          t('review.written', { line }),
          source === undefined ? undefined : code(source),
          kind === 'added' ? undefined : [h('p', {}, t('review.written.before')), code(before ?? '')],
        ),
  );
}

function code(text: string): Element {
  return h(
    'pre',
    { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: 'MDX' },
    h('code', {}, text),
  );
}

/** What has happened to a passage and where it stands, e.g. "Flyttat stycke under ”Andra”, efter ”… regi.”" */
export function sayPassage({ kind, block, heading, follows, from, line }: Passage, texts: Texts): string {
  const { t } = texts;
  const place = t('review.under', { heading });
  const after =
    follows === undefined
      ? ''
      : follows === ''
        ? t('review.first')
        : t('review.after', { text: tail(follows) });
  const origin = from === undefined ? '' : t('review.from', { place: from });
  return [t(`review.passage.${kind}`, { block: nameBlock(block, texts), line }), place, after, origin]
    .filter(Boolean)
    .join(' ');
}

function tail(text: string): string {
  return text.length > 60 ? `…${text.slice(-60)}` : text;
}

function nameBlock(block: string, { t, has }: Texts): string {
  const [name = '', level] = block.split(' ');
  const key = `review.block.${name}`;
  return has(key) ? t(key, { level: level ?? '' }) : `<${name}>`;
}

function detailList(changes: readonly Detail[], texts: Texts): Element {
  return h(
    'ul',
    {},
    changes.map((change) =>
      h('li', {}, `${nameDetail(change, texts)}: `, ...beforeAfter(change.before, change.after)),
    ),
  );
}

/** What a detail is of, in words: "Sidhuvudet, title", "<Value>, hämtas ur (of)". */
export function nameDetail({ of, name }: Detail, { t, has }: Texts): string {
  const key = `review.detail.${of}`;
  const subject = has(key) ? t(key) : `<${of}>`;
  if (name === undefined) return subject;
  const label = `review.attribute.${name}`;
  return `${subject}, ${has(label) ? t(label) : name}`;
}
