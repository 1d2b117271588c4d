import { describe, expect, it } from 'vitest';
import { explainOnce } from './term-elements.ts';

const term = (id: string, word: string) =>
  `<span class="term"><a href="/ordlista/#${id}">${word}</a><button type="button" class="mark" popovertarget="ord-${id}" aria-label="Förklaring">?</button></span>`;

describe('explainOnce', () => {
  it('keeps the first use and makes the next plain', () => {
    const { html, terms } = explainOnce(
      `<p>${term('sjo', 'sjön')} och ${term('sjo', '<em>sjöar</em>')}.</p>`,
    );
    expect(html).toBe(`<p>${term('sjo', 'sjön')} och <em>sjöar</em>.</p>`);
    expect(terms).toEqual(['sjo']);
  });

  it('explains different terms each in its place', () => {
    const page = `<p>${term('b', 'berget')}</p><p>${term('a', 'ån')}</p>`;
    expect(explainOnce(page)).toEqual({ html: page, terms: ['b', 'a'] });
  });

  it('leaves a page without terms as it is', () => {
    expect(explainOnce('<p>Dalen</p>')).toEqual({ html: '<p>Dalen</p>', terms: [] });
  });
});
