import { describe, expect, test } from 'vitest';
import { buildSketch, type CentreSketch, figuresOf, readerOf } from '../__tests__/sketch.ts';

const alby = (rest: CentreSketch = {}) => ({ alby: { listed: 1036, ...rest } });

describe('a stated figure', () => {
  test('is found by its address', () => {
    expect(readerOf({ centres: alby() }).value('alby.listed')).toBe(1036);
  });

  test('has a canonical address with its period', () => {
    expect(readerOf({ centres: alby() }).find('alby.listed').address).toBe('alby.listed@2030-04');
  });

  test('carries its source', () => {
    expect(readerOf({ centres: alby() }).find('alby.listed').sources).toEqual([
      { document: 'rapport', page: [1] },
    ]);
  });

  test('carries its note', () => {
    const { notes } = readerOf({ centres: alby({ listed: { value: 1036, note: 'Utan gäster.' } }) });
    expect(notes('alby.listed')).toEqual(['Utan gäster.']);
  });

  test('carries its qualifier', () => {
    const { text } = readerOf({ centres: alby({ listed: { value: 250, qualifier: 'omkring' } }) });
    expect(text('alby.listed', 'unit')).toBe('omkring 250 listade');
  });

  test('carries its correction', () => {
    const corrected = { from: 1063, date: '2030-06-01', why: 'Omkastade siffror.' };
    expect(
      readerOf({ centres: alby({ listed: { value: 1036, corrected } }) }).find('alby.listed').corrected,
    ).toEqual(corrected);
  });

  test('says when it is a conclusion', () => {
    const { find } = readerOf({ centres: alby({ listed: { value: 1036, inferred: 'Räknat ur summan.' } }) });
    expect(find('alby.listed').inferred).toBe('Räknat ur summan.');
  });

  test('that is zero is zero and not missing', () => {
    const { find } = readerOf({ centres: alby({ listed: 0 }) });
    expect(find('alby.listed')).toMatchObject({ value: 0 });
    expect(find('alby.listed').missing).toBeUndefined();
  });
});

describe('a missing figure', () => {
  test('that no file mentions is missing and not zero', () => {
    const { find } = readerOf({ centres: alby() });
    expect(find('alby.cost')).toMatchObject({ value: null, period: '2029', missing: { kind: 'not-stated' } });
  });

  test.each(['not-stated', 'not-applicable', 'confidential'])('may be %s and says why', (missing) => {
    const { find } = readerOf({ centres: alby({ cost: { missing, why: 'Ett skäl.' } }) });
    expect(find('alby.cost')).toMatchObject({ value: null, missing: { kind: missing, why: 'Ett skäl.' } });
  });

  test('carries its note too', () => {
    const { notes } = readerOf({
      centres: alby({ cost: { missing: 'not-stated', why: 'Skäl.', note: 'Se sidan.' } }),
    });
    expect(notes('alby.cost')).toEqual(['Se sidan.']);
  });

  test('of a region or a municipality is missing as well', () => {
    const { value } = readerOf({ centres: alby() });
    expect(value('region.visits')).toBeNull();
    expect(value('alvdal.stated.visits')).toBeNull();
  });
});

describe('the period', () => {
  const listed = { figures: { listed: { '2029-04': 999, '2030-04': 1036 } } };

  test('is the one that the edition names', () => {
    expect(readerOf({ centres: { alby: listed } }).value('alby.listed')).toBe(1036);
  });

  test('is never simply the latest', () => {
    const plan = { measures: { listed: { period: '2029-04' } } };
    expect(readerOf({ centres: { alby: listed }, plan }).value('alby.listed')).toBe(999);
  });

  test('can be asked for with @', () => {
    expect(readerOf({ centres: { alby: listed } }).value('alby.listed@2029-04')).toBe(999);
  });

  test('that is asked for and not there is a fault', () => {
    expect(readerOf({ centres: alby() }).fault('alby.listed@2028-04')).toBe('address.unknown-period');
  });

  test('that the edition names is a gap where a centre lacks it, asked for or not', () => {
    const { value } = readerOf({ centres: { alby: { figures: { listed: { '2029-04': 999 } } } } });
    expect(value('alby.listed')).toBeNull();
    expect(value('alby.listed@2030-04')).toBeNull();
  });

  test('is the only one there is when the edition names none', () => {
    const { find } = readerOf({ centres: alby({ figures: { visits: { '2029': 8 } } }) });
    expect(find('alby.visits')).toMatchObject({ value: 8, period: '2029' });
  });

  test('must be named when a centre has several', () => {
    const { fault, value } = readerOf({ centres: alby({ figures: { visits: { '2028': 7, '2029': 8 } } }) });
    expect(fault('alby.visits')).toBe('address.several-periods');
    expect(value('alby.visits@2028')).toBe(7);
  });

  test('must be named when centres have different ones', () => {
    const centres = {
      alby: { figures: { visits: { '2028': 7 } } },
      dalsta: { figures: { visits: { '2029': 8 } } },
    };
    const { fault } = readerOf({ centres });
    expect(fault('alby.visits')).toBe('address.several-periods');
    expect(fault('own-run.visits')).toBe('address.several-periods');
  });

  test('is nothing to ask of the threshold or of the number of municipalities', () => {
    const { fault } = readerOf({ centres: alby() });
    expect(fault('plan.threshold@2030-04')).toBe('address.unknown-period');
    expect(fault('municipalities.count@2030-04')).toBe('address.unknown-period');
  });
});

