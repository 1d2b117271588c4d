import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { createPlaceAt } from '../parse/places.ts';
import { parseNarrative, parseProse } from './parse.ts';

const parser = unified().use(remarkParse).use(remarkMdx);

test.each([
  'Lokalerna är stora.',
  'Läget är oklart: ingen vet – eller säger – varför (än).',
  '”Citat” och 12,5 % av §41, kl. 8:30!',
  "Det är rätt; 'nej' / ja + nej - kanske…",
  '(Inom parentes.)',
  'importen ökade',
  'Två  mellanslag',
])('plain text has the tree that the parser gives: %s', (text) => {
  const { prose } = parseProse(text, createPlaceAt({ path: 'a', text }));
  expect(prose?.tree).toEqual(JSON.parse(JSON.stringify(parser.parse(text))));
});

test.each(['- lista', '1. lista', '# rubrik', '> citat', 'a\n---', 'a *b* c', 'a & b', '[a](/b/)', 'a_b_c'])(
  'text that may mean something goes through the parser: %s',
  (text) => {
    const { prose } = parseProse(text, createPlaceAt({ path: 'a', text }));
    expect(prose?.tree).toEqual(parser.parse(text));
  },
);

test('front matter may have Windows line ends', () => {
  const text = '---\r\ntitle: Läget\r\n---\r\n\r\nTexten.\r\n';
  const { narrative, findings } = parseNarrative({ path: 'content/a.mdx', text });
  expect(findings).toEqual([]);
  expect(narrative?.section.title).toBe('Läget');
});

test.each(['\n', '\r\n'])('every fault of the syntax is told at once, each in its place (%j)', (end) => {
  const lines = ['---', 'title: Läget', '---', '', 'Färre än <5 saker.', '', 'Ett bra stycke.', ''];
  const text = [...lines, '<Term id=x>fel</Term>', '', 'Läs <https://exempel.se>', ''].join(end);
  const { findings } = parseNarrative({ path: 'content/a.mdx', text });
  expect(findings.map(({ place }) => place.line).sort((a, b) => a - b)).toEqual([5, 9, 11]);
});

test('what opens and never closes is told once, and nothing is guessed of the rest', () => {
  const text = '---\ntitle: Läget\n---\n\n<Note>\n\nEtt stycke.\n\nEtt stycke till.\n';
  const { findings } = parseNarrative({ path: 'content/a.mdx', text });
  expect(findings.map(({ place }) => place.line)).toEqual([5]);
});

test('a text that would take minutes is refused at once', () => {
  for (const body of [
    '*a'.repeat(30_000),
    '- '.repeat(3000),
    '> '.repeat(5000),
    '_a'.repeat(30_000),
    '*a _b '.repeat(9000),
    '[a](/b/) '.repeat(20_000),
    '<Note>'.repeat(5000),
    `<Value ${'a="b" '.repeat(2000)}/>`,
    Array.from({ length: 500 }, (_, index) => '`'.repeat(index + 1)).join(' '),
  ]) {
    const start = performance.now();
    const { findings } = parseNarrative({ path: 'content/a.mdx', text: `---\ntitle: a\n---\n\n${body}\n` });
    expect(findings.map(({ rule }) => rule)).toEqual(['narrative/too-deep']);
    expect(performance.now() - start).toBeLessThan(1000);
  }
});
