import { expect, test } from 'vitest';
import { formatEntries } from './json-entries.ts';

test('a document has a line for each of its values, and for each entry of its lists', () => {
  const data = {
    id: 'norrby',
    name: 'Norrby',
    note: null,
    figures: [{ value: 1, notes: [] }, { value: 2 }],
    words: [],
  };
  expect(formatEntries({ meta: { version: 'v1', licence: { name: 'CC' } }, data })).toBe(`{
  "meta": {
    "version": "v1",
    "licence": {"name":"CC"}
  },
  "data": {
    "id": "norrby",
    "name": "Norrby",
    "note": null,
    "figures": [
      {"value":1,"notes":[]},
      {"value":2}
    ],
    "words": []
  }
}
`);
});

test('a list has a line for each of its entries', () => {
  expect(formatEntries({ meta: {}, data: [{ id: 'a', figures: [{ value: 1 }] }, 'b'] })).toBe(`{
  "meta": {},
  "data": [
    {"id":"a","figures":[{"value":1}]},
    "b"
  ]
}
`);
});

test('what has no value is left out, as JSON has none for it', () => {
  const document = { meta: undefined, data: { a: undefined, c: 'ö"\u2028' } };
  expect(JSON.parse(formatEntries(document))).toEqual(JSON.parse(JSON.stringify(document)));
});
