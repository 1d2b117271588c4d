import { describe, expect, test } from 'vitest';
import { type CentreSketch, figuresOf, modelOf, plain } from '../__tests__/sketch.ts';
import { buildListChart, buildReferenceChart } from './build-charts.ts';

type Centres = Record<string, CentreSketch>;

function describeList(centres: Centres): string {
  const model = modelOf({ centres });
  const group = model.edition.lookup.findGroup('own-run');
  return 'fault' in group ? '' : plain(buildListChart(model, model.edition, group).description);
}

function describeCosts(centres: Centres, mean: number | Record<string, unknown> | null = 1000): string {
  const figures = mean === null ? {} : { 'own-run': { figures: figuresOf({ cost: { '2029': mean } }) } };
  const model = modelOf({
    centres,
    region: { groups: figures },
    ...(mean === null ? { plan: { measures: bare } } : {}),
  });
  const group = model.edition.lookup.findGroup('own-run');
  return 'fault' in group ? '' : plain(buildReferenceChart(model, model.edition, group, 'cost').description);
}
const bare = { listed: { period: '2030-04' }, cost: { period: '2029' } };

describe('the lowest and the highest', () => {
  test('are named with their values', () => {
    expect(
      describeList({ alby: { listed: 999 }, dalsta: { listed: 1036 }, ekby: { listed: 10000 } }),
    ).toContain('Lägst: Alby, 999 listade. Högst: Ekby, 10 000 listade.');
  });

  test('are all named when several share the place', () => {
    const centres = { alby: { listed: 5 }, dalsta: { listed: 5 }, ekby: { listed: 6 }, fors: { listed: 6 } };
    expect(describeList(centres)).toContain(
      'Lägst: Alby och Dalsta, 5 listade vardera. Högst: Ekby och Fors, 6 listade vardera.',
    );
  });

  test('are one and the same for a single bar', () => {
    expect(describeList({ alby: { listed: 1 } })).toMatch(/^Alby har 1 listad\. /);
  });

  test('are not named when all are equal', () => {
    expect(describeList({ alby: { listed: 7 }, dalsta: { listed: 7 } })).toMatch(/^Alla 2 har 7 listade\. /);
  });

  test('may be zero', () => {
    expect(describeList({ alby: { listed: 0 }, dalsta: { listed: 7 } })).toMatch(
      /^Lägst: Alby, 0 listade\. /,
    );
  });

  test('may be negative', () => {
    expect(describeCosts({ alby: { cost: -5 }, dalsta: { cost: 7 } })).toMatch(/^Lägst: Alby, −5 kr\. /);
  });

  test('keep their qualifiers', () => {
    const centres = { alby: { listed: { value: 5, qualifier: 'omkring' } }, dalsta: { listed: 7 } };
    expect(describeList(centres)).toContain('Lägst: Alby, omkring 5 listade.');
  });
});

describe('the threshold', () => {
  test('counts those below it', () => {
    const centres = { alby: { listed: 3999 }, dalsta: { listed: 4000 }, ekby: { listed: 4001 } };
    expect(describeList(centres)).toContain('1 av 3 ligger under gränsen 4 000 listade.');
  });

  test('says so where all are', () => {
    expect(describeList({ alby: { listed: 3 }, dalsta: { listed: 4 } })).toContain(
      'Alla 2 ligger under gränsen',
    );
  });

  test('may have none below it', () => {
    expect(describeList({ alby: { listed: 4000 }, dalsta: { listed: 5000 } })).toContain(
      '0 av 2 ligger under',
    );
  });

  test('leaves those without a value out of the count', () => {
    expect(describeList({ alby: { listed: 1 }, dalsta: { listed: 5000 }, ekby: {} })).toContain(
      '1 av 2 ligger under',
    );
  });
});

describe('the reference', () => {
  test('is compared with each', () => {
    expect(describeCosts({ alby: { cost: 1137 }, dalsta: { cost: 800 }, ekby: { cost: 1000 } })).toContain(
      'Jämfört med medel för hälsocentraler i egen regi (1 000 kr): Alby 13,7 % högre, Ekby lika och Dalsta 20,0 % lägre.',
    );
  });

  test('that is approximate makes what is compared with it approximate, as does what is compared', () => {
    const mean = { value: 1000, qualifier: 'knappt' };
    const about = { value: 1137, qualifier: 'drygt' };
    const told = (name: string) => `${name} cirka 13,7 % högre`;
    expect(describeCosts({ alby: { cost: 1137 } }, mean)).toContain(told('Alby'));
    expect(describeCosts({ alby: { cost: about } })).toContain(told('Alby'));
    expect(describeCosts({ alby: { cost: about }, dalsta: { cost: 1137 } })).toContain('Dalsta 13,7 % högre');
  });

  test.each([0, -5])('of %i is not compared in per cent', (mean) => {
    expect(describeCosts({ alby: { cost: 1137 }, dalsta: { cost: 800 } }, mean)).not.toContain('Jämfört');
  });

  test('that does not exist is not mentioned', () => {
    expect(describeCosts({ alby: { cost: 1137 }, dalsta: { cost: 800 } }, null)).toBe(
      'Lägst: Dalsta, 800 kr. Högst: Alby, 1 137 kr.',
    );
  });

  test('brings its own caveat', () => {
    const mean = { value: 1000, note: 'Källan säger inte hur medeltalet är räknat.' };
    expect(describeCosts({ alby: { cost: 1137 } }, mean)).toContain(
      'Medel för hälsocentraler i egen regi: Källan säger inte hur medeltalet är räknat.',
    );
  });

  test('is left out when there is nothing to compare', () => {
    expect(describeCosts({ alby: {} })).toBe('Uppgift saknas för alla 1.');
  });
});

describe('the missing', () => {
  test('is named when it is one', () => {
    expect(describeList({ alby: { listed: 1 }, dalsta: {} })).toContain('För Dalsta saknas uppgift.');
  });

  test('are counted and named when they are several', () => {
    expect(describeList({ alby: { listed: 1 }, dalsta: {}, ekby: {} })).toContain(
      'För 2 av 3 saknas uppgift: Dalsta och Ekby.',
    );
  });

  test('may be all', () => expect(describeList({ alby: {}, dalsta: {} })).toBe('Uppgift saknas för alla 2.'));

  test('are told even where all the others are equal', () => {
    expect(describeList({ alby: { listed: 7 }, dalsta: { listed: 7 }, ekby: {} })).toContain(
      'För Ekby saknas uppgift.',
    );
  });
});

test('a chart of nothing says so', () => expect(describeList({})).toBe('Ingen hälsocentral har uppgift.'));

test('caveats are told with the name of each, also of the missing', () => {
  const centres = {
    alby: { listed: { value: 1, note: 'Utan gäster.' } },
    dalsta: { listed: { missing: 'not-stated', why: 'Skäl.', note: 'Stängd i april.' } },
  };
  expect(describeList(centres)).toMatch(/Alby: Utan gäster\. Dalsta: Stängd i april\.$/);
});
