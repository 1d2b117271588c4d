import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../../src/core/__tests__/change-examples.ts';
import { buildModel } from '../../../src/core/model.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { loadWorkspace } from '../../../src/workspace/load.ts';
import { projectRoot } from '../paths.ts';
import { compareNarratives } from './compare-narratives.ts';
import { readingsOf, sayPassage } from './render-narratives.ts';

const files = await loadWorkspace(join(projectRoot, 'src/__tests__/cases/norrdal'));
const section = 'content/plans/2030-05/alvdal.mdx';
const text = files.find(({ path }) => path === section)?.text ?? '';
const NOTE = 'Gästerna är listade någon annanstans.';
const NEW = '\n\nEtt nytt stycke sist.\n';

const withEnd = (end: string): Edit => [section, text, `${text.trimEnd()}${end}`];

test('a paragraph that is no note any more is told as that', () => {
  const edit: Edit = [section, `<Note>\n\n${NOTE}\n\n</Note>`, NOTE];
  expect(told(edit)).toEqual([
    ['changed', 'paragraph', [{ of: 'block', before: 'note', after: 'paragraph' }]],
  ]);
});

test('a paragraph that is quoted is told as that', () => {
  const [now, old] = [withEnd(NEW.replace('Ett', '> Ett')), withEnd(NEW)];
  expect(told(now, old)).toEqual([
    ['changed', 'quote', [{ of: 'block', before: 'paragraph', after: 'quote' }]],
  ]);
});

test('an item that is moved a level deeper in a list is told as that, in words', () => {
  const list = (second: string) => withEnd(`\n\n- Ett hus\n${second} Två båtar\n`);
  const details = [{ of: 'block', before: 'item', after: 'item 2' }];
  expect(told(list('  -'), list('-'))).toEqual([['changed', 'item 2', details]]);
  const numbered = [{ of: 'block', before: 'item', after: 'numbered-item 2' }];
  expect(told(list('  1.'), list('-'))).toEqual([['changed', 'numbered-item 2', numbered]]);
  expect(readingsOf({ of: 'block', before: 'item', after: 'item 2' }, createTexts('sv'))).toEqual([
    'punkt i en lista',
    'punkt i en lista inuti en annan (nivå 2)',
  ]);
});

test('what a centre has is told under its name, and what stands after it is not', () => {
  const inside: Edit = [section, NOTE, `${NOTE} Ja.`];
  expect(compare([withEnd(NEW), inside]).map(({ heading }) => heading)).toEqual([
    'Åsnäs hälsocentral',
    'Ålvdals kommun',
  ]);
});

const centres = (first: string, second: string) =>
  withEnd(
    `\n\n<Centre id="script">\n\n${first}\n\n</Centre>\n\n<Centre id="zinkby">\n\n${second}\n\n</Centre>\n`,
  );
const moves = (...edits: Parameters<typeof compare>) =>
  compare(...edits).map(({ kind, heading, headingBefore, words }) => [
    kind,
    headingBefore,
    heading,
    words.map((word) => word.text).join(''),
  ]);

test('what is moved to another centre is told as that, and not what it passed', () => {
  const bought = 'Här köps tjänster.\n\n- arbetsterapeut\n- kurator\n- assistent';
  const before = centres('Här är läget.', `Först ett.\n\n${bought}\n\nSist ett.`);
  const after = centres(`Här är läget.\n\n${bought}`, 'Först ett.\n\nSist ett.');
  const [from, to] = ['Zinkby hälsocentral', "<script>alert('x')</script> hälsocentral"];
  expect(moves([after], before)).toEqual(
    ['Här köps tjänster.', 'arbetsterapeut', 'kurator', 'assistent'].map((said) => ['moved', from, to, said]),
  );
});

test('what comes to stand outside a centre is no matter of form', () => {
  const [before, after] = ['Ett.\n\nTvå.\n\n</Centre>', 'Ett.\n\n</Centre>\n\nTvå.'].map((end) =>
    withEnd(`\n\n<Centre id="zinkby">\n\n${end}\n`),
  ) as [Edit, Edit];
  expect(moves([after], before)).toEqual([['moved', 'Zinkby hälsocentral', 'Ålvdals kommun', 'Två.']]);
});

test('what has come to stand in a centre that is new in the text is told by its tag alone', () => {
  const [before, after] = ['Ett.', '<Centre id="zinkby">\n\nEtt.\n\n</Centre>'].map((end) =>
    withEnd(`\n\n${end}\n`),
  ) as [Edit, Edit];
  expect(moves([after], before)).toEqual([['added', undefined, 'Ålvdals kommun', '<Centre id="zinkby">']]);
});

const links = (...all: string[]) => withEnd(`\n\n${all.join(' och ')} är små.\n`);

test('of several links those are told that lead elsewhere, by their words', () => {
  const [old, now] = [
    links('[Ett](/om/)', '[två](/sok/)', '[tre](/om/)'),
    links('[Ett](/om/)', '[två](/om/)', '[tre](/om/)'),
  ];
  expect(told(now, old)).toEqual([
    ['changed', 'paragraph', [{ of: 'link', before: '[två](/sok/)', after: '[två](/om/)' }]],
  ]);
});

test('a link on other words leads there from other words', () => {
  const [old, now] = [links('Ett [hus](/om/)'), links('[Ett hus](/om/)')];
  expect(told(now, old)).toEqual([
    ['changed', 'paragraph', [{ of: 'link', before: '[hus](/om/)', after: '[Ett hus](/om/)' }]],
  ]);
});

