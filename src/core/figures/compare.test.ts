import { describe, expect, test } from 'vitest';
import { readerOf, type Sketch } from '../__tests__/sketch.ts';

const other = 'other' as const;
const sketch: Sketch = {
  centres: {
    alby: { listed: 1000, cost: 1137, municipality: 'alvdal' },
    dalsta: { listed: 1000, cost: 800, municipality: 'alvdal' },
    ekby: { listed: 3000 },
    fors: { listed: 500, cost: 1000 },
    tibble: { listed: 1, cost: 1, operator: other },
  },
};
const only = (listed: unknown, rest = {}) =>
  ({ centres: { alby: { figures: {}, listed, ...rest } } }) as Sketch;

describe('per cent over', () => {
  test('the reference of the plan', () => {
    expect(readerOf(sketch).text('alby.cost.over_mean', 'comparison')).toBe('13,7 % högre');
    expect(readerOf(sketch).text('dalsta.cost.over_mean', 'comparison')).toBe('20,0 % lägre');
    expect(readerOf(sketch).text('fors.cost.over_mean', 'comparison')).toBe('lika');
  });
  test('another centre', () => expect(readerOf(sketch).value('ekby.listed.over.alby')).toBeCloseTo(200));
  test('a group', () => expect(readerOf(sketch).value('ekby.listed.over.alvdal.own')).toBeCloseTo(50));
  test('shows its working', () => {
    expect(readerOf(sketch).computed('alby.cost.over.dalsta')).toBe(
      '1 137 jämfört med 800: 1 137 / 800 − 1.',
    );
  });
  test.each([0, -5])('%i says nothing and is not applicable', (listed) => {
    const { find, computed } = readerOf({ centres: { ...sketch.centres, zero: { listed } } });
    expect(find('alby.listed.over.zero')).toMatchObject({ value: null, missing: { kind: 'not-applicable' } });
    expect(computed('alby.listed.over.zero')).toContain('Går inte att räkna');
  });
  test('needs a reference in the plan', () => {
    expect(readerOf(sketch).fault('alby.listed.over_mean')).toBe('address.no-reference');
  });
  test('takes a reference that has its own period', () => {
    const plan = { measures: { cost: { period: '2029', reference: 'own-run.cost@2029' } } };
    expect(readerOf({ ...sketch, plan }).value('dalsta.cost.over_mean')).toBeCloseTo(-20);
  });
});

describe('a difference', () => {
  test('is in the unit of the measure', () => {
    expect(readerOf(sketch).text('alby.cost.minus_mean', 'unit')).toBe('137 kr');
    expect(readerOf(sketch).text('dalsta.cost.minus.alby', 'unit')).toBe('−337 kr');
  });
  test('of percentages is in percentage points', () => {
    const digital = (value: number) => ({ figures: { digital: { '2029': value } } });
    const { text } = readerOf({ centres: { alby: digital(12.5), dalsta: digital(10), ekby: digital(11.5) } });
    expect(text('alby.digital.minus.dalsta', 'unit')).toBe('2,5 procentenheter');
    expect(text('alby.digital.minus.ekby', 'comparison')).toBe('1,0 procentenhet högre');
  });
  test('of counts compares groups', () => {
    expect(readerOf(sketch).value('own-run.count.minus.other-run')).toBe(3);
  });
  test('shows its working', () =>
    expect(readerOf(sketch).computed('alby.cost.minus.dalsta')).toBe('1 137 − 800.'));
  test('from nobody is a fault', () => {
    expect(readerOf(sketch).fault('alby.listed.minus')).toBe('address.unknown-subject');
    expect(readerOf(sketch).fault('alby.listed.minus.nobody')).toBe('address.unknown-subject');
  });
});

describe('a missing value', () => {
  test.each(['over_mean', 'minus_mean', 'over.alby', 'minus.alby', 'rank'])(
    'makes %s missing',
    (derivation) => {
      const { find, computed } = readerOf(sketch);
      expect(find(`ekby.cost.${derivation}`)).toMatchObject({ value: null, missing: { kind: 'not-stated' } });
      expect(computed(`ekby.cost.${derivation}`)).toBe('Uppgift saknas för Ekby.');
    },
  );
  test('on the other side makes the comparison missing', () => {
    expect(readerOf(sketch).find('alby.cost.over.ekby')).toMatchObject({
      value: null,
      missing: { kind: 'not-stated' },
    });
  });
  test('keeps its kind', () => {
    const { text } = readerOf(only(5, { cost: { missing: 'confidential', why: 'Få personer.' } }));
    expect(text('alby.cost.over_mean', 'comparison')).toBe('sekretess');
  });
});

describe('a rank', () => {
  test('is 1 for the lowest', () => expect(readerOf(sketch).value('fors.listed.rank')).toBe(1));
  test('is shared by equals, and the next place is skipped', () => {
    const { value } = readerOf(sketch);
    expect([value('alby.listed.rank'), value('dalsta.listed.rank'), value('ekby.listed.rank')]).toEqual([
      2, 2, 4,
    ]);
  });
  test('is among the centres of the same operator', () => {
    expect(readerOf(sketch).value('tibble.listed.rank')).toBe(1);
  });
  test('counts only those that have a value', () => {
    expect(readerOf(sketch).computed('alby.cost.rank')).toBe('Plats 3 av 3, räknat från lägsta värdet.');
  });
  test('is never approximate', () => {
    expect(readerOf(only({ value: 5, qualifier: 'omkring' })).text('alby.listed.rank')).toBe('1');
  });
  test('is only for a centre', () => {
    expect(readerOf(sketch).fault('own-run.listed.rank')).toBe('address.unknown-derivation');
  });
  test('is the end of an address', () => {
    expect(readerOf(sketch).fault('alby.listed.rank.rank')).toBe('address.unknown-derivation');
  });
});

describe('what travels into a comparison', () => {
  const noted: Sketch = {
    centres: {
      alby: { cost: { value: 1137, note: 'Utan hyra.' }, listed: { value: 9, qualifier: 'drygt' } },
      dalsta: { listed: 6, cost: { value: 800, note: 'Med hyra.', source: { document: 'bilaga', page: 2 } } },
    },
  };
  test('the notes of both, each with its name', () => {
    expect(readerOf(noted).notes('alby.cost.over.dalsta')).toEqual(['Alby: Utan hyra.', 'Dalsta: Med hyra.']);
  });
  test('the sources of both', () => {
    expect(
      readerOf(noted)
        .find('alby.cost.over.dalsta')
        .sources.map((source) => source.document),
    ).toEqual(['rapport', 'bilaga']);
  });
  test('the approximation', () => {
    expect(readerOf(noted).text('alby.listed.over.dalsta', 'comparison')).toBe('cirka 50,0 % högre');
  });
  test('the period', () => expect(readerOf(noted).find('alby.cost.over_mean').period).toBe('2029'));
});
