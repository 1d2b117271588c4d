import { describe, expect, test } from 'vitest';
import { plain, readerOf, type Sketch } from '../__tests__/sketch.ts';

const other = 'other' as const;
const full: Sketch = {
  centres: {
    alby: { listed: 1000, municipality: 'alvdal' },
    dalsta: { listed: 3000, municipality: 'alvdal' },
    tibble: { listed: 4000, operator: other },
  },
};
const gap: Sketch = { centres: { ...full.centres, ekby: {} } };

describe('a count', () => {
  test('is the number of centres', () => expect(readerOf(full).value('own-run.count')).toBe(2));
  test('of none is zero', () => expect(readerOf(full).value('bergvik.own.count')).toBe(0));
  test('has the unit of one centre', () => {
    expect(readerOf(full).text('other-run.count', 'unit')).toBe('1 hälsocentral');
  });
  test('names what it counted', () => {
    expect(readerOf(full).computed('own-run.count')).toBe('Räknat ur registret: Alby och Dalsta.');
    expect(readerOf(full).computed('bergvik.own.count')).toBe('Räknat ur registret: ingen.');
  });
});

describe('a sum', () => {
  test('adds the members', () => expect(readerOf(full).value('own-run.listed')).toBe(4000));
  test('of none is zero', () => expect(readerOf(full).value('bergvik.own.listed')).toBe(0));
  test('is zero when the members are', () => {
    expect(readerOf({ centres: { alby: { listed: 0 } } }).find('all.listed')).toMatchObject({ value: 0 });
  });
  test('says how many were added', () => {
    expect(readerOf(full).computed('own-run.listed')).toBe('Summan för 2 hälsocentraler.');
    expect(readerOf(full).computed('other-run.listed')).toBe('Summan för 1 hälsocentral.');
  });
  test('over a gap is missing and tells whose gap it is', () => {
    expect(readerOf(gap).find('own-run.listed')).toMatchObject({
      value: null,
      missing: { kind: 'not-stated', why: 'Uppgift saknas för Ekby.' },
    });
  });
  test('over a confidential value is confidential', () => {
    const centres = { ...full.centres, ekby: { listed: { missing: 'confidential', why: 'Få personer.' } } };
    expect(readerOf({ centres }).text('own-run.listed')).toBe('sekretess');
  });
  test('of which one part does not apply is not known', () => {
    const closed = { listed: { missing: 'not-applicable', why: 'Stängd.' } };
    expect(readerOf({ centres: { alby: { listed: 5 }, closed } }).text('all.listed')).toBe(
      'uppgift saknas i källan',
    );
    expect(readerOf({ centres: { closed } }).text('all.listed')).toBe('ej aktuellt');
  });
  test('of what may not be added is a fault', () => {
    expect(readerOf(full).fault('other-run.cost')).toBe('address.no-total');
  });
  test('gives way to what the source states of the whole group', () => {
    expect(readerOf(full).value('own-run.cost')).toBe(1000);
  });
  test('never borrows the stated figure of a larger group', () => {
    expect(readerOf(full).fault('own-run.under_threshold.cost')).toBe('address.no-total');
  });
  test('at another period has a gap where a centre lacks it', () => {
    const centres = { alby: { figures: { listed: { '2029-04': 5, '2030-04': 6 } } }, dalsta: { listed: 7 } };
    const { find } = readerOf({ centres });
    expect(find('all.listed').value).toBe(13);
    expect(find('all.listed@2029-04')).toMatchObject({ value: null, period: '2029-04' });
  });
  test('keeps nothing of another period in its gaps', () => {
    const listed = { value: 7, qualifier: 'omkring', note: 'Bara april.' };
    const { find } = readerOf({
      centres: { alby: { figures: { listed: { '2029-04': 5 } } }, dalsta: { listed } },
    });
    expect(find('all.listed@2029-04').computed?.from[0]).toMatchObject({
      address: 'dalsta.listed@2029-04',
      value: null,
      notes: [],
      sources: [],
    });
  });
});

describe('a mean', () => {
  test('is the sum divided by the number', () =>
    expect(readerOf(full).value('own-run.listed.mean')).toBe(2000));
  test('is shown with the decimals of its measure', () => {
    const { text } = readerOf({ centres: { alby: { listed: 1 }, dalsta: { listed: 2 } } });
    expect(text('all.listed.mean', 'unit')).toBe('2 listade');
  });
  test('shows its working', () => {
    expect(readerOf(full).computed('own-run.listed.mean')).toBe('Summan 4 000 delad med 2.');
  });
  test('over a gap is missing and shows no half working', () => {
    const { find, computed } = readerOf(gap);
    expect(find('own-run.listed.mean')).toMatchObject({ value: null, missing: { kind: 'not-stated' } });
    expect(computed('own-run.listed.mean')).toBe('Uppgift saknas för Ekby.');
  });
  test('of none is not applicable', () => {
    expect(readerOf(full).find('bergvik.own.listed.mean')).toMatchObject({
      value: null,
      missing: { kind: 'not-applicable' },
    });
  });
  test('of means is a fault', () =>
    expect(readerOf(full).fault('own-run.cost.mean')).toBe('address.no-total'));
});

