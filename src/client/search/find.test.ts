import { describe, expect, it } from 'vitest';
import { findHits, normaliseQuery } from './find.ts';
import type { Pagefind } from './pagefind.ts';

/** A search that finds hits of these kinds, the first the best. */
function pretend(kinds: readonly string[], scoreOf = (index: number) => 10 - index / 10): Pagefind {
  const data = () => Promise.reject(new Error('not asked for'));
  return {
    options: async () => {},
    search: async (query, { filters = {} } = {}) => ({
      results: kinds
        .map((kind, index) => ({ kind, id: `${kind}-${index}`, score: scoreOf(index), data }))
        // In quotation marks it finds the first only.
        .filter(({ kind }, index) => (query.startsWith('"') ? index === 0 : kind === filters.kind)),
    }),
  };
}

const ask = { query: 'åsen', kind: '', municipality: '' };
const centres: string[] = Array(9).fill('centre');

describe('normaliseQuery', () => {
  it.each([
    ['1 036', '1036'],
    ['1\u00a0036 listade', '1036 listade'],
    ['111 754', '111754'],
    ['1.036', '1036'],
    ['nivå 2', 'nivå 2'],
    ['12 3', '12 3'],
    ['  Åsen   norra ', 'Åsen norra'],
  ])('reads %j as %j', (query, wanted) => expect(normaliseQuery(query)).toBe(wanted));
});

describe('findHits', () => {
  it('keeps all but the best centres back', async () => {
    const { hits, count, keptBack } = await findHits(
      pretend([...centres, 'plan', 'plan', 'term', 'page']),
      ask,
    );
    expect(hits.filter(({ id }) => id.startsWith('centre')).map(({ id }) => id)).toEqual([
      'centre-0',
      'centre-1',
      'centre-2',
    ]);
    expect({ shown: hits.length, count, keptBack }).toEqual({ shown: 7, count: 13, keptBack: 6 });
  });

  it('shows all centres where there is nothing else, or where they were asked for', async () => {
    expect((await findHits(pretend(centres), ask)).hits).toHaveLength(9);
    const others = ['plan', 'plan', 'plan', 'plan', 'plan'];
    const { hits, count } = await findHits(pretend([...others, ...centres]), { ...ask, kind: 'centre' });
    expect([hits.length, count]).toEqual([9, 9]);
  });

  it('puts what a reader comes for before what tells the same once more', async () => {
    const { hits } = await findHits(pretend(['chart', 'document', 'plan', 'centre']), ask);
    expect(hits.map(({ id }) => id)).toEqual(['centre-3', 'plan-2', 'document-1', 'chart-0']);
  });

  it('finds a name whole, whatever its letters', async () => {
    const { hits } = await findHits(
      pretend(['plan', 'plan', 'plan']),
      { ...ask, query: 'Asen dalen' },
      new Set(['asen']),
    );
    expect(hits.map(({ id }) => id)).toEqual(['plan-0']);
  });

  it('leaves out words that only begin alike', async () => {
    const { hits, count } = await findHits(
      pretend(['plan', 'plan'], (index) => (index === 0 ? 3 : 0.0006)),
      ask,
    );
    expect([hits.length, count]).toEqual([1, 1]);
  });
});
