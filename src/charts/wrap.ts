import type { Measure, Weight } from './fonts.ts';

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/**
 * Lines no wider than `max`, as even as they can be, that joined give the text back: the space at a break
 * stays at the end of its line. Breaks after a space, a hyphen or a slash; inside a word only where a
 * single word is too wide. A no-break space never breaks.
 */
export function wrapText(text: string, max: number, measure: Measure, weight: Weight = 400): string[] {
  const width = (line: string) => measure(line.trimEnd(), weight);
  if (width(text) <= max) return [text];
  const lines = fill(text, max, width);
  for (let narrower = max - 6; narrower > 0; narrower -= 6) {
    const even = fill(text, narrower, width);
    if (even.length > lines.length || breaksWord(even)) return fill(text, narrower + 6, width);
  }
  return lines;
}

const breaksWord = (lines: string[]) => lines.slice(0, -1).some((line) => !/[ \-/]$/.test(line));

function fill(text: string, max: number, width: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[ \-/])(?! )/)) {
    for (const piece of width(word) <= max ? [word] : graphemesOf(word)) {
      if (line !== '' && width(line + piece) > max) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
  }
  return [...lines, line];
}

const graphemesOf = (word: string) => [...graphemes.segment(word)].map(({ segment }) => segment);
