import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { buildCalendar, buildFeed } from '../../publish/follow-up-files.ts';
import { buildHistory, editionAnchor } from '../../views/history.ts';
import { isAlike } from '../alike.ts';
import type { FactChange } from '../change.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import type { ChangedText } from './fact-index.ts';

/** One entry of a calendar or a feed as a reader meets it. */
interface Entry {
  /** All of it, to tell whether it is the same. */
  text: string;
  shown: string;
  /** What it says besides. */
  more: string;
}

/** Signs of a day: "2026-03-16". */
const DAY = 10;

/** Entries of the calendar and of the feed that have come, gone or say something else. */
export function followDates(comparison: Comparison): Draft[] {
  const { base, head, index } = comparison;
  const { texts } = head;
  const addressOf = (path: string) => path;
  const [oldDates, newDates] = [base, head].map((model) =>
    readCalendar(buildCalendar(model, model.edition, addressOf)),
  ) as [Map<string, Entry>, Map<string, Entry>];
  const [oldNews, newNews] = [base, head].map((model) =>
    leaveDrafts(model, readFeed(buildFeed(model, addressOf))),
  ) as [Map<string, Entry>, Map<string, Entry>];
  const ofChange = findChanges(comparison);
  const ofDue = ({ key, was, is }: ChangedEntry) => {
    const [, id = '', number = ''] = /^(.*)-(\d+)(?:@.*)?$/.exec(key) ?? [];
    const place = `due.${Number(number) - 1}`;
    const ofDecision = (isWanted: (fact: FactChange) => boolean) =>
      index.ofSubject('decision', id.replace(/^.*#/, ''), isWanted);
    // An entry of the calendar is of the date, and not of whether it was kept.
    const isKept = ({ path }: FactChange) => path === `${place}.done` && !key.includes('#');
    const own = ofDecision(
      (fact) => (fact.path === place || fact.path.startsWith(`${place}.`)) && !isKept(fact),
    );
    // What comes or goes is of its date, or comes with all of its decision; what its decision is called is of both.
    const whole = was && is ? [] : [...own, ...ofDecision(({ path }) => /^(?:due|)$/.test(path))];
    if (whole.length > 0) return whole;
    const others = ofDecision(({ path }) => /^(?:title|kind|status|due|)$/.test(path));
    return [...own, ...others, ...index.named([textsOf(was, is)])];
  };
  const ofNews = (entry: ChangedEntry) => {
    const [page = '', change] = entry.key.split('#');
    return page === paths.changes ? (ofChange.get(change ?? '') ?? []) : ofDue(entry);
  };
  const orAll = (causes: string[]) => (causes.length > 0 ? index.sort(causes) : index.all());
  return [
    ...compareEntries(oldDates, newDates).map((entry) =>
      draft(
        'calendar',
        { title: texts.t('change.calendar'), ...sayBoth(entry), href: paths.followUp },
        orAll(ofDue(entry)),
      ),
    ),
    ...compareEntries(oldNews, newNews).map((entry) =>
      draft(
        'feed',
        { title: texts.t('change.feed'), ...sayBoth(entry), href: paths.feed },
        orAll(ofNews(entry)),
      ),
    ),
  ];
}

/** By the place on the page of changes, the facts that an entry there comes of. */
function findChanges({ base, head, index, rename }: Comparison): Map<string, string[]> {
  const isTold = ({ path }: FactChange) => /^(?:|publication\b.*|date|edition|title|status_note)$/.test(path);
  return new Map(
    [...buildHistory(base), ...buildHistory(head)].map((entry) => [
      entry.id,
      entry.kind === 'correction'
        ? index.ofAddress(rename(entry.correction.figure.address), false)
        : index.ofSubject('plan', entry.edition.id, isTold),
    ]),
  );
}

/** A draft is in no feed: only previews know of it. */
function leaveDrafts(model: Model, entries: ReadonlyMap<string, Entry>): Map<string, Entry> {
  const drafts = new Set(
    model.editions.flatMap(({ id, state }) => (state === 'draft' ? [paths.change(editionAnchor(id))] : [])),
  );
  return new Map([...entries].filter(([id]) => !drafts.has(id)));
}

interface ChangedEntry {
  key: string;
  was: Entry | undefined;
  is: Entry | undefined;
}

/**
 * What stands under another key and says the very same has not changed for those who read it. Keys number the dates of
 * a decision: one that says the same day and words is the same one, whatever its number, then one that says the same
 * words of another day, then one that says about the same; then what has the same number.
 */
function compareEntries(olds: ReadonlyMap<string, Entry>, nows: ReadonlyMap<string, Entry>): ChangedEntry[] {
  const [oldTexts, nowTexts] = [olds, nows].map((all) => new Set([...all.values()].map(({ text }) => text)));
  const gone = new Map([...olds].filter(([, { text }]) => !nowTexts?.has(text)));
  const come = new Map([...nows].filter(([, { text }]) => !oldTexts?.has(text)));
  const pairs = new Map<string, string>();
  const match = (nameOf: (key: string, entry: Entry) => string) => {
    const used = new Set(pairs.values());
    const waiting = new Map(
      [...gone].filter(([key]) => !used.has(key)).map(([key, old]) => [nameOf(key, old), key]),
    );
    for (const [key, now] of come) {
      const old = pairs.has(key) ? undefined : waiting.get(nameOf(key, now));
      if (old !== undefined && waiting.delete(nameOf(key, now))) pairs.set(key, old);
    }
  };
  match((key, { shown }) => `${ownerOf(key)} ${shown}`);
  match((key, { shown }) => `${key} ${shown.slice(DAY)}`);
  match((key, { shown }) => `${ownerOf(key)} ${shown.slice(DAY)}`);
  const matchAlike = (nameOf: (key: string) => string) => {
    for (const [key, { shown }] of come) {
      const used = new Set(pairs.values());
      const isSame = ([old, was]: [string, Entry]) =>
        !used.has(old) && nameOf(old) === nameOf(key) && isAlike(was.shown.slice(DAY), shown.slice(DAY));
      const [old] = (pairs.has(key) ? undefined : [...gone].find(isSame)) ?? [];
      if (old !== undefined) pairs.set(key, old);
    }
  };
  matchAlike((key) => key);
  matchAlike(ownerOf);
  match((key) => key);
  match((key, { shown }) => `${ownerOf(key)} ${shown.slice(0, DAY)}`);
  const used = new Set(pairs.values());
  return [
    ...[...come].map(([key, is]) => ({ key, was: gone.get(pairs.get(key) ?? ''), is })),
    ...[...gone].filter(([key]) => !used.has(key)).map(([key, was]) => ({ key, was, is: undefined })),
  ];
}

/** The decision of an entry: "nya-grepp-2030-2@bilaga.invalid" → "nya-grepp-2030". */
function ownerOf(key: string): string {
  return key.replace(/-\d+(?:@.*)?$/, '');
}

function sayBoth({ was, is }: ChangedEntry): { before: string | undefined; after: string | undefined } {
  // Where it is the same besides, what differs is told alone.
  const isWhole = was && is && (was.more !== is.more || was.shown === is.shown);
  const say = (entry: Entry | undefined) =>
    entry && (isWhole ? `${entry.shown} ${entry.more}`.trim() : entry.shown);
  return { before: say(was), after: say(is) };
}

function textsOf(was: Entry | undefined, is: Entry | undefined): ChangedText {
  const read = (entry: Entry | undefined) => (entry ? `${entry.shown} ${entry.more}` : '');
  return { was: read(was), is: read(is) };
}

/** Events by their UID; the day that the file was stamped is no part of them. */
function readCalendar(file: string): Map<string, Entry> {
  const events = file
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => event.replace(/END:VEVENT.*$/s, ''));
  return new Map(
    events.map((event) => {
      const lines = event.split('\r\n').filter((line) => !/^(?:DTSTAMP|UID)/.test(line));
      const find = (name: string) =>
        lines.find((line) => line.startsWith(name))?.replace(/^[^:]*:/, '') ?? '';
      const day = find('DTSTART').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
      const more = readEscaped(find('DESCRIPTION'));
      return [
        /^UID:(.*)$/m.exec(event)?.[1]?.trim() ?? '',
        { text: lines.join('\n'), shown: `${day}: ${readEscaped(find('SUMMARY'))}`, more },
      ];
    }),
  );
}

function readEscaped(text: string): string {
  return text.replace(/\\([\\;,])/g, '$1').replaceAll('\\n', ' ');
}

function readFeed(file: string): Map<string, Entry> {
  const entries = file
    .split('<entry>')
    .slice(1)
    .map((entry) => entry.replace(/<\/entry>.*$/s, ''));
  return new Map(
    entries.map((text) => {
      const find = (name: string) => plain(new RegExp(`<${name}[^>]*>([^<]*)</`).exec(text)?.[1] ?? '');
      const more = find('summary') || find('content');
      return [
        find('id'),
        {
          text: text.replace(/<id>[^<]*<\/id>/, ''),
          shown: `${find('updated').slice(0, 10)}: ${find('title')}`,
          more,
        },
      ];
    }),
  );
}

function plain(text: string): string {
  const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return text.replace(/&(?:lt|gt|quot|amp);/g, (sign) => signs[sign] ?? sign);
}
