import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import type { Mutation } from './data-mutations.ts';
import { type Edit, findSpot, lineAt, misspell, replace } from './edit.ts';
import { pick, type Random } from './random.ts';

const PARAGRAPH = /\n\n(?=[A-ZÅÄÖ][a-zåäö ]{3})/;
const ENDS = /(?<=[a-zåäö]{3})\.\n/;

function change(pattern: RegExp, make: (match: RegExpExecArray, random: Random) => string): Mutation {
  return (files, random) => {
    const spot = findSpot(files, 'content/', pattern, random);
    return spot && replace(spot, make(spot.match, random));
  };
}

/** Puts a paragraph of its own before a random one; the fault stands on its line. */
function insert(paragraphs: readonly string[]): Mutation {
  return (files: readonly WorkspaceFile[], random): Edit | undefined => {
    const spot = findSpot(files, 'content/', PARAGRAPH, random);
    const edit = spot && replace(spot, `\n\n${pick(paragraphs, random)}\n\n`);
    return edit && { ...edit, line: edit.line + 2 };
  };
}

const numerals = [
  ...[
    '1036',
    '12',
    '10 680',
    '0,5',
    '3,7',
    'tolv',
    'sjutton',
    'hundra',
    'tusen',
    'hälften',
    'dubbelt',
    '7',
    '250 000',
  ],
  ...['tvåhundra', 'trettiofem', 'två', '½', '１２', '100', '45', '9 999'],
];

/** Slips and mischief in texts that no check may let through. */
export const narrativeMutations: Record<string, Mutation> = {
  'a number is typed into a sentence': change(ENDS, (_, random) => ` och ${pick(numerals, random)} till.\n`),
  'a number is typed into a heading': change(
    /^(### )/m,
    ([, mark = ''], random) => `${mark}De ${pick(numerals, random)} `,
  ),
  'a number is typed into the title': change(
    /^title: /m,
    (_, random) => `title: De ${pick(numerals, random)} i `,
  ),
  'an address is misspelt': change(
    /<Value of="([a-z_-]+)\.([a-z_.-]+)"/,
    ([, first = '', rest = ''], random) =>
      `<Value of="${random() < 0.5 ? `${misspell(first, random)}.${rest}` : `${first}.${misspell(rest, random)}`}"`,
  ),
  'a component is misspelt': change(
    /<([A-Z][A-Za-z]+) /,
    ([, name = ''], random) => `<${misspell(name, random)} `,
  ),
  'an attribute is misspelt': change(
    / (of|id|from|why|columns|municipality)="/,
    ([, name = ''], random) => ` ${misspell(name, random)}="`,
  ),
  'a form is unknown': change(/ as="[a-z]+"/, () => ' as="siffror"'),
  'a component does not close': change(/ \/>/, () => ' >'),
  'an end tag is gone': (files, random) => unclosed(files, random),
  'a quotation mark is gone': change(/="([^"]*)"/, ([, value = '']) => `="${value}`),
  'a decision is misspelt': change(
    /<Decision id="([a-z0-9-]+)"/,
    ([, id = ''], random) => `<Decision id="${misspell(id, random)}"`,
  ),
  'the head is gone': change(/^---\n[\s\S]*?\n---\n/, () => ''),
  'the head has code': change(
    /^---\n/,
    (_, random) => `---${pick(['js', 'javascript', 'coffee', 'json'], random)}\n`,
  ),
  'a heading skips a level': insert(['# Rubrik', '## Rubrik', '##### Rubrik', '###']),
  'code is put in': insert([
    ...[
      "import fs from 'node:fs'",
      "export const a = fetch('/x')",
      '{1 + 1}',
      '{process.exit(1)}',
      '<script>alert(1)</script>',
    ],
    ...[
      '<img src="x" onerror="alert(1)" />',
      '<div>text</div>',
      '<b onclick="x()">text</b>',
      '<>text</>',
      '<!-- text -->',
    ],
    ...[
      '<Value of={1} />',
      '<Value {...props} />',
      '<style>p {}</style>',
      '<iframe src="x" />',
      '```js\nalert(1)\n```',
    ],
  ]),
  'a link is unsafe': insert([
    ...[
      '[text](javascript:alert(1))',
      '[text](JaVaScRiPt:alert(1))',
      '[text](data:text/html,x)',
      '[text](//example.org/)',
    ],
    ...[
      '[text](vbscript:x)',
      '[text](&#106;avascript:alert(1))',
      '[text][1]\n\n[1]: javascript:alert(1)',
      '![](/bild.png)',
    ],
  ]),
  'a link leads nowhere': insert([
    '[sidan om allt](/finns-inte/)',
    '[en kommun](/kommuner/finns-inte/)',
    '[planen](/plan/1999-01/)',
  ]),
  'a link says nothing': insert(['Läs mer [här](/kommuner/).', '[](/kommuner/)', '[Läs mer](/om/)']),
  'a person is named': insert([
    ...[
      'Frågor besvaras av Anna Andersson på telefon.',
      'Kontakta Karl-Erik Öberg.',
      'Skriv till anna.andersson@example.org.',
    ],
    ...['Ring 070-174 06 35.', 'Patienten 19121212-1212 blev kallad.', 'Skriv till nagon@gmail.com.'],
  ]),
};

/** The fault stands where the component that is now left open begins. */
function unclosed(files: readonly WorkspaceFile[], random: Random): Edit | undefined {
  const spot = findSpot(files, 'content/', /<\/([A-Z][A-Za-z]+)>/, random);
  if (!spot) return undefined;
  const opening = spot.file.text.slice(0, spot.match.index).lastIndexOf(`<${spot.match[1]}`);
  return { ...replace(spot, ''), line: lineAt(spot.file.text, opening) };
}
