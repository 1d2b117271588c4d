import { expect, test } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.ts';
import { wordElements } from './elements.ts';
import { tellHidden } from './hidden-signs.ts';
import { textOf } from './page-words.ts';
import { diffWords } from './words.ts';

const texts = createTexts('sv');
const tell = (before: string, after: string) => textOf(wordElements(diffWords(before, after), texts));

test('a space that becomes another kind of space is told by its name', () => {
  expect(tell('den 16 mars', 'den 16\u00a0mars')).toBe('den 16[mellanslag][hårt mellanslag]mars');
});

test('a sign inside a word that nobody sees is told by its name', () => {
  expect(tell('primärvård', 'primär\u00advård')).toBe('primärvårdprimär[mjukt bindestreck]vård');
});

test('a letter of another alphabet that looks like one of ours is told with what it is', () => {
  expect(tell('Krokoms', 'Kr\u043ekoms')).toBe('KrokomsKr[ser ut som o, men är U+043E]koms');
  expect(tellHidden('@@ -7 +7 @@\n-I Krokoms\n+I Kr\u043ekoms\n', texts)).toEqual([
    'bokstav ur ett annat alfabet, rad 7',
  ]);
});

test('words that differ to the eye are left as they are', () => {
  expect(tell('ett hus', 'två\u00a0hus')).not.toContain('[');
});

test('of changed lines the hidden signs are told with their lines', () => {
  const diff = '@@ -3,2 +3,2 @@\n a\n-b\tc\n+b c \n';
  expect(tellHidden(diff, texts)).toEqual([
    'tabb, rad 4 i den gamla filen',
    'mellanslag sist på raden, rad 4',
  ]);
});

test('of lines with the same hidden signs nothing is told', () => {
  expect(tellHidden('@@ -1 +1 @@\n-1\u00a0000 hus\n+2\u00a0000 hus\n', texts)).toEqual([]);
});