describe('other subjects', () => {
  test('the region has its stated figures', () => {
    const region = { figures: figuresOf({ visits: { '2029': 90 } }) };
    expect(readerOf({ region }).find('region.visits')).toMatchObject({
      value: 90,
      subject: { label: 'dalen' },
    });
  });

  test('a municipality has what the source states', () => {
    const municipalities = { alvdal: { figures: figuresOf({ visits: { '2029': 90 } }) } };
    const { find } = readerOf({ municipalities });
    expect(find('alvdal.stated.visits')).toMatchObject({ value: 90, address: 'alvdal.stated.visits@2029' });
  });

  test('a centre and a municipality may have the same name', () => {
    const municipalities = { alvdal: { figures: figuresOf({ visits: { '2029': 90 } }) } };
    const { value } = readerOf({
      municipalities,
      centres: { alvdal: { listed: 7, municipality: 'alvdal' } },
    });
    expect([value('alvdal.listed'), value('alvdal.stated.visits'), value('alvdal.own.count')]).toEqual([
      7, 90, 1,
    ]);
  });

  test('a whole group has its stated figure', () => {
    expect(readerOf().find('own-run.cost')).toMatchObject({ value: 1000, address: 'own-run.cost@2029' });
  });

  test('the municipalities are counted', () => {
    const { find, computed } = readerOf();
    expect(find('municipalities.count').value).toBe(2);
    expect(computed('municipalities.count')).toBe('Räknat ur registret: Alvdal och Bergvik.');
  });

  test('the threshold is a figure with its source', () => {
    const { text, find } = readerOf();
    expect(text('plan.threshold', 'unit')).toBe('4 000 listade');
    expect(find('plan.threshold').sources).toHaveLength(1);
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    ['nowhere.listed', 'address.unknown-subject'],
    ['alby', 'address.unknown-measure'],
    ['alby.weight', 'address.unknown-measure'],
    ['alby.listed.weight', 'address.unknown-derivation'],
    ['own-run', 'address.unknown-measure'],
    ['own-run.weight', 'address.unknown-measure'],
    ['own-run.listed.weight', 'address.unknown-derivation'],
    ['own-run.count.weight', 'address.unknown-derivation'],
    ['own-run.with.weight.high.count', 'address.unknown-aspect'],
    ['own-run.with.staffing.strong.count', 'address.unknown-aspect'],
    ['own-run.with.premises.good.count', 'address.unknown-aspect'],
    ['own-run.count@2028', 'address.unknown-period'],
    ['alvdal.stated.weight', 'address.unknown-measure'],
    ['Alby.listed', 'address.unknown-subject'],
    ['', 'address.unknown-subject'],
  ])('”%s”: %s', (address, fault) => {
    expect(readerOf({ centres: alby() }).fault(address)).toBe(fault);
  });

  test.each([
    'constructor.listed',
    'alvdal.constructor.count',
    'alby.constructor',
    'alby.listed.constructor',
    'own-run.constructor',
    'own-run.with.constructor.good.count',
    'own-run.with.staffing.constructor.count',
  ])('%s is no way into the program', (address) => {
    expect(readerOf({ centres: alby() }).fault(address)).toMatch(/^address\.unknown-/);
  });

  test('says which words could have stood there', () => {
    const { model } = readerOf({ centres: alby() });
    expect(model.edition.lookup.find('ably.listed')).toMatchObject({
      candidates: expect.arrayContaining(['alby']),
    });
  });

  test('that goes round in a circle is a fault and not an endless loop', () => {
    const measures = { listed: { period: '2030-04', reference: 'alby.listed.over_mean' } };
    const { problems } = buildSketch({ centres: alby(), plan: { measures } });
    expect(problems.map(({ rule, message }) => [rule, message])).toContainEqual([
      'prose/unknown-address',
      'Adressen ”alby.listed.over_mean” leder inte till någon uppgift: den leder tillbaka till sig själv.',
    ]);
  });
});

test('every figure is found again by its own address', () => {
  const { model, find } = readerOf({
    centres: {
      alby: { listed: 1036, cost: 900, municipality: 'alvdal' },
      dalsta: { listed: 5000, municipality: 'alvdal' },
      tibble: { listed: 7, operator: 'other' },
    },
  });
  const addresses = [
    ...[
      'alby.listed',
      'dalsta.cost',
      'alby.cost.over_mean',
      'dalsta.cost.over_mean',
      'alby.listed.over.dalsta',
    ],
    ...[
      'alby.listed.minus.alvdal.own',
      'alby.listed.rank',
      'own-run.cost',
      'own-run.listed',
      'own-run.count',
    ],
    ...[
      'alvdal.own.listed.mean',
      'all.under_threshold.listed.share_of_all',
      'all.cost.missing',
      'all.listed.max',
    ],
    ...['plan.threshold', 'municipalities.count', 'all.count.share_of_all'],
  ];
  for (const address of addresses) {
    const figure = find(address);
    expect(model.edition.lookup.find(figure.address), address).toEqual(figure);
  }
});

test('an address means the same whatever was asked before it', () => {
  const centres = { alby: { listed: 10 }, tibble: { listed: 30, operator: 'other' as const } };
  const { value } = readerOf({ centres });
  expect(value('own-run.listed.mean.minus.other-run')).toBe(-20);
  expect(value('other-run.listed.mean')).toBe(30);
});
