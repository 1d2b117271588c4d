import { describe, expect, it } from 'vitest';
import { renderFeed } from './feed.ts';

const feed = {
  id: 'tag:norrdal.se,2030:flode',
  title: 'Planen',
  author: 'Region Norrdal',
  language: 'sv',
  date: '2030-05-06',
};
const entry = { id: 'tag:norrdal.se,2030:a', title: 'A', date: '2030-05', text: 'Text.' };

describe('renderFeed', () => {
  it('shows the newest first and is as new as that', () => {
    const xml = renderFeed({
      ...feed,
      entries: [entry, { ...entry, id: 'b', title: 'B', date: '2030-06-01' }],
    });
    expect(xml.indexOf('<title>B</title>')).toBeLessThan(xml.indexOf('<title>A</title>'));
    expect(/<updated>([^<]+)/.exec(xml)?.[1]).toBe('2030-06-01T00:00:00Z');
  });

  it('writes a month or a year as its first moment', () => {
    expect(renderFeed({ ...feed, entries: [{ ...entry, date: '2030' }] })).toContain(
      '<updated>2030-01-01T00:00:00Z</updated>',
    );
  });

  it('escapes what has a meaning in XML', () => {
    expect(renderFeed({ ...feed, entries: [{ ...entry, text: '<script> & "x"' }] })).toContain(
      '&lt;script&gt; &amp; &quot;x&quot;',
    );
  });

  it('links to nothing while the site has no address', () => {
    expect(renderFeed({ ...feed, entries: [entry] })).not.toContain('<link');
  });
});
