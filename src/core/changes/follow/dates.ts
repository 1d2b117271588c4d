import { paths } from '../../paths.ts';
import { buildCalendar, buildFeed } from '../../publish/follow-up-files.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/** One entry of a calendar or a feed as a reader meets it. */
interface Entry {
  /** All of it, to tell whether it is the same. */
  text: string;
  shown: string;
  /** What it says besides. */
  more: string;
}

/** Entries of the calendar and of the feed that have come, gone or say something else. */
export function followDates(comparison: Comparison): Draft[] {
  const { base, head, index, rename } = comparison;
  const { texts } = head;
  const addressOf = (path: string) => path;
  const [oldDates, newDates] = [base, head].map((model) =>
    readCalendar(buildCalendar(model, model.edition, addressOf)),
  ) as [Map<string, Entry>, Map<string, Entry>];
  const [oldNews, newNews] = [base, head].map((model) => readFeed(buildFeed(model, addressOf))) as [
    Map<string, Entry>,
    Map<string, Entry>,
  ];
  const ofDecision = (uid: string) => index.ofSubject('decision', uid.replace(/-\d+@.*$/, ''));
  const ofEntry = (id: string) => {
    const [page = '', fragment = ''] = id.split('#');
    const figure = index.ofAddress(rename(fragment), false);
    const own = [
      ...figure,
      ...index.ofPage(id.replace(/-\d+$/, '')),
      ...(figure.length > 0 ? [] : index.ofPage(page)),
    ];
    return own;
  };
  return [
    ...compareEntries(oldDates, newDates).map(({ key, before, after }) =>
      draft(
        'calendar',
        { title: texts.t('change.calendar'), before, after, href: paths.followUp },
        orAll(ofDecision(key)),
      ),
    ),
    ...compareEntries(oldNews, newNews).map(({ key, before, after }) =>
      draft('feed', { title: texts.t('change.feed'), before, after, href: paths.feed }, orAll(ofEntry(key))),
    ),
  ];

  function orAll(causes: string[]): string[] {
    return causes.length > 0 ? causes : index.all();
  }
}

function compareEntries(olds: ReadonlyMap<string, Entry>, nows: ReadonlyMap<string, Entry>) {
  return [...new Set([...nows.keys(), ...olds.keys()])].flatMap((key) => {
    const [was, is] = [olds.get(key), nows.get(key)];
    if (was?.text === is?.text) return [];
    const say = (entry: Entry | undefined) =>
      entry && (was?.shown === is?.shown ? `${entry.shown} ${entry.more}`.trim() : entry.shown);
    return [{ key, before: say(was), after: say(is) }];
  });
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
      const lines = event.split('\r\n').filter((line) => !line.startsWith('DTSTAMP'));
      const find = (name: string) =>
        lines.find((line) => line.startsWith(name))?.replace(/^[^:]*:/, '') ?? '';
      const day = find('DTSTART').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
      const more = readEscaped(find('DESCRIPTION'));
      return [
        find('UID'),
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
      return [find('id'), { text, shown: `${find('updated').slice(0, 10)}: ${find('title')}`, more }];
    }),
  );
}

function plain(text: string): string {
  const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return text.replace(/&(?:lt|gt|quot|amp);/g, (sign) => signs[sign] ?? sign);
}
