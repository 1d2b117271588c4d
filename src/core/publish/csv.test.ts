import { expect, test } from 'vitest';
import { type CsvValue, formatCsv } from './csv.ts';

const machine = (...cells: CsvValue[]) => formatCsv([cells], { kind: 'machine' });
const excel = (...cells: CsvValue[]) => formatCsv([cells], { kind: 'excel' });

test('for machines: commas, decimal points, lines that end as RFC 4180 says, no byte order mark', () => {
  const rows = [
    ['id', 'value'],
    ['åsen', 1036.5],
  ];
  expect(formatCsv(rows, { kind: 'machine' })).toBe('id,value\r\nåsen,1036.5\r\n');
});

test('for Swedish Excel: byte order mark, semicolons, decimal commas', () => {
  expect(excel('åsen', 1036.5)).toBe('\ufeffåsen;1036,5\r\n');
});

test('what is missing is an empty cell and not zero', () => expect(machine('a', null, 0)).toBe('a,,0\r\n'));

test('a separator, a quotation mark and a line break are quoted', () => {
  expect(machine('a,b', 'sa "hej"', 'två\nrader')).toBe('"a,b","sa ""hej""","två\nrader"\r\n');
  expect(excel('a,b', 'a;b')).toBe('\ufeffa,b;"a;b"\r\n');
});

test('a text that begins like a formula is no formula', () => {
  expect(machine('=1+1', '+46', '-a', '@SUM', '\tx')).toBe(`'=1+1,'+46,'-a,'@SUM,'\tx\r\n`);
});

test('a text that looks disarmed already is still told from one that is', () => {
  expect(machine("'=1")).toBe("''=1\r\n");
});

test('a number below zero is a number', () => expect(excel(-3, -0.5)).toBe('\ufeff-3;-0,5\r\n'));

test('a number has no exponent', () =>
  expect(machine(0.0000001, 1e21)).toBe('0.0000001,1000000000000000000000\r\n'));

test('a space at an edge is kept', () => expect(machine(' a')).toBe('" a"\r\n'));
