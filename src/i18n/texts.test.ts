import { describe, expect, test } from 'vitest';
import { core } from './sv/core.ts';
import { problems } from './sv/problems.ts';
import { site } from './sv/site.ts';
import { createTexts } from './texts.ts';

const texts = createTexts('sv');
const files = { core, problems, site };
const strings = Object.entries<string>({ ...core, ...problems, ...site });
const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('the parameters of a text are filled in', () => {
  expect(texts.t('source.page', { document: 'Bilagan', pages: '2 och 4' })).toBe('Bilagan, s. 2 och 4');
});

test('a number is filled in as it is given', () =>
  expect(texts.t('figure.higher', { value: 0 })).toBe('0 högre'));

test('a parameter that is not given stays visible', () =>
  expect(texts.t('figure.higher')).toBe('{value} högre'));

test('what is filled in is never read as a text with parameters', () => {
  expect(texts.t('figure.title', { measure: '{subject}', subject: '$& {x}' })).toBe('{subject}: $& {x}');
});

test('one has its own form', () => {
  expect(texts.plural('chart.describe.missing', 1, { names: 'Alby' })).toBe('För Alby saknas uppgift.');
});

test.each([0, 2, 1.5])('%d has the form of many', (count) => {
  expect(texts.plural('computed.sum', count, { count })).toContain('hälsocentraler');
});

test('a text without forms for one and many is a bug', () => {
  expect(() => texts.plural('figure.higher', 2)).toThrow('figure.higher.other');
});

test('only keys of texts are keys', () => {
  expect([texts.has('figure.higher'), texts.has('constructor'), texts.has('')]).toEqual([true, false, false]);
});

describe('the Swedish texts', () => {
  test('have each key in one file only', () => {
    const keys = Object.values(files).flatMap((file) => Object.keys(file));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('have a form for many where they have one for one', () => {
    const singular = strings.map(([key]) => key).filter((key) => key.endsWith('.one'));
    expect(singular.filter((key) => !texts.has(key.replace(/one$/, 'other')))).toEqual([]);
  });

  test('have no empty text', () => {
    expect(strings.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  test('have a message and a hint for each title of a fault', () => {
    const rules = strings.flatMap(([key]) => /^(\w[\w-]*\/[\w-]+)\.title$/.exec(key)?.[1] ?? []);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => !texts.has(`${rule}.message`) || !texts.has(`${rule}.hint`))).toEqual([]);
  });

  test('write quotation marks and dashes as in Swedish where a visitor reads them', () => {
    const shown = Object.entries<string>({ ...core, ...site });
    expect(shown.filter(([, text]) => /["“]| - /.test(text)).map(([key]) => key)).toEqual([]);
  });

  test('have parameters in well-formed braces', () => {
    const odd = strings.filter(([, text]) => /\{\}|\{\w*$/.test(text));
    expect(odd.map(([key]) => key)).toEqual([]);
    expect(parametersOf(texts.t('source.page'))).toEqual(['document', 'pages']);
  });
});

describe('the words of numbers', () => {
  test('go from zero to twenty', () => expect(texts.numberWords).toHaveLength(21));
  test('are all different', () => {
    const words = [...texts.numberWords, ...texts.amountWords];
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

test('there are twelve months', () => expect(texts.months).toHaveLength(12));
