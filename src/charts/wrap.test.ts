import { describe, expect, it } from 'vitest';
import { measure } from './fonts.ts';
import { wrapText } from './wrap.ts';

const perLetter = (text: string) => text.length;

describe('wrapping a name', () => {
  it('leaves a text that fits alone', () => {
    expect(wrapText('Almby', 5, perLetter)).toEqual(['Almby']);
  });

  it('gives lines that joined are the text, letter for letter', () => {
    const name = 'Hälsorum Norrviken och Söderbygdens gemensamma hälsocentral';
    for (let max = 5; max < 60; max++) expect(wrapText(name, max, perLetter).join('')).toBe(name);
  });

  it('makes the lines about equally long', () => {
    expect(wrapText('aaaa bbbb cccc dddd', 16, perLetter)).toEqual(['aaaa bbbb ', 'cccc dddd']);
  });

  it('never breaks at a no-break space', () => {
    expect(wrapText('minst 4\u00a0000\u00a0kr', 9, perLetter)).toEqual(['minst ', '4\u00a0000\u00a0kr']);
  });

  it('breaks after a hyphen and a slash', () => {
    expect(wrapText('Norra/Södra-Östra', 7, perLetter)).toEqual(['Norra/', 'Södra-', 'Östra']);
  });

  it('breaks inside a word only where the word alone is too wide', () => {
    const word = 'sjukvårdsrådgivning';
    const lines = wrapText(`en ${word}`, 10, perLetter);
    expect(lines.join('')).toBe(`en ${word}`);
    expect(Math.max(...lines.map((line) => line.trimEnd().length))).toBeLessThanOrEqual(10);
  });

  it('keeps an emoji of several code points in one piece', () => {
    const flags = '👩🏽‍⚕️'.repeat(3);
    expect(wrapText(flags, 7, perLetter)).toEqual(['👩🏽‍⚕️', '👩🏽‍⚕️', '👩🏽‍⚕️']);
  });
});

describe('measuring', () => {
  it('knows the weights apart', () => {
    expect(measure('hälsocentral', 600)).toBeGreaterThan(measure('hälsocentral'));
  });

  it('gives letters outside the font a width that does not depend on the machine', () => {
    expect(measure('😀')).toBe(measure('W'));
    expect(measure('Ľ')).toBe(measure('W'));
  });
});
