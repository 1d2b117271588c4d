import { expect, test } from 'vitest';
import { renameMarkup } from './rename-markup.ts';

const renames = new Map([
  ['centre:lit', 'nya-lit'],
  ['document:bilaga', 'planbilaga'],
  ['decision:uppdrag', 'uppdraget'],
  ['term:listad', 'inskriven'],
  ['indicator:2024/telefon', '2024/samtal'],
]);

test.each([
  ['<Term id="listad">listad</Term>', '<Term id="inskriven">listad</Term>'],
  ['<Decision id="uppdrag" />', '<Decision id="uppdraget" />'],
  ['<Value of="lit.listed" as="unit" />', '<Value of="nya-lit.listed" as="unit" />'],
  ['<Quoted from="bilaga" page="2">lit</Quoted>', '<Quoted from="planbilaga" page="2">lit</Quoted>'],
  ['<SourceError id="bilaga.hyra" />', '<SourceError id="planbilaga.hyra" />'],
  ['<Indicator id="telefon">', '<Indicator id="samtal">'],
  ['<Value of="indicators.telefon.outcome@2024" />', '<Value of="indicators.samtal.outcome@2024" />'],
  ['<Value of="indicators.lit.outcome" />', '<Value of="indicators.lit.outcome" />'],
  ['[telefon](/indikatorer/2024/telefon/)', '[telefon](/indikatorer/2024/samtal/)'],
  ['[Lit](/halsocentraler/lit/)', '[Lit](/halsocentraler/nya-lit/)'],
  ['[Bilagan](/dokument/bilaga/inledning/)', '[Bilagan](/dokument/planbilaga/inledning/)'],
  ['[uppdraget](/uppfoljning/#uppdrag)', '[uppdraget](/uppfoljning/#uppdraget)'],
])('%s names what it names by its other id', (before, after) => {
  expect(renameMarkup(before, renames, new Set())).toBe(after);
});

test('words, and ids of something else, are as they were', () => {
  const text = 'lit, bilaga <Term id="lit">listad</Term> [Lit](/kommuner/lit/) [x](/uppfoljning/#uppdrag-2)';
  const used = new Set<string>();
  expect(renameMarkup(text, renames, used)).toBe(text);
  expect([...used]).toEqual([]);
});
