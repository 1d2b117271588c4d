import type { Texts } from '../../../src/i18n/texts.ts';
import { nameConsequence } from './render-facts.ts';
import { nameDetail, readingsOf, sayFile, sayPassage, saySentence } from './render-narratives.ts';
import { nameRest, summarise, titleOf, warningsOf } from './render-page.ts';
import { sayFate, sayLooks } from './render-pages.ts';
import type { Review } from './schema.ts';
import type { Stretch } from './words.ts';

type Passage = Review['narratives'][number]['passages'][number];

/** GitHub takes 65 536 characters in a comment; a sign may become several when it is escaped. */
const MOST = 60_000;
/** So many rows, points or files of a consequence are told here. */
const ITEMS = 5;
/** By this line the comment is found again. */
export const COMMENT_MARK = '<!-- granskning -->';

/** What is said first of a change that may have written its review itself. */
export function renderWarning(workflows: readonly string[], { t }: Texts): string {
  const files = workflows.slice(0, ITEMS).map(code).join(', ');
  return `${COMMENT_MARK}\n**${t('review.comment.workflows')}** ${files}\n`;
}

/**
 * The review as Markdown for one comment: cut at the end of a line, and what was left out is counted.
 * @param warning as `renderWarning` writes it: it stands first, whatever the review says.
 */
export function renderComment(review: Review, texts: Texts, warning = ''): string {
  // Nothing to say: the comment of an earlier version goes.
  if (isNothing(review)) return warning;
  const lines = listLines(review, texts);
  const kept: string[] = [];
  let size = 0;
  for (const line of lines) {
    if (size + line.length + 1 > MOST) break;
    kept.push(line);
    size += line.length + 1;
  }
  const left = lines.length - kept.length;
  const more = left > 0 ? ['', texts.t('review.comment.more', { n: left })] : [];
  return `${warning || `${COMMENT_MARK}\n`}${[...kept, ...more].join('\n')}\n`;
}

/** No difference that anybody could have an opinion on. */
function isNothing({ files, checklist }: Review): boolean {
  return files.length === 0 && checklist.every(({ state }) => state !== 'bad');
}

function listLines(review: Review, texts: Texts): string[] {
  const { t } = texts;
  const { facts, narratives, pages, checklist, formatting, rest } = review;
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', `### ${title}`, '', ...lines] : [];
  return [
    `## ${escapeText(titleOf(review, texts))}`,
    '',
    escapeText(summarise(review, texts)),
    ...warningsOf(review, texts).flatMap(([title, lines]) => [
      '',
      `**${escapeText(title)}**`,
      '',
      ...lines.map(item),
    ]),
    ...section(
      t('review.checklist'),
      checklist.flatMap(({ state, title, lines }) => [
        `- ${state === 'good' ? '✓' : state === 'bad' ? '✕' : '–'} **${t(`review.state.${state}`)}** ${escapeText(title)}`,
        ...(state === 'good' ? [] : lines.map((line) => `  ${item(line)}`)),
      ]),
    ),
    ...section(
      t('review.facts'),
      facts.flatMap(({ telling, file, line, consequences, isDraft }) => [
        `- ${escapeText(isDraft ? `${telling} ${t('review.draft')}` : telling)} ${code(`${file}:${line}`)}`,
        ...consequences.flatMap((consequence) => listConsequence(consequence, texts)),
      ]),
    ),
    ...section(
      t('review.texts'),
      narratives.flatMap((narrative) => [
        `- ${escapeText(sayFile(narrative, texts))}`,
        ...narrative.head.map((detail) => `  - ${sayDetail(detail, texts)}`),
        ...narrative.passages.flatMap((passage) => listPassage(passage, texts)),
      ]),
    ),
    ...section(
      nameRest(review, texts),
      rest.flatMap((consequence) => listConsequence(consequence, texts, '')),
    ),
    ...section(
      t('review.lines'),
      formatting.map((file) => item(t('review.formatting.file', { file }))),
    ),
    ...section(t('review.pages'), pages === undefined ? [] : listPages(pages, texts)),
  ];
}

type Pages = NonNullable<Review['pages']>;
type Page = Pages['changed'][number];

