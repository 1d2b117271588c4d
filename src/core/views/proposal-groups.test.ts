import { expect, it } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { knownGroup } from '../figures/known.ts';
import { groupProposals } from './proposal-groups.ts';

it('gathers the centres with the same proposal, what is new first', () => {
  const { edition } = modelOf({
    centres: {
      asen: { listed: 900, proposal: 'none' },
      berget: { listed: 1100, proposal: 'change' },
      dalen: { listed: 1200, proposal: 'none' },
      enen: { listed: 1300 },
    },
  });
  const groups = groupProposals(edition, knownGroup(edition.lookup, 'own-run'));
  expect(groups.map(({ kind, centres }) => [kind, centres.map(({ text }) => text)])).toEqual([
    ['change', ['Berget']],
    ['none', ['Asen', 'Dalen']],
  ]);
});
