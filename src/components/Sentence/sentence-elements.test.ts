import { describe, expect, it } from 'vitest';
import { modelOf } from '../../core/__tests__/sketch.ts';
import { knownFigure } from '../../core/figures/known.ts';
import { renderHtml } from '../../core/narrative/hast.ts';
import { type SentencePart, sentenceElements } from './sentence-elements.ts';

const model = modelOf({ centres: { asen: { listed: 900 } } });
const figure = knownFigure(model.edition.lookup, 'asen.listed');
const write = (template: string, parts: Record<string, SentencePart>) =>
  renderHtml(sentenceElements(model, {}, template, parts));

describe('sentenceElements', () => {
  it('keeps a figure and the full stop after it together', () => {
    expect(write('Där är {n}.', { n: { figure, as: 'unit' } })).toMatch(
      /^Där är <span class="figure">900\u00a0listade<button .*<\/button><\/span>\.$/,
    );
  });

  it('writes a name as text, whatever is in it', () => {
    expect(write('Om {name}.', { name: '<b>&{n}' })).toBe('Om &#x3C;b>&#x26;{n}.');
  });

  it('links', () => {
    expect(write('Se {page}', { page: { text: 'Åsen', href: '/x/' } })).toBe('Se <a href="/x/">Åsen</a>');
  });

  it('does not leave a place unfilled', () => {
    expect(() => write('Om {name}.', {})).toThrow('{name}');
  });
});
