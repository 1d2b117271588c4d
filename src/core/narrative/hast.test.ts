import { describe, expect, test } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { buildBlock, buildInline, type InlineShell, renderHtml } from './hast.ts';

const shell: InlineShell = {
  components: {
    Value: ({ of, as = 'number' }) => [{ type: 'text', value: `[${of} ${as}]` }],
    Plain: (_, children) => children,
  },
  href: (url) => `/base${url}`,
};

function proseOf(section: string) {
  const narrative = modelOf({ section, centres: { alby: {} } }).edition.sections[0]?.narrative;
  if (!narrative) throw new Error('The section is gone');
  return narrative;
}
const blocks = (section: string) =>
  proseOf(section)
    .tree.children.map((node) => renderHtml(buildBlock(node, shell)))
    .join('');
const inline = (section: string) => renderHtml(buildInline(proseOf(section), shell));

describe('blocks', () => {
  test('of Markdown become elements', () => {
    expect(blocks('### Rubrik\n\nEtt *ord*.')).toBe('<h3>Rubrik</h3><p>Ett <em>ord</em>.</p>');
  });

  test('have no front matter', () => expect(blocks('Ord.')).toBe('<p>Ord.</p>'));

  test('part long words with a slash between them, and no short ones', () => {
    expect(blocks('En barnmorska/undersköterska och/eller läkare.')).toBe(
      '<p>En barnmorska/<wbr>undersköterska och/eller läkare.</p>',
    );
  });

  test('have their components written by the shell', () => {
    expect(blocks('Nu <Value of="own-run.count" as="words" />.')).toBe('<p>Nu [own-run.count words].</p>');
  });

  test('have components inside others', () => {
    expect(blocks('<Plain why="namn">*Typ 5* <Value of="own-run.count" /></Plain>.')).toBe(
      '<p><em>Typ 5</em> [own-run.count number].</p>',
    );
  });

  test('make a paragraph of a component that is alone on its line', () => {
    expect(blocks('<Value of="own-run.count" />')).toBe('<p>[own-run.count number]</p>');
  });

  test('have the links that the shell gives', () => {
    expect(blocks('- [Planen](/uppfoljning/)')).toContain('<a href="/base/uppfoljning/">Planen</a>');
  });

  test('show the signs of the text as text', () => {
    expect(blocks('&lt;script>alert&#40;x)&lt;/script> & ”C”')).toBe(
      '<p>&#x3C;script>alert(x)&#x3C;/script> &#x26; ”C”</p>',
    );
  });
});

describe('inline text', () => {
  test('has no paragraph around it', () => expect(inline('Ett *ord*.')).toBe('Ett <em>ord</em>.'));
  test('has a space where a paragraph began', () => expect(inline('Ett.\n\nMer.')).toBe('Ett. Mer.'));
  test('may be a component alone', () => {
    expect(inline('<Value of="own-run.count" />')).toContain('[own-run.count number]');
  });
});
