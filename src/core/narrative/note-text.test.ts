import { expect, test } from 'vitest';
import { createTexts } from '../../i18n/texts.ts';
import { createFormats } from '../figures/format.ts';
import { formatNote } from './note-text.ts';

const texts = createTexts('sv');
const source = { text: 'Bilagan, s. 2', href: '/om/#bilaga' };
const formatted = (note: object) =>
  formatNote(
    { numbers: [1], note: { sources: [], period: '', notes: [], ...note } },
    texts,
    createFormats(texts),
  );

test('source, period and computation become sentences', () => {
  expect(
    formatted({ sources: [source], period: 'februari 2026', computed: 'summan för 3 hälsocentraler.' }),
  ).toBe('Bilagan, s. 2. Avser februari 2026. Summan för 3 hälsocentraler.');
});

test('several sources are parted and caveats follow', () => {
  expect(formatted({ sources: [source, source], notes: ['Omkring.', 'Utan period'] })).toBe(
    'Bilagan, s. 2; Bilagan, s. 2. Omkring. Utan period.',
  );
});

test('a conclusion is called one', () => {
  expect(formatted({ inferred: 'Ingen högre nivå nämns.' })).toBe('Slutsats: Ingen högre nivå nämns.');
});