test('a component that is all of a new passage is told by its words alone', () => {
  const [tag, bound] = ['<SourceError id="rapport.twice" />', '<Value of="plan.threshold" />'];
  expect(told(withEnd(`\n\n${tag}\n\nGränsen är ${bound}.\n`))).toEqual([
    ['added', 'SourceError', []],
    ['added', 'paragraph', [{ of: 'Value', after: '<Value of="plan.threshold">' }]],
  ]);
});

test('what is edited and moved to another heading is told as both, with the heading that it stood under', () => {
  const part = (name: string, more: string) => `\n\n### ${name}\n\nHär står det om ${name}.${more}`;
  const moving = 'Katten Misse sover i den gröna korgen hela dagen';
  const of = (first: string, second: string) =>
    withEnd(`${part('Ett', first && `\n\n${first}`)}${part('Två', second && `\n\n${second}`)}\n`);
  const [passage] = compare([of('', `${moving} nu.`)], of(`${moving}.`, ''));
  expect(passage).toMatchObject({ kind: 'changed', headingBefore: 'Ett', follows: 'Här står det om Två.' });
  expect(passage && sayPassage(passage, createTexts('sv')).replace(/\d+/g, 'N')).toBe(
    'Flyttat och ändrat: stycke, rad N, förut rad N, under ”Två” efter ”Här står det om Två.”. Stod förut under ”Ett”.',
  );
});

test('the words before a passage are cut between words', () => {
  const long = 'Här står en mening som är längre än sextio tecken, och den slutar med ett ord.';
  const [passage] = compare([withEnd(`\n\n${long}\n\nNytt.\n`)], withEnd(`\n\n${long}\n`));
  expect(passage && sayPassage(passage, createTexts('sv'))).toContain(
    'efter ”… som är längre än sextio tecken, och den slutar med ett ord.”',
  );
});

function told(now: Edit, old?: Edit) {
  return compare([now], old).map(({ kind, block, details }) => [kind, block, details]);
}

function compare(edits: Edit[], old?: Edit) {
  const olds = buildModel(applyEdits(files, old ? [old] : []));
  return compareNarratives(olds, buildModel(applyEdits(files, edits))).flatMap(({ passages }) => passages);
}

test('a new passage that also stands elsewhere is told with where, however its lines are broken', () => {
  const copied = 'Här står samma ord på två ställen i texterna.';
  const other: Edit = ['content/plans/2030-05/nasta-steg.mdx', '---\n\n', `---\n\n${copied}\n\n`];
  const edit = withEnd(`\n\n${copied.replace('två ', 'två\n')}\n`);
  const [passage] = compare([other, edit], other);
  expect(passage?.sentences?.map(({ kind, file }) => [kind, file])).toEqual([
    ['also', 'content/plans/2030-05/nasta-steg.mdx'],
  ]);
});

test('of a new passage it is told which sentence stands in one other place', () => {
  const copied = 'Här står samma ord på två ställen i texterna.';
  const other = (words: string): Edit => [
    'content/plans/2030-05/nasta-steg.mdx',
    '---\n\n',
    `---\n\n${words}\n\n`,
  ];
  const edit = withEnd(`\n\nDet här är nytt och står inte någon annanstans. ${copied}\n`);
  const tell = (words: string) =>
    compare([other(words), edit], other(words))[0]?.sentences?.map(({ kind, text }) => [kind, text]);
  expect(tell(`${copied} Här är mer.`)).toEqual([['part', copied]]);
  expect(tell(`${copied} Här är mer.\n\nHär är ännu mer. ${copied}`)).toBeUndefined();
});

test.each([
  ['is another', '*Ett hus* är litet.', '**Ett hus** är stort.', '*Ett hus*', '**Ett hus**'],
  ['is new', 'Ett hus är litet.', '*Ett hus* är stort.', undefined, '*Ett hus*'],
  ['is gone', '*Ett hus* är litet.', 'Ett hus är stort.', '*Ett hus*', undefined],
])('stress that %s in a passage with other words is told', (_, before, after, was, is) => {
  const details = compare([withEnd(`\n\n${after}\n`)], withEnd(`\n\n${before}\n`)).flatMap(
    (passage) => passage.details,
  );
  expect(details).toEqual([{ of: 'stress', ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }]);
});

test('other words within the same stress are told as words alone', () => {
  const [old, now] = [
    withEnd('\n\n**Lokaler.** Ett hus är litet.\n'),
    withEnd('\n\n**Lokalen.** Ett hus är litet.\n'),
  ];
  expect(told(now, old)).toEqual([['changed', 'paragraph', []]]);
});

test.each([
  ['has come to', 'Ett hus är litet.', 'Ett *hus* är litet.', undefined, '*hus*'],
  ['has left', 'Ett *hus* är litet.', 'Ett hus är litet.', '*hus*', undefined],
])('stress that %s the same words is told', (_, before, after, was, is) => {
  const stress = { of: 'stress', ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) };
  expect(told(withEnd(`\n\n${after}\n`), withEnd(`\n\n${before}\n`))).toEqual([
    ['changed', 'paragraph', [stress]],
  ]);
});

test('the other sign for the same stress is only how it is written', () => {
  const [now, old] = ['_', '*'].map((sign) => withEnd(`\n\nEtt ${sign}hus${sign} är litet.\n`)) as [
    Edit,
    Edit,
  ];
  expect(told(now, old)).toEqual([['formatting', 'paragraph', []]]);
});

test('that the words of a quotation are others is told as that', () => {
  const quote = (words: string) =>
    withEnd(`\n\nDe ska ge <Quoted from="rapport" page="1">${words}</Quoted> i dalen.\n`);
  expect(told(quote('en nära vård för alla'), quote('nära vård för alla'))).toEqual([
    ['changed', 'paragraph', [{ of: 'quote', before: 'nära vård för alla', after: 'en nära vård för alla' }]],
  ]);
});
