import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/core/search/kinds.ts';
import { readHtml } from '../finish/read-html.ts';
import { createPartReader, joinNumbers } from './page-parts.ts';

const page = (inside: string) => `<html><body><nav>Meny</nav><main>${inside}</main></body></html>`;

function readParts(html: string, reading: Reading) {
  const reader = createPartReader(reading);
  readHtml(html, [reader]);
  return reader.read();
}

describe('createPartReader', () => {
  it('reads sentences without marks, sources and the margin', () => {
    const html = page(
      '<h1>Åsen</h1><p>Åsen har <span>1\u00a0036 listade<button>i</button></span>.</p><div class="notes" aria-hidden="true">Not</div><p class="sources">Källa: X</p><ul><li>ett</li><li>två</li></ul>',
    );
    expect(readParts(html, 'whole')).toEqual([
      { title: 'Åsen', text: 'Åsen har 1\u2060036 listade. ett. två.' },
    ]);
  });

  it('makes a part of each heading with an address, its own or its section’s', () => {
    const html = page(
      '<h1>Planen</h1><p>Om.</p><section id="dal"><h2><span>1</span> <span>Dalen</span></h2><p>I dalen.</p><h3>Utan adress</h3><p>Mer.</p><section id="dal-by"><h3>Byn</h3><p>I byn.</p></section></section>',
    );
    expect(readParts(html, 'parts')).toEqual([
      { title: 'Planen', text: 'Om.' },
      { anchor: 'dal', title: '1 Dalen', text: 'I dalen. Utan adress. Mer.' },
      { anchor: 'dal-by', title: 'Byn', text: 'I byn.' },
    ]);
  });

  it('reads only what stands before the first heading where that is asked for', () => {
    const html = page('<h1>Register</h1><p>Alla.</p><h2>Lista</h2><p>Åsen</p>');
    expect(readParts(html, 'head')).toEqual([{ title: 'Register', text: 'Alla.' }]);
  });

  it('reads a row of a table and a term with what it is as one sentence', () => {
    const html = page(
      '<h1>T</h1><table><tbody><tr><th>Åsen</th><td>900</td></tr></tbody></table><dl><div><dt>Status</dt><dd>Förslag</dd></div></dl>',
    );
    expect(readParts(html, 'whole')[0]?.text).toBe('Åsen, 900. Status: Förslag.');
  });

  it('reads nothing of a page that only leads on', () => {
    expect(readParts('<html><body><a href="/ny/">Ny</a></body></html>', 'head')).toEqual([]);
  });

  it('reads a title alone', () => {
    expect(readParts(page('<h1>Diagram <small>1</small></h1><p>Text</p>'), 'title')).toEqual([
      { title: 'Diagram 1', text: '' },
    ]);
  });

  it('leaves out a sentence about what is missing, and reads on after it', () => {
    const html = page(
      '<h1>T</h1><p>Kostnaden: <span class="missing">uppgift <b>saknas</b></span>, <br>än.</p><p>Eget.</p>',
    );
    expect(readParts(html, 'whole')[0]?.text).toBe('Eget.');
  });

  it('leaves out what is retold from another page', () => {
    expect(
      readParts(page('<h1>T</h1><div data-retold><p>Planens ord.</p></div><p>Eget.</p>'), 'whole')[0]?.text,
    ).toBe('Eget.');
  });
});

describe('joinNumbers', () => {
  it('joins thousands and nothing else', () => {
    expect(joinNumbers('1\u00a0036 och 10 680 kr, 12 3 4567, 111\u00a0754\u00a0000')).toBe(
      '1\u2060036 och 10\u2060680 kr, 12 3 4567, 111\u2060754\u2060000',
    );
  });
});