describe('an extreme', () => {
  test('is the lowest or the highest', () => {
    const { value } = readerOf(full);
    expect([value('all.listed.min'), value('all.listed.max')]).toEqual([1000, 4000]);
  });
  test('can be negative', () => {
    const { value } = readerOf({ centres: { alby: { listed: -5 }, dalsta: { listed: -7 } } });
    expect([value('all.listed.min'), value('all.listed.max')]).toEqual([-7, -5]);
  });
  test('says whose it is', () => expect(readerOf(full).computed('all.listed.max')).toBe('Gäller Tibble.'));
  test('says all whose it is', () => {
    const { computed } = readerOf({
      centres: { alby: { listed: 5 }, dalsta: { listed: 5 }, ekby: { listed: 6 } },
    });
    expect(computed('all.listed.min')).toBe('Gäller Alby och Dalsta.');
  });
  test('is that of the values there are, and says who has none', () => {
    const { value, computed } = readerOf(gap);
    expect(value('own-run.listed.min')).toBe(1000);
    expect(computed('own-run.listed.min')).toBe('Gäller Alby. Uppgift saknas för Ekby.');
  });
  test('of gaps only is missing', () => {
    const { find } = readerOf({ centres: { alby: {} } });
    expect(find('all.listed.min')).toMatchObject({
      value: null,
      missing: { why: 'Uppgift saknas för Alby.' },
    });
  });
  test('of none is not applicable', () => {
    expect(readerOf(full).find('bergvik.own.listed.max')).toMatchObject({
      missing: { kind: 'not-applicable' },
    });
  });
  test('may be of what cannot be added', () => {
    const centres = { alby: { cost: 900 }, dalsta: { cost: 800 } };
    expect(readerOf({ centres }).value('own-run.cost.min')).toBe(800);
  });
});

describe('what is reported and what is missing', () => {
  test('is counted', () => {
    const { value } = readerOf(gap);
    expect([value('own-run.listed.reported'), value('own-run.listed.missing')]).toEqual([2, 1]);
  });
  test('is named', () => {
    const { computed } = readerOf(gap);
    expect(computed('own-run.listed.reported')).toBe('Räknat ur registret: Alby och Dalsta.');
    expect(computed('own-run.listed.missing')).toBe('Räknat ur registret: Ekby.');
    expect(computed('other-run.listed.missing')).toBe('Räknat ur registret: ingen.');
  });
  test('counts zero as reported', () => {
    expect(readerOf({ centres: { alby: { listed: 0 } } }).value('all.listed.reported')).toBe(1);
  });
  test('counts every kind of gap as missing', () => {
    const kinds = ['not-stated', 'not-applicable', 'confidential'];
    const centres = Object.fromEntries(
      kinds.map((missing, i) => [`c${i}`, { listed: { missing, why: 'Skäl.' } }]),
    );
    expect(readerOf({ centres }).value('all.listed.missing')).toBe(3);
  });
});

describe('a share', () => {
  test('is the part of the whole in per cent', () => {
    expect(readerOf(full).text('own-run.listed.share_of_all', 'unit')).toBe('50,0 %');
  });
  test('of a count is that of the number of centres', () => {
    expect(plain(readerOf(full).text('other-run.count.share_of_all', 'unit'))).toBe('33,3 %');
  });
  test('can be of those in own run', () => {
    expect(readerOf(full).value('alvdal.own.listed.share_of_own-run')).toBe(100);
  });
  test('shows its working', () => {
    expect(readerOf(full).computed('own-run.listed.share_of_all')).toBe('4 000 av 8 000.');
  });
  test('is missing where the part or the whole is', () => {
    const { find } = readerOf(gap);
    expect(find('own-run.listed.share_of_all')).toMatchObject({
      value: null,
      missing: { kind: 'not-stated' },
    });
    expect(find('other-run.listed.share_of_all')).toMatchObject({ value: null });
  });
  test('of nothing is not applicable', () => {
    expect(readerOf({ centres: { alby: { listed: 0 } } }).find('own-run.listed.share_of_all')).toMatchObject({
      value: null,
      missing: { kind: 'not-applicable' },
    });
  });
  test('of an unknown whole is a fault', () => {
    expect(readerOf(full).fault('own-run.listed.share_of_nothing')).toBe('address.unknown-subject');
  });
});

describe('what travels into a group figure', () => {
  const noted: Sketch = {
    centres: {
      alby: { listed: { value: 1000, note: 'Utan gäster.', source: { document: 'rapport', page: [3, 2] } } },
      dalsta: { listed: { value: 2000, qualifier: 'omkring', source: { document: 'bilaga', page: 4 } } },
      ekby: { listed: { value: 9000, source: { document: 'rapport', page: 2 } } },
    },
  };
  test.each([
    'own-run.listed',
    'own-run.listed.mean',
    'all.under_threshold.listed.share_of_all',
    'all.listed.min',
  ])('the note is with %s and says whose it is', (address) => {
    expect(readerOf(noted).notes(address)).toEqual(['Alby: Utan gäster.']);
  });
  test('the note stays behind where the value does', () => {
    expect(readerOf(noted).notes('own-run.listed.max')).toEqual([]);
  });
  test('a sum of approximate values is approximate', () => {
    expect(readerOf(noted).text('own-run.listed')).toBe('cirka 12 000');
    expect(readerOf(noted).text('own-run.listed.share_of_all')).toBe('cirka 100,0');
  });
  test('a count is never approximate', () => {
    expect(readerOf(noted).text('own-run.listed.reported')).toBe('3');
  });
  test('the sources are each document once, its pages in order', () => {
    expect(readerOf(noted).find('own-run.listed').sources).toEqual([
      { document: 'rapport', page: [2, 3] },
      { document: 'bilaga', page: [4] },
    ]);
  });
  test('the figures that it was computed from are known', () => {
    expect(
      readerOf(noted)
        .find('own-run.listed')
        .computed?.from.map((figure) => figure.address),
    ).toEqual(['alby.listed@2030-04', 'dalsta.listed@2030-04', 'ekby.listed@2030-04']);
  });
});
