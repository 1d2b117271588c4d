/** One line of iCalendar at a time: RFC 5545. */
export interface CalendarEvent {
  /** Globally unique and permanent. */
  uid: string;
  /** A day "2026-03-16" or a month "2026-05"; anything less exact is no calendar entry. */
  date: string;
  title: string;
  text: string;
  url?: string;
}

const FOLD_AT = 75;

/** All-day events as an .ics file; a month is an event from its first day to its last. `stamp` is a day. */
export function renderCalendar(name: string, stamp: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bilaga//Bilaga//SV',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.filter(({ date }) => date.length >= 7).flatMap((event) => renderEvent(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(foldLine)
    .map((line) => `${line}\r\n`)
    .join('');
}

function renderEvent({ uid, date, title, text, url }: CalendarEvent, stamp: string): string[] {
  const [start, end] = daysOf(date);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `DTEND;VALUE=DATE:${compact(end)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    ...(url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** First day and the day after the last one. */
function daysOf(date: string): [string, string] {
  const isDay = date.length === 10;
  const end = new Date(`${isDay ? date : `${date}-01`}T00:00:00Z`);
  if (isDay) end.setUTCDate(end.getUTCDate() + 1);
  else end.setUTCMonth(end.getUTCMonth() + 1);
  return [isDay ? date : `${date}-01`, end.toISOString().slice(0, 10)];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** At most 75 octets a line; what follows begins with a space. No letter is cut in two. */
function foldLine(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const letter of line) {
    const octets = new TextEncoder().encode(letter).length;
    if (size + octets > FOLD_AT) {
      lines.push(current);
      current = ' ';
      size = 1;
    }
    current += letter;
    size += octets;
  }
  return [...lines, current];
}
