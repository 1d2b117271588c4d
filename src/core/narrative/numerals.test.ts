import { expect, test } from 'vitest';
import { createTexts } from '../../i18n/texts.ts';
import { createFindNumerals } from './numerals.ts';

const find = createFindNumerals(createTexts('sv'), { waived: [], units: [] });
const loose = (text: string) => find(text).filter(({ kind }) => kind === 'loose');

test.each([
  'den 16 mars 2026',
  'den 16\u00a0mars\u00a02026',
  'den 16\nmars 2026',
  '§\u00a07',
  '7\u00a0kap.',
  '2 §',
])('a date and a clause are known whatever space parts them: %j', (text) => expect(loose(text)).toEqual([]));

test('an amount is no date', () => expect(loose('16 marsipaner').map(({ text }) => text)).toEqual(['16']));
