import { expect, test } from 'vitest';
import type { Problem } from '../../../src/core/check/problem.ts';
import { buildModel } from '../../../src/core/model.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { formatGithub, formatMarkdown, formatTerminal, unpainted } from './format-problems.ts';

const texts = createTexts('sv');

const problem: Problem = {
  rule: 'schema/wrong-type',
  file: 'data/centres/eken.yaml',
  line: 14,
  column: 14,
  length: 4,
  path: 'figures.listed.2030-04.value',
  title: 'Fel slags värde',
  message: '”value” ska vara ett tal, men här står texten ”tolv”.',
  hint: 'Skriv till exempel:  value: 12',
  excerpt: '   14 │       value: tolv\n      │              ^^^^',
};

test('a fault on the terminal says where, what and what to write', () => {
  expect(
    formatTerminal([problem], texts, false, unpainted),
  ).toBe(`data/centres/eken.yaml:14:14  figures.listed.2030-04.value
  Fel slags värde. ”value” ska vara ett tal, men här står texten ”tolv”.
   14 │       value: tolv
      │              ^^^^
  Skriv till exempel:  value: 12
  [schema/wrong-type]

1 fel i data och text.`);
});

test('the first twenty are shown, then how many more', () => {
  const many = Array.from({ length: 34 }, (_, line) => ({ ...problem, line }));
  const text = formatTerminal(many, texts, false, unpainted);
  expect(text.match(/\[schema/g)).toHaveLength(20);
  expect(text).toContain('och 14 till. Visa alla med --all.\n\n34 fel i data och text.');
  expect(formatTerminal(many, texts, true, unpainted).match(/\[schema/g)).toHaveLength(34);
});

test('an annotation is one line, whatever the words', () => {
  const awkward = { ...problem, file: 'data/a,b:c.yaml', message: '100 %\n::error::x', hint: 'rad 1\nrad 2' };
  expect(formatGithub([awkward])).toBe(
    '::error file=data/a%2Cb%3Ac.yaml,line=14,col=14,endColumn=18,title=Fel slags värde (schema/wrong-type)::100 %25%0A::error::x%0Arad 1%0Arad 2',
  );
});

test('a table row cannot be broken by what it says', () => {
  const awkward = { ...problem, message: '<script> | `x` @team\n[a](b)' };
  const text = formatMarkdown([awkward], texts, false);
  expect(text).toContain('&lt;script> \\| \\`x\\` \\@team<br>\\[a\\](b)');
  expect(text.split('\n')).toHaveLength(5);
});

test('a fault of another language is told in it', () => {
  const { problems } = buildModel([{ path: 'data/centres/a.yaml', text: '\tname: x' }], 'en');
  expect(problems.map(({ title }) => title)).toContain('Tabs as indentation');
});
