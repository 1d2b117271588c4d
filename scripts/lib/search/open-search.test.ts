import { expect, test } from 'vitest';
import { openSearch } from './open-search.ts';

test('a part of a page belongs to the municipalities of the nearest part that tells any', () => {
  const { listRecords } = openSearch({
    language: 'sv',
    pages: new Map([
      [
        '/plan/2026-03/',
        {
          kind: 'plan',
          reading: 'parts',
          municipalities: [],
          words: [],
          partMunicipalities: new Map([
            ['bracke', ['bracke']],
            ['bracke-ragunda', ['bracke', 'ragunda']],
          ]),
        },
      ],
    ]),
  });
  const anchors = ['bracke', 'bracke-kalarne', 'bracke-ragunda-vagen-dit', 'brackebygden', 'inledning'];
  const parts = anchors.map((anchor) => ({ anchor, title: anchor, text: 'Text.' }));
  const records = listRecords('plan/2026-03/index.html', parts);
  expect(records.map(({ about }) => about.municipalities)).toEqual([
    ['bracke'],
    ['bracke'],
    ['bracke', 'ragunda'],
    [],
    [],
  ]);
});
