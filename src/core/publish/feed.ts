import { firstDay } from '../figures/time.ts';

export interface FeedEntry {
  /** Permanent: a tag URI or the page's address. */
  id: string;
  title: string;
  /** A day, a month or a year. */
  date: string;
  text: string;
  href?: string;
}

export interface Feed {
  id: string;
  title: string;
  author: string;
  language: string;
  /** Address of the feed itself and of the site, when the site has an address. */
  self?: string;
  home?: string;
  /** The day of the feed when it has no entries. */
  date: string;
  entries: readonly FeedEntry[];
}

/** An Atom feed (RFC 4287), the newest entry first. */
export function renderFeed({ id, title, author, language, self, home, date, entries }: Feed): string {
  const sorted = [...entries].sort((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1,
  );
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${instant(sorted[0]?.date ?? date)}</updated>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    ...(self ? [`<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`] : []),
    ...(home ? [`<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`] : []),
    ...sorted.flatMap((entry) => [
      '<entry>',
      `<id>${escapeXml(entry.id)}</id>`,
      `<title>${escapeXml(entry.title)}</title>`,
      `<updated>${instant(entry.date)}</updated>`,
      ...(entry.href ? [`<link rel="alternate" type="text/html" href="${escapeXml(entry.href)}"/>`] : []),
      `<content type="text">${escapeXml(entry.text)}</content>`,
      '</entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Atom wants a moment: the first of what the date covers. */
function instant(date: string): string {
  return `${firstDay(date)}T00:00:00Z`;
}

function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