/** What is alike on many pages, and then the pages. */
function listPages(pages: Pages, texts: Texts): string[] {
  const { t, plural } = texts;
  const { changed, everywhere } = pages;
  if (changed.length + everywhere.length === 0)
    return [[t('review.pages.same'), sayLooks(pages, plural)].filter(Boolean).join(' ')];
  return [
    ...everywhere.map(({ words, pages: count }) => {
      return `- ${t('review.everywhere')}: ${writeWords(words)} ${plural('review.on-pages', count)}`;
    }),
    ...changed.map((page) => `- ${escapeText(page.title)} ${code(page.path)} (${sayPage(page, texts)})`),
  ];
}

/** What there is to see on a page: "Sidan är ny", "3 ställen i texten, 1 bild". */
function sayPage(page: Page, all: Texts): string {
  const { texts: told, renumbered, pictures } = page;
  const { t, plural } = all;
  const fate = sayFate(page, all);
  if (fate !== undefined) return fate.replace(/\.$/, '');
  const places = told.length + renumbered.length;
  const parts = [
    ...(places > 0 ? [plural('review.texts-on-page', places)] : []),
    ...(pictures.length > 0 ? [plural('review.pictures-on-page', new Set(pictures).size)] : []),
  ];
  return parts.join(', ') || t('review.shared-on-page');
}

/** A consequence, and the first of what it holds. */
function listConsequence(consequence: Review['rest'][number], texts: Texts, indent = '  '): string[] {
  const { before, after, items } = consequence;
  const left = items.length - ITEMS;
  return [
    `- ${escapeText(nameConsequence(consequence, texts))}${arrow(before, after)}`,
    ...items.slice(0, ITEMS).map((one) => `  - ${escapeText(one.label)}${arrow(one.before, one.after)}`),
    ...(left > 0 ? [`  - ${texts.t('review.comment.items', { n: left })}`] : []),
  ].map((line) => indent + line);
}

/** A passage: its words where they differ, and what of its attributes does. */
function listPassage(passage: Passage, texts: Texts): string[] {
  const { kind, words, sentences = [], details } = passage;
  const isSame = kind === 'formatting' || (kind === 'changed' && words.every((word) => word.kind === 'same'));
  return [
    `  - ${escapeText(sayPassage(passage, texts))}`,
    ...(isSame ? [] : [`    ${writeWords(words)}`]),
    ...sentences.map((sentence) => `    ${item(saySentence(sentence, texts))}`),
    ...(kind === 'changed' ? details.map((detail) => `    - ${sayDetail(detail, texts)}`) : []),
  ];
}

function sayDetail(detail: Passage['details'][number], texts: Texts): string {
  return `${escapeText(nameDetail(detail, texts))}${arrow(...readingsOf(detail, texts))}`;
}

/** A path as it is written: no line break or backtick ends it. */
function code(text: string): string {
  return `\`${text.replace(/[`\p{C}\p{Zl}\p{Zp}]+/gu, ' ')}\``;
}

function item(line: string): string {
  return `- ${escapeText(line)}`;
}

function arrow(before: string | undefined, after: string | undefined): string {
  if (before === undefined && after === undefined) return '';
  return `: ${before === undefined ? '' : escapeText(cut(before))} → ${after === undefined ? '–' : escapeText(cut(after))}`;
}

function writeWords(words: readonly Stretch[]): string {
  return words
    .map(({ kind, text }) => {
      const written = escapeText(cut(text));
      if (kind === 'same' || written.trim() === '') return written;
      const sign = kind === 'added' ? '**' : '~~';
      return written.replace(/\S[\s\S]*\S|\S/, (inside) => `${sign}${inside}${sign}`);
    })
    .join('');
}

function cut(text: string): string {
  return text.length > 400 ? `${text.slice(0, 200)} […] ${text.slice(-200)}` : text;
}

/** Whatever a change holds is text in the comment: no markup, no mention, no reference. */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]{}()|~>!+$-]/g, '\\$&')
    .replace(/www(?=\.)|\bgh(?=\\?-\d)/gi, '$&\u2060')
    .replace(/[@#]/g, '$&\u2060')
    .replace(/:\/\//g, ':\u2060//');
}
