import { expect, test } from 'vitest';
import { createTexts } from '../../i18n/texts.ts';
import type { Edition } from '../edition.ts';
import { createFormats } from '../figures/format.ts';
import type { Model } from '../model.ts';
import { describeAsOf } from './as-of.ts';

const texts = createTexts('sv');
const measures = {
  data: { listed: { label: 'Listade' }, cost: { label: 'Kostnad' }, notice: { label: 'Uppsägning' } },
};
const model = { texts, formats: createFormats(texts), workspace: { measures } } as unknown as Model;
const editionWith = (plan: object) =>
  ({ plan: { threshold: { measure: 'listed' }, ...plan } }) as unknown as Edition;

test('the measures that the plan is built on are named, the others share their periods', () => {
  const edition = editionWith({
    measures: {
      listed: { period: '2026-02' },
      cost: { period: '2025', reference: 'all.cost' },
      notice: { period: '2026-03' },
    },
  });
  expect(describeAsOf(model, edition)).toBe(
    'listade februari 2026, kostnad 2025, övriga uppgifter mars 2026, om inget annat står',
  );
});

test('nothing is said of others when there are none', () => {
  expect(describeAsOf(model, editionWith({ measures: { listed: { period: '2026-02' } } }))).toBe(
    'listade februari 2026',
  );
});
