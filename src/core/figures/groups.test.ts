import { describe, expect, test } from 'vitest';
import { readerOf, type Sketch } from '../__tests__/sketch.ts';

const other = 'other' as const;
const sketch: Sketch = {
  centres: {
    under: { listed: 3999, municipality: 'alvdal', aspects: { staffing: 'weak' } },
    at: { listed: 4000, municipality: 'alvdal', aspects: { staffing: 'good' } },
    over: { listed: 4001, municipality: 'bergvik' },
    private: { listed: 12, municipality: 'alvdal', operator: other, aspects: { staffing: 'weak' } },
    nowhere: { listed: 500, municipality: null, aspects: { staffing: 'weak' } },
  },
};

test.each([
  ['all', 'Private Nowhere Under At Over'],
  ['own-run', 'Nowhere Under At Over'],
  ['other-run', 'Private'],
  ['alvdal.all', 'Private Under At'],
  ['alvdal.own', 'Under At'],
  ['alvdal.other', 'Private'],
  ['bergvik.other', ''],
  ['own-run.with.staffing.weak', 'Nowhere Under'],
  ['alvdal.own.with.staffing.weak', 'Under'],
  ['own-run.with.staffing.weak.under_threshold', 'Nowhere Under'],
  ['own-run.under_threshold.with.staffing.good', ''],
])('%s is %s', (group, names) => {
  expect(readerOf(sketch).names(group).join(' ')).toBe(names);
});

describe('the threshold', () => {
  test('has 3 999 below it', () => {
    expect(readerOf(sketch).names('own-run.under_threshold')).toEqual(['Nowhere', 'Under']);
  });

  test('has 4 000 and 4 001 from it', () => {
    expect(readerOf(sketch).names('own-run.from_threshold')).toEqual(['At', 'Over']);
  });

  test('says nothing of a centre whose size is not stated', () => {
    const { names } = readerOf({ centres: { alby: {}, dalsta: { listed: 1 } } });
    expect([...names('all.under_threshold'), ...names('all.from_threshold')]).toEqual(['Dalsta']);
  });

  test('tells whose size is not stated', () => {
    const { computed } = readerOf({ centres: { alby: {}, dalsta: { listed: 1 } } });
    expect(computed('all.under_threshold.count')).toBe(
      'Räknat ur registret: Dalsta. Uppgift saknas för Alby.',
    );
  });

  test('reads the only period there is when the edition names none', () => {
    const plan = { measures: { cost: { period: '2029', reference: 'own-run.cost' } } };
    expect(readerOf({ ...sketch, plan }).names('own-run.under_threshold')).toEqual(['Nowhere', 'Under']);
  });
});

describe('the order', () => {
  test('is by number and not by text', () => {
    const centres = { alby: { listed: 10000 }, dalsta: { listed: 1036 }, ekby: { listed: 999 } };
    expect(readerOf({ centres }).names('all')).toEqual(['Ekby', 'Dalsta', 'Alby']);
  });

  test('is by name, å ä ö last, where the numbers are equal', () => {
    const names = { a: 'Östermo', b: 'Åsnäs', c: 'Zonen', d: 'Älvby', e: 'Alby' };
    const centres = Object.fromEntries(
      Object.entries(names).map(([id, name]) => [id, { name, listed: 700 }]),
    );
    expect(readerOf({ centres }).names('all')).toEqual(['Alby', 'Zonen', 'Åsnäs', 'Älvby', 'Östermo']);
  });

  test('has those of unknown size last', () => {
    const centres = { aaby: { name: 'Åby' }, alby: {}, dalsta: { listed: 10000 }, ekby: { listed: 0 } };
    expect(readerOf({ centres }).names('all')).toEqual(['Ekby', 'Dalsta', 'Alby', 'Åby']);
  });
});

describe('the label', () => {
  test.each([
    ['all', 'alla hälsocentraler i dalen'],
    ['own-run', 'hälsocentraler i egen regi'],
    ['alvdal.all', 'hälsocentraler i Alvdals kommun'],
    ['alvdal.own', 'hälsocentraler i egen regi i Alvdals kommun'],
    ['own-run.under_threshold', 'hälsocentraler i egen regi med färre än 4 000 listade'],
    ['own-run.from_threshold', 'hälsocentraler i egen regi med minst 4 000 listade'],
    ['own-run.with.staffing.weak', 'hälsocentraler i egen regi med bemanning: svag'],
  ])('of %s reads ”%s”', (address, label) => {
    const group = readerOf(sketch).model.edition.lookup.findGroup(address);
    expect('label' in group && group.label.replaceAll('\u00a0', ' ')).toBe(label);
  });
});

test.each(['', 'alby', 'own-run.count', 'own-run@2030-04', 'alvdal'])('”%s” is not a group', (address) => {
  expect(readerOf(sketch).model.edition.lookup.findGroup(address)).toMatchObject({
    fault: 'address.no-group',
  });
});
