import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { applyEdits, type Edit } from '../__tests__/change-examples.ts';
import { buildModel } from '../model.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../__tests__/cases/norrdal'));
const told = (...edits: Edit[]) =>
  buildModel(applyEdits(files, edits)).problems.filter(({ rule }) => rule.startsWith('reference/'));

test('a municipality that is gone is one fault, with the places that refer to it', () => {
  const [fault, ...others] = told(['data/municipalities/alvdal.yaml', '', '']);
  expect(others).toEqual([]);
  expect(fault?.rule).toBe('reference/gone');
  expect(fault?.message).toMatch(
    /^Kommunen ”alvdal” finns inte, men 11 ställen hänvisar dit: \S+alvdal\.mdx:4, .+ och 6 till\.$/,
  );
});

test('where few refer to it each is told, and so is what may be a slip', () => {
  const slip: Edit[] = ['aasnas', 'citat', 'script'].map((id) => {
    return [`data/centres/${id}.yaml`, 'municipality: { id: alvdal', 'municipality: { id: alvdall'];
  });
  expect(told(...slip.slice(0, 1)).map(({ rule }) => rule)).toEqual(['reference/unknown']);
  expect(told(...slip).map(({ rule }) => rule)).toEqual(Array(3).fill('reference/unknown'));
});

test('a centre that is gone is one fault, with its links and the texts that say its figures', () => {
  const all = buildModel(applyEdits(files, [['data/centres/aasnas.yaml', '', '']])).problems;
  const [fault, ...others] = all.filter(({ message }) => /aasnas/.test(message));
  expect(others).toEqual([]);
  expect(fault?.rule).toBe('reference/gone');
  expect(fault?.message).toMatch(
    /^Hälsocentralen ”aasnas” finns inte, men \d+ ställen hänvisar dit: .+ och \d+ till\.$/,
  );
});

test('so is one that may be a slip for another, where many places of many files refer to it', () => {
  const twin: Edit = [
    'data/centres/aasna.yaml',
    '',
    files.find(({ path }) => path === 'data/centres/citat.yaml')?.text ?? '',
  ];
  const all = buildModel(applyEdits(files, [twin, ['data/centres/aasnas.yaml', '', '']])).problems;
  const found = all.filter(({ message }) => /”aasnas/.test(message));
  expect(found.map(({ rule, corrected }) => [rule, corrected])).toEqual([['reference/gone', undefined]]);
});

test('an address of what no reference and no link names is told by itself', () => {
  const address = 'Där är <Value of="ingen.listed" /> listade.\n\n';
  const edit: Edit = ['content/plans/2030-05/inledning.mdx', 'Den minsta', `${address.repeat(3)}Den minsta`];
  const all = buildModel(applyEdits(files, [edit])).problems;
  expect(all.map(({ rule }) => rule)).toEqual(Array(3).fill('prose/unknown-address'));
});
