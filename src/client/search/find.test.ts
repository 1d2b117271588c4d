import { describe, expect, it } from 'vitest';
import type { SearchKind } from '../../core/search/kinds.ts';
import { findHits, normaliseQuery } from './find.ts';
import type { Index } from './pagefind.ts';

/** A search that finds hits of these kinds, the first the best; every second is about Dalen. */
function pretend(kinds: readonly SearchKind[], scoreOf = (index: number) => 10 - index / 10): Index {
  const data = () => Promise.reject(new Error('not asked for'));
  const found = kinds.map((kind, index) => ({ id: `${kind}-${index}`, score: scoreOf(index), data }));
  return {
    pagefind: {
      options: async () => {},
      // In quotation marks it finds the first only.
      search: async (query) => ({ results: query.startsWith('"') ? found.slice(0, 1) : found }),
    },
    hits: new Map(
      found.map(({ id }, index) => [
        id,
        { kind: kinds[index] ?? 'page', municipalities: index % 2 === 0 ? ['dalen'] : [] },
      ]),
    ),
  };
}

const ask = { query: 'åsen', kind: '', municipality: '' };
const centres: SearchKind[] = Array(9).fill('centre');

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
    expect(hits.filter(({ hit: { id } }) => id.startsWith('centre')).map(({ hit }) => hit.id)).toEqual([
      'centre-0',
      'centre-1',
      'centre-2',
    ]);
    expect({ shown: hits.length, count, keptBack }).toEqual({ shown: 7, count: 13, keptBack: 6 });
  });

  it('shows all centres where there is nothing else, or where they were asked for', async () => {
    expect((await findHits(pretend(centres), ask)).hits).toHaveLength(9);
    const others: SearchKind[] = ['plan', 'plan', 'plan', 'plan', 'plan'];
    const { hits, count } = await findHits(pretend([...others, ...centres]), { ...ask, kind: 'centre' });
    expect([hits.length, count]).toEqual([9, 9]);
  });

  it('keeps to a municipality', async () => {
    const { hits, count } = await findHits(pretend(['plan', 'plan', 'term']), {
      ...ask,
      municipality: 'dalen',
    });
    expect([hits.map(({ hit }) => hit.id).sort(), count]).toEqual([['plan-0', 'term-2'], 2]);
  });

  it('passes by what the list of hits does not have', async () => {
    const index = { ...pretend(['plan']), hits: new Map() };
    expect((await findHits(index, ask)).count).toBe(0);
  });

  it('puts what a reader comes for before what tells the same once more', async () => {
    const { hits } = await findHits(pretend(['chart', 'document', 'plan', 'centre']), ask);
    expect(hits.map(({ hit }) => hit.id)).toEqual(['centre-3', 'plan-2', 'document-1', 'chart-0']);
  });

  it('finds a name whole, whatever its letters', async () => {
    const { hits } = await findHits(
      pretend(['plan', 'plan', 'plan']),
      { ...ask, query: 'Asen dalen' },
      new Set(['asen']),
    );
    expect(hits.map(({ hit }) => hit.id)).toEqual(['plan-0']);
  });

  it('leaves out words that only begin alike', async () => {
    const { hits, count } = await findHits(
      pretend(['plan', 'plan'], (index) => (index === 0 ? 3 : 0.0006)),
      ask,
    );
    expect([hits.length, count]).toEqual([1, 1]);
  });
});
