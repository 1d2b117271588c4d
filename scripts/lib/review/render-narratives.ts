import type { Element } from 'hast';
import type { Texts } from '../../../src/i18n/texts.ts';
import { beforeAfter, type Child, details, h, wordElements } from './elements.ts';
import type { MovedSentence } from './narrative-change.ts';
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
      // What is only written otherwise is told by that, and how by the lines of its file.
      ...gatherMoved(kind === 'formatting' ? [] : passages).map((list) =>
        list.length > 1 ? renderMoved(list, texts) : list.map((passage) => renderPassage(passage, texts)),
      ),
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

/** Passages that were moved together stand in one list; each other one in a list of its own. */
export function gatherMoved(passages: readonly Passage[]): Passage[][] {
  const lists: Passage[][] = [];
  for (const passage of passages) {
    const last = lists.at(-1)?.at(-1);
    if (last && isNext(last, passage)) lists.at(-1)?.push(passage);
    else lists.push([passage]);
  }
  return lists;
}

function isNext(last: Passage, passage: Passage): boolean {
  const isMoved = last.kind === 'moved' && passage.kind === 'moved' && last.from === passage.from;
  const follows = passage.follows ?? '';
  const isBelow = (passage.lineBefore ?? 0) > (last.lineBefore ?? 0);
  return isMoved && isBelow && (follows === wordsOf(last) || follows === last.after);
}

function wordsOf({ words }: Passage): string {
  return words.map(({ text }) => text).join('');
}

function renderMoved(passages: readonly Passage[], texts: Texts): Element {
  const [first, last] = [passages[0], passages.at(-1)] as [Passage, Passage];
  const { heading } = first;
  const place = [
    texts.t('review.passages.moved', {
      n: passages.length,
      line: first.line,
      last: last.line,
      old: first.lineBefore ?? 0,
    }),
    ...(heading === wordsOf(first) ? [] : [texts.t('review.under', { heading })]),
    followsOf(first, texts),
  ];
  return h(
    'div',
    { className: ['review-passage'] },
    h('p', { className: ['quiet'] }, endPlace(place, first, texts)),
    h(
      'ul',
      {},
      passages.map((passage) => h('li', {}, wordsOf(passage))),
    ),
  );
}

function renderPassage(passage: Passage, texts: Texts): Element {
  const { t } = texts;
  const { kind, words, sentences = [], details: changes, before, after, line } = passage;
  const isSame = words.every((word) => word.kind === 'same');
  const source = kind === 'removed' ? undefined : after;
  return h(
    'div',
    { className: ['review-passage'] },
    h('p', { className: ['quiet'] }, sayPassage(passage, texts)),
    kind === 'formatting' || (isSame && kind === 'changed')
      ? undefined
      : h('p', {}, wordElements(words, texts)),
    ...sentences.map((sentence) => h('p', { className: ['quiet'] }, saySentence(sentence, texts))),
    changes.length > 0 && kind !== 'removed' ? detailList(changes, texts) : undefined,
    kind === 'moved' && before === after
      ? undefined
      : details(
          t(kind === 'removed' ? 'review.written.gone' : 'review.written', { line }),
          source === undefined ? undefined : code(source, `${passage.file}:${line}`),
          kind === 'changed' || kind === 'formatting' ? h('p', {}, t('review.written.before')) : undefined,
          kind === 'added'
            ? undefined
            : code(before ?? '', `${t('review.written.before')} ${passage.file}:${line}`),
        ),
  );
}

/** @param label unlike all others on the page. */
function code(text: string, label: string): Element {
  return h(
    'pre',
    { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: label },
    h('code', {}, text),
  );
}

/** What has happened to a passage and where it stands, e.g. "Flyttat stycke under ”Andra”, efter ”… regi.”" */
export function sayPassage(passage: Passage, texts: Texts): string {
  const { kind, block, heading, line, lineBefore, parts } = passage;
  const { t } = texts;
  // What a heading says stands just below.
  const place = block.startsWith('heading') ? '' : t('review.under', { heading });
  const how = parts
    ? parts.before < parts.after
      ? 'split'
      : 'joined'
    : kind === 'changed' && lineBefore !== undefined
      ? 'changed-moved'
      : kind;
  const n = Math.max(parts?.before ?? 0, parts?.after ?? 0);
  const what = t(`review.passage.${how}`, {
    block: nameBlock(block, texts),
    line,
    old: lineBefore ?? line,
    n,
  });
  return endPlace([what, place, followsOf(passage, texts)], passage, texts);
}

/** Where a passage stands, and in a sentence of its own where it stood, when that is elsewhere. */
function endPlace(
  place: readonly string[],
  { from, heading, headingBefore = heading }: Passage,
  { t }: Texts,
): string {
  const said = place.filter(Boolean).join(' ').replace(/,$/, '');
  if (from !== undefined) return `${said}. ${t('review.from.file', { place: from, heading: headingBefore })}`;
  return headingBefore === heading
    ? said
    : `${said}. ${t('review.from.heading', { heading: headingBefore })}`;
}

/** "Flyttad hit: ”…” Stod förut i content/pages/om.mdx under ”Källor”." */
export function saySentence({ kind, ...place }: MovedSentence, { t }: Texts): string {
  return t(`review.sentence.${kind}`, { ...place });
}

function followsOf({ follows }: Passage, { t }: Texts): string {
  if (follows === undefined) return '';
  return follows === '' ? t('review.first') : t('review.after', { text: tail(follows) });
}

/** The last words of a text. */
function tail(text: string): string {
  return text.length > 60 ? text.slice(-60).replace(/^\S*\s*/, '… ') : text;
}

function nameBlock(block: string, { t, has }: Texts): string {
  const [name = '', level] = block.split(' ');
  const whole = `review.block.${name}`;
  const key = level !== undefined && has(`${whole}.inside`) ? `${whole}.inside` : whole;
  return has(key) ? t(key, { level: level ?? '' }) : `<${name}>`;
}

function detailList(changes: readonly Detail[], texts: Texts): Element {
  return h(
    'ul',
    {},
    changes.map((change) =>
      h('li', {}, `${nameDetail(change, texts)}: `, ...beforeAfter(...readingsOf(change, texts))),
    ),
  );
}

/** A kind of block is told in words, all else as it is written. */
export function readingsOf(
  { of, before, after }: Detail,
  texts: Texts,
): [before: string | undefined, after: string | undefined] {
  if (of !== 'block') return [before, after];
  const name = (block: string | undefined) => block && nameBlock(block, texts);
  return [name(before), name(after)];
}

/** What a detail is of, in words: "Sidhuvudet, title", "<Value>, hämtas ur (of)". */
export function nameDetail({ of, name }: Detail, { t, has }: Texts): string {
  const key = `review.detail.${of}`;
  const subject = has(key) ? t(key) : `<${of}>`;
  if (name === undefined) return subject;
  const label = `review.attribute.${name}`;
  return `${subject}, ${has(label) ? t(label) : name}`;
}
