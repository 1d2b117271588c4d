import { describe, expect, test } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { formOf } from './text.ts';

const centres = {
  alby: { listed: { value: 1036, qualifier: 'omkring' }, cost: 1137 },
  dalsta: { listed: { missing: 'confidential', why: 'Få personer.' } },
};

function read(section: string): string {
  const model = modelOf({ centres, section });
  const narrative = model.edition.sections[0]?.narrative;
  return narrative ? model.plainText(narrative) : '';
}

describe('a bound figure', () => {
  test.each([
    ['<Value of="alby.listed" />', 'omkring 1\u00a0036'],
    ['<Value of="alby.listed" as="unit" />', 'omkring 1\u00a0036\u00a0listade'],
    ['<Value of="own-run.count" as="words" />', 'två'],
    ['<Value of="alby.cost.over_mean" as="comparison" />', '13,7\u00a0% högre'],
    ['<Value of="alby.listed" as="period" />', 'april 2030'],
  ])('%s reads %s', (component, text) => {
    expect(read(`Här: ${component}.`)).toBe(`Här: ${text}.`);
  });

  test('alone on its line reads as well', () => {
    expect(read('<Value of="own-run.count" />')).toBe('2');
  });
});

describe('plain text', () => {
  test('has no marks of emphasis and links', () => {
    expect(read('Läs *mer* i **[planen](/uppfoljning/)**.')).toBe('Läs mer i planen.');
  });

  test('has no front matter', () => expect(read('Texten.')).toBe('Texten.'));

  test('has one line for each block', () => {
    expect(read('### Rubrik\n\nStycke.\n\n- ett led\n- ännu ett\n\n> Citat.\n>\n> Mer.')).toBe(
      ['Rubrik', 'Stycke.', 'ett led', 'ännu ett', 'Citat.', 'Mer.'].join('\n'),
    );
  });

  test('has a space where a line of the file ends', () =>
    expect(read('En lång\nmening.')).toBe('En lång mening.'));

  test('has the words of a quotation and of a waived number', () => {
    expect(
      read('<Quoted from="rapport" page="1">ett nytt grepp</Quoted> enligt <Plain why="namn">LIS 5</Plain>.'),
    ).toBe('ett nytt grepp enligt LIS 5.');
  });

  test('has the words of blocks inside', () => {
    expect(read('<Centre id="alby">\n\nEtt.\n\n<Note>\n\nEn not.\n\n</Note>\n\n</Centre>')).toBe(
      'Ett.\nEn not.',
    );
  });

  test('names a decision where it stands in the sentence', () => {
    expect(read('Nämnden har beslutat (<Decision id="beslutet" />).')).toBe(
      'Nämnden har beslutat (nämnden 6 maj 2030, §7).',
    );
  });

  test('has nothing for what is drawn elsewhere', () => {
    expect(
      read('Före.\n\n<CentreTable of="own-run" columns="listed" />\n\n<ListChart of="all" />\n\nEfter.'),
    ).toBe('Före.\nEfter.');
  });

  test('keeps signs that mean something elsewhere', () => {
    expect(read('A &lt; B & ”C” \\{d\\}.')).toBe('A < B & ”C” {d}.');
  });
});

test('a form is read by its name, and is a number when it has none', () => {
  expect([formOf('unit'), formOf(undefined), formOf('shout')]).toEqual(['unit', 'number', 'number']);
});
