import { describe, expect, test } from 'vitest';
import { createTexts } from '../../i18n/texts.ts';
import { createFormats } from './format.ts';

const formats = createFormats(createTexts('sv'));

describe('numbers', () => {
  test.each([
    ['thousands are parted by a no-break space', 1036, 0, '1\u00a0036'],
    ['four figures are parted too', 4000, 0, '4\u00a0000'],
    ['millions are parted twice', 1234567, 0, '1\u00a0234\u00a0567'],
    ['big numbers are written in full', 1e15, 0, '1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000'],
    ['decimals come after a comma', 13.7, 1, '13,7'],
    ['decimals are filled up', 13, 1, '13,0'],
    ['decimals that are not shown are rounded', 1036.5, 0, '1\u00a0037'],
    ['halves are rounded away from zero', -0.5, 0, '\u22121'],
    ['the minus is a true minus', -1036, 0, '\u22121\u00a0036'],
    ['zero is 0', 0, 0, '0'],
    ['minus zero is 0', -0, 0, '0'],
    ['what rounds to minus zero is 0', -0.04, 1, '0,0'],
  ])('%s', (_, value, decimals, text) => {
    expect(formats.number(value, decimals)).toBe(text);
  });

  test('something that is not a number is never shown as zero', () => {
    expect(formats.number(Number.POSITIVE_INFINITY)).not.toContain('0');
    expect(formats.number(Number.NaN)).not.toContain('0');
  });
});

describe('words', () => {
  test.each([
    [0, 'noll'],
    [1, 'en'],
    [2, 'två'],
    [12, 'tolv'],
    [20, 'tjugo'],
  ])('%i is written %s', (value, word) => {
    expect(formats.words(value)).toBe(word);
  });

  test.each([
    ['above twenty', 21, 0, '21'],
    ['below zero', -2, 0, '\u22122'],
    ['that are not whole', 2.25, 2, '2,25'],
    ['that are large', 1036, 0, '1\u00a0036'],
  ])('numbers %s are written in digits', (_, value, decimals, text) => {
    expect(formats.words(value, decimals)).toBe(text);
  });
});

describe('periods', () => {
  test.each([
    ['2029', '2029'],
    ['2030-03-16', '16 mars 2030'],
    ['2030-04-01', '1 april 2030'],
    ['2028-02-29', '29 februari 2028'],
    ['2030-12-31', '31 december 2030'],
  ])('%s is written %s', (period, text) => {
    expect(formats.period(period)).toBe(text);
  });

  const names = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
    ' ',
  );
  test.each(names.map((name, index) => [name, index + 1] as const))('%s has its name', (name, number) => {
    expect(formats.period(`2030-${String(number).padStart(2, '0')}`)).toBe(`${name} 2030`);
  });
});

describe('lists', () => {
  test.each([
    [[], ''],
    [['Alby'], 'Alby'],
    [['Alby', 'Åsnäs'], 'Alby och Åsnäs'],
    [['Alby', 'Dalsta', 'Åsnäs'], 'Alby, Dalsta och Åsnäs'],
  ])('%j is written ”%s”', (items, text) => {
    expect(formats.list(items)).toBe(text);
  });
});

describe('order of names', () => {
  const sorted = (...names: string[]) => names.sort(formats.compare).join(' ');

  test('å, ä and ö come last and in that order', () => {
    expect(sorted('Ösmo', 'Älvby', 'Åsnäs', 'Zinkgruvan', 'Alby')).toBe('Alby Zinkgruvan Åsnäs Älvby Ösmo');
  });

  test('é sorts as e', () => {
    expect(sorted('Idf', 'Idé', 'Idd')).toBe('Idd Idé Idf');
  });

  test('numbers in names sort as numbers', () => {
    expect(sorted('Torget 10', 'Torget 9')).toBe('Torget 9 Torget 10');
  });

  test('names that differ only in how they are encoded still have one order', () => {
    const [composed, decomposed] = ['Å', 'A\u030a'];
    expect([composed, decomposed].sort(formats.compare)).toEqual(
      [decomposed, composed].sort(formats.compare),
    );
  });
});

test('a sentence begins with a capital, å too', () => {
  expect(formats.capitalise('åtta hälsocentraler')).toBe('Åtta hälsocentraler');
  expect(formats.capitalise('')).toBe('');
});
