import type { WorkspaceFile } from '../../../src/core/parse/workspace-file.ts';
import { type Edit, findSpot, misspell, replace } from './edit.ts';
import { pick, type Random } from './random.ts';

export type Mutation = (files: readonly WorkspaceFile[], random: Random) => Edit | undefined;

const KEY = /^( *(?:- )?)([a-z_]+):(?= |$)/m;
const VALUE = /\b(value: )(\d+(?:\.\d+)?)/;

/** A pattern of one file's text and what stands there instead. */
function change(
  folder: string,
  pattern: RegExp,
  make: (match: RegExpExecArray, random: Random) => string,
): Mutation {
  return (files, random) => {
    const spot = findSpot(files, folder, pattern, random);
    return spot && replace(spot, make(spot.match, random));
  };
}

const numbers = [
  '0880',
  '8:00',
  '1_036',
  '10 680',
  '1,5',
  'ja',
  'tolv',
  '2026-02-01',
  "'12'",
  '-5',
  '1e3',
  '0x1F',
  '[12]',
  '',
  '~',
];

/** Slips in YAML files that no check may let through. */
export const dataMutations: Record<string, Mutation> = {
  'a key is misspelt': change(
    'data/',
    KEY,
    ([, lead = '', key = ''], random) => `${lead}${misspell(key, random)}:`,
  ),
  'a key stands twice': change(
    'data/',
    /^( *)([a-z_]+: [^\n{[>|]+)\n/m,
    ([, lead = '', line = '']) => `${lead}${line}\n${lead}${line}\n`,
  ),
  'a colon is gone': change('data/', KEY, ([, lead = '', key = '']) => `${lead}${key}`),
  'a tab is indentation': change('data/', /^ {2}(?=[a-z_]+:)/m, () => '\t'),
  'a line is indented one space more': change(
    'data/',
    /^( {2,})([a-z_]+: [^\n]+)$/m,
    ([, lead = '', line = '']) => `${lead} ${line}`,
  ),
  'a brace does not close': change('data/', /\}$/m, () => ''),
  'a value is no plain number': change(
    'data/',
    VALUE,
    ([, lead = ''], random) => `${lead}${pick(numbers, random)}`,
  ),
  'a value is a hundred times larger': change(
    'data/centres/',
    /\b(listed:\n +[\d-]+:(?: \{|\n +) ?value: )(\d+)/,
    ([, lead = '', value = '']) => `${lead}${Number(value) * 1000 + 99_000_000}`,
  ),
  'a list size is negative': change(
    'data/centres/',
    /\b(listed:\n +[\d-]+:(?: \{|\n +) ?value: )(\d+)/,
    ([, lead = '', value = '']) => `${lead}-${value}`,
  ),
  'a document is misspelt': change(
    'data/',
    /\b(document: )([a-z0-9-]+)/,
    ([, lead = '', id = ''], random) => `${lead}${misspell(id, random)}`,
  ),
  'a page is past the last': change('data/', /\b(page: )(\d+)/, ([, lead = '']) => `${lead}999`),
  'a page is no page': change(
    'data/',
    /\b(page: )(\d+)/,
    ([, lead = ''], random) => `${lead}${pick(['0', '-1', '1.5', 'tre', '01'], random)}`,
  ),
  'a municipality is misspelt': change(
    'data/centres/',
    /^(municipality:(?: \{|\n) *id: )([a-z-]+)/m,
    ([, lead = '', id = ''], random) => `${lead}${misspell(id, random)}`,
  ),
  'an operator is unknown': change('data/centres/', /^operator: \w+/m, () => 'operator: kommunen'),
  'a year is too long': change(
    'data/',
    /\b(20\d\d)-(\d\d)(?=[-:\n])/,
    ([, year = '', month = '']) => `${year}5-${month}`,
  ),
  'a month is the thirteenth': change('data/', /\b(20\d\d)-(\d\d)(?=[:\n])/, ([, year = '']) => `${year}-13`),
  'a source is gone': change('data/centres/', /, source: \{[^{}]*\}(?= \}$)/m, () => ''),
  'a name is gone': change('data/', /^(?:name|title|short_name|status|operator|kind): [^\n]+\n/m, () => ''),
  'a number is typed into a note': change(
    'data/',
    /\b(note|summary|text): (?=[A-ZÅÄÖ])/,
    ([, key = '']) => `${key}: Det gäller 47 personer. `,
  ),
  'a stated count is another': change(
    'data/municipalities/',
    /\b((?:own_)?centres:\n +[\d-]+:(?: \{|\n +) ?value: )(\d+)/,
    ([, lead = '', value = '']) => `${lead}${Number(value) + 40}`,
  ),
  'the text begins with a sign': change(
    'data/',
    /\b(label|definition|summary|title): (?=[A-ZÅÄÖ])/,
    ([, key = ''], random) => `${key}: ${pick(['*', '&', '!', '@', '`', '[', '{', '%'], random)}`,
  ),
  'a colon stands in the text': change(
    'data/',
    /\b(label|title|name): (?=[A-ZÅÄÖ])/,
    ([, key = '']) => `${key}: Obs: `,
  ),
  'a quotation mark does not close': change(
    'data/',
    /\b(label|title|name): (?=[A-ZÅÄÖ])/,
    ([, key = '']) => `${key}: "`,
  ),
  'a key is forbidden': change('data/', /^(?=[a-z_]+:)/m, () => '__proto__: { a: 1 }\n'),
  'the file is empty': (files, random) => emptied(files, random),
};

function emptied(files: readonly WorkspaceFile[], random: Random): Edit | undefined {
  const file = pick(
    files.filter(({ path }) => path.endsWith('.yaml') || path.endsWith('.mdx')),
    random,
  );
  return (
    file && { path: file.path, text: pick(['', '\n', '# bara en kommentar\n', '   '], random) ?? '', line: 1 }
  );
}
