import { expect, test } from 'vitest';
import { insertBlock } from './insert.ts';

const text = `# överst
name: Eken # namnet
figures:
  listed:
    2030-04:
      value: 12 # tolv
      source: { document: rapport, page: 1 }
  # kostnader
  cost:
    2029: { value: 9000, source: { document: rapport, page: 1 } }

assessments:
  2030-05:
    summary: >-
      En lång text som
      är vikt.
`;

const block = ['value: 13', 'source: { document: rapport, page: 2 }'];

test('a period goes after the others of its measure, and nothing else changes', () => {
  expect(insertBlock(text, ['figures', 'listed', '2030-08'], block)).toBe(
    text.replace(
      '      source: { document: rapport, page: 1 }\n  # k',
      '      source: { document: rapport, page: 1 }\n    2030-08:\n      value: 13\n      source: { document: rapport, page: 2 }\n  # k',
    ),
  );
});

test('a measure goes after the others', () => {
  expect(insertBlock(text, ['figures', 'visits', '2029'], block)).toContain(
    '    2029: { value: 9000, source: { document: rapport, page: 1 } }\n  visits:\n    2029:\n      value: 13\n      source: { document: rapport, page: 2 }\n\nassessments:',
  );
});

test('a block that is empty or missing is made', () => {
  const made =
    'figures:\n  listed:\n    2030-04:\n      value: 13\n      source: { document: rapport, page: 2 }\n';
  expect(insertBlock('name: Eken\nfigures: {}\n', ['figures', 'listed', '2030-04'], block)).toBe(
    `name: Eken\n${made}`,
  );
  expect(insertBlock('name: Eken\nfigures:\n', ['figures', 'listed', '2030-04'], block)).toBe(
    `name: Eken\n${made}`,
  );
  expect(insertBlock('name: Eken\n', ['figures', 'listed', '2030-04'], block)).toBe(`name: Eken\n${made}`);
});

test('what is there already is not overwritten', () => {
  expect(() => insertBlock(text, ['figures', 'listed', '2030-04'], block)).toThrow('finns redan');
  expect(() => insertBlock(text, ['figures', 'cost', '2029'], block)).toThrow('finns redan');
});
