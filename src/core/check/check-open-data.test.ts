import { expect, test } from 'vitest';
import { buildSketch } from '../__tests__/sketch.ts';

const contact = { role: 'Planeringsenheten', email: 'plan@norrdal.example' };
const publisher = { name: 'Region Norrdal', organisation_number: '232100-0000' };
const site = 'https://plan.norrdal.example';
const check = (region: Record<string, unknown>) =>
  buildSketch({ centres: { asen: { listed: 900 } }, region }).problems.filter(({ rule }) =>
    rule.startsWith('open-data/'),
  );

test('nothing is demanded until the site has an address', () => expect(check({})).toEqual([]));

test('a region that says all that the profile demands has no fault', () =>
  expect(check({ site, publisher, contact })).toEqual([]));

test('each property that is missing is named', () => {
  expect(check({ site }).map(({ path }) => path)).toEqual(['contact', 'publisher.organisation_number']);
  const [fault] = check({ site, publisher, contact: { role: 'Planeringsenheten' } });
  expect(fault).toMatchObject({ rule: 'open-data/missing', path: 'contact.email', file: 'data/region.yaml' });
  expect(fault?.hint).toContain('email:');
});

test('an organisation number has ten digits', () => {
  const [fault] = check({ site, publisher: { ...publisher, organisation_number: '2321' }, contact });
  expect(fault?.message).toContain('2321');
});
