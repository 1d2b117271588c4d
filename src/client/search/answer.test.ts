import { describe, expect, it } from 'vitest';
import type { SearchKind } from '../../core/search/kinds.ts';
import { answerQuestion, listReadings, type Vocabulary } from './answer.ts';
import type { Index, PagefindData } from './pagefind.ts';

const vocabulary: Vocabulary = {
  names: new Set(['asen', 'norrby']),
  known: new Map([
    ['asen', 'Åsen'],
    ['norrby', 'Norrby'],
    ['oppettider', 'Öppettider'],
  ]),
  small: new Set(['när', 'är', 'vad']),
};

/** A search that finds one hit by certain questions, with this text. */
function pretend(texts: Readonly<Record<string, string>>): Index {
  return {
    pagefind: {
      options: async () => {},
      search: async (query) => {
        const content = texts[query.replaceAll('"', '')];
        const data: PagefindData = {
          url: '/',
          excerpt: '',
          content: content ?? '',
          meta: { title: 'Sidan' },
        };
        return { results: content === undefined ? [] : [{ id: 'one', score: 1, data: async () => data }] };
      },
    },
    hits: new Map([['one', { kind: 'page' as SearchKind, municipalities: [] }]]),
  };
}

const ask = (query: string, texts: Readonly<Record<string, string>>) =>
  answerQuestion(pretend(texts), { query, kind: '', municipality: '' }, vocabulary);

describe('listReadings', () => {
  it('begins with the question as it is asked', () =>
    expect(listReadings('Åsen', vocabulary)).toEqual(['Åsen']));

  it.each([
    ['when the words say nothing', 'när stänger', 'stänger'],
    ['when a name is misspelt', 'Nortby', 'Norrby'],
    ['when only one of the words is a name', 'Norrby rivs', 'Norrby'],
  ])('reads it otherwise %s', (_, query, wanted) => {
    expect(listReadings(query, vocabulary)).toContain(wanted);
  });

  it('tries names before other words', () => {
    expect(listReadings('ombyggnad Åsen', vocabulary)).toEqual(['ombyggnad Åsen', 'Åsen', 'ombyggnad']);
  });
});

describe('answerQuestion', () => {
  it('says which words found the answer', async () => {
    const { count, query } = await ask('oppetider', { Öppettider: 'Öppettider i Norrby.' });
    expect([count, query]).toEqual([1, 'Öppettider']);
  });

  it('takes no hit that only begins a little like the question', async () => {
    expect((await ask('överklaga', { överklaga: 'HbA1c över 70' })).count).toBe(0);
  });

  it('finds numbers whose thousands are held together', async () => {
    expect((await ask('1 036', { '1036': 'Åsen har 1\u2060036 listade.' })).count).toBe(1);
  });
});
