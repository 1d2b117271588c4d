import type { FactChange } from '../../../src/core/changes/change.ts';
import { listUnread } from '../../../src/core/changes/unread.ts';
import { summarise, summariseFigures } from '../../../src/core/check/summary.ts';
import { listFigures } from '../../../src/core/figures/walk-figures.ts';
import type { Build } from '../../../src/core/model.ts';
import type { Texts } from '../../../src/i18n/texts.ts';
import { isTag } from './compare-narratives.ts';
import { measureText } from './lix.ts';
import type { NarrativeChange } from './narrative-change.ts';
import type { CheckItem } from './schema.ts';
import { SPLIT } from './split-passages.ts';
import { diffWords, type Stretch } from './words.ts';

const SHOWN = 10;
/** Of fewer words a LIX says nothing. */
const FEW_WORDS = 20;

/** The faults of the later version. */
export function checkFaults(
  problems: readonly { file: string; line: number; message: string }[],
  { plural }: Texts,
): CheckItem {
  return {
    id: 'faults',
    state: problems.length === 0 ? 'good' : 'bad',
    title: plural('review.check.faults', problems.length),
    lines: cut(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)),
  };
}

/** How the numerals of the texts are proved, before and after. */
export function checkNumerals(base: Build, head: Build, texts: Texts): CheckItem {
  const { t } = texts;
  const [old, now] = [summarise(base).numerals, summarise(head).numerals];
  const proved = ({ total, loose }: typeof now) => `${total - loose} / ${total}`;
  const title = t('review.check.numerals', { ...now, proved: now.total - now.loose });
  const loosened = listLoosened(base, head, texts);
  const lines = [...tellWas(isRead(base, texts) && proved(old), proved(now), texts), ...cut(loosened)];
  const state = now.loose > 0 ? 'bad' : loosened.length > 0 ? 'advice' : 'good';
  const item: CheckItem = { id: 'numerals', state, title, lines };
  return unlessUnread(item, head, t('review.check.unread.numerals'), texts);
}

/** Texts that get fewer of their numbers from the data, and have more that nothing proves: a bound number made a waived one. */
function listLoosened(base: Build, head: Build, { t }: Texts): string[] {
  return [...head.coverage].flatMap(([file, { bound, waived }]) => {
    const old = base.coverage.get(file);
    if (!old || bound >= old.bound || waived <= old.waived) return [];
    const parameters = { file, bound, waived, wasBound: old.bound, wasWaived: old.waived };
    return [t('review.check.loosened', parameters)];
  });
}

/** Figures with a value that no document states. */
export function checkSourced(head: Build, texts: Texts): CheckItem {
  const bare = listFigures(head.workspace).filter(
    ({ figure }) => 'value' in figure && (figure.source ?? []).length === 0 && figure.inferred === undefined,
  );
  const item: CheckItem = {
    id: 'sources',
    state: bare.length === 0 ? 'good' : 'bad',
    title: texts.plural('review.check.unsourced', bare.length),
    lines: cut(bare.map(({ owner, measure, period }) => `${owner.address}.${measure}@${period}`)),
  };
  return unlessUnread(item, head, texts.t('review.check.unread.sources'), texts);
}

/** Errors in the source documents that are shown to the reader. */
export function checkSourceErrors(base: Build, head: Build, texts: Texts): CheckItem {
  const count = ({ model }: Build) => (model ? summariseFigures(model).errors : 0);
  const [old, now] = [count(base), count(head)].map(String) as [string, string];
  const title = texts.plural('review.check.errors', count(head));
  const lines = tellWas(isRead(base, texts) && old, now, texts);
  const item: CheckItem = { id: 'source-errors', state: 'good', title, lines };
  return unlessUnread(item, head, texts.t('review.check.unread.errors'), texts);
}

/** What was counted before, where that is known and something else. */
function tellWas(old: string | false, now: string, { t }: Texts): string[] {
  return old === false || old === now ? [] : [t('review.check.was', { text: old })];
}

/** What was found is told; that nothing was found is nothing to go by where not all could be read. */
function unlessUnread(item: CheckItem, head: Build, title: string, texts: Texts): CheckItem {
  if (item.state === 'bad' || isRead(head, texts)) return item;
  return { id: item.id, state: 'not-run', title, lines: [] };
}

function isRead(build: Build, texts: Texts): boolean {
  return listUnread({ ...build, name: 'head', texts }).length === 0;
}

/** Sentence lengths and LIX of the texts that were written or rewritten, in content/ and data/. Advice, never a fault. */
export function adviseOnText(
  changes: readonly NarrativeChange[],
  facts: readonly FactChange[],
  { t, plural }: Texts,
): CheckItem {
  const written = [...changes.flatMap(readPassages), ...facts.flatMap(readFact)];
  const side = (left: 'added' | 'removed') =>
    written.flatMap((words) =>
      words
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('')
        // No sentence goes on in the next paragraph.
        .split(SPLIT),
    );
  const [before, after] = [measureText(side('added')), measureText(side('removed'))];
  if (after.words < FEW_WORDS) {
    const title = t(written.length === 0 ? 'review.check.text.none' : 'review.check.text.few');
    return { id: 'text', state: 'good', title, lines: [] };
  }
  const isNew = before.words < FEW_WORDS;
  const title = t(isNew ? 'review.check.text.new' : 'review.check.text', {
    before: before.lix,
    after: after.lix,
  });
  const lines = after.long.map(({ text, words }) => plural('review.check.long', words, { text }));
  return {
    id: 'text',
    state: lines.length > 0 || after.lix > 50 ? 'advice' : 'good',
    title,
    lines: cut(lines),
  };
}

function readPassages({ passages }: NarrativeChange): Stretch[][] {
  return passages.flatMap(({ kind, words }) => {
    const isWritten = kind === 'changed' || kind === 'added';
    return isWritten && words.some((word) => word.kind !== 'same') && !isTag(words[0]?.text) ? [words] : [];
  });
}

/** The sentences of a fact: of a field, of a figure's caveat, of all that is new. */
function readFact({ kind, before, after, contents, parts }: FactChange): Stretch[][] {
  const notes = parts.filter(({ part, after: now }) => part === 'note' && now !== undefined);
  const states = kind === 'added' && contents.length > 0 ? contents.map(({ state }) => state) : [after];
  return [
    ...notes.map((note) => diffWords(note.before ?? '', note.after ?? '')),
    ...states.flatMap((state) => {
      const isText = typeof state?.raw === 'string' && /\s.*[.!?]$/s.test(state.text);
      const old = before?.text ?? '';
      return isText && state.text !== old ? [diffWords(old, state.text)] : [];
    }),
  ];
}

/** The first ones, and how many more. */
export function cut(lines: readonly string[]): string[] {
  return lines.length > SHOWN ? [...lines.slice(0, SHOWN), `… (+${lines.length - SHOWN})`] : [...lines];
}
