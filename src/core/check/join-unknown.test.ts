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
    /^Kommunen ”alvdal” finns inte, men \d ställen hänvisar dit: \S+alvdal\.mdx:4, .+ och \d till\.$/,
  );
});

test('where few refer to it each is told, and so is what may be a slip', () => {
  const slip: Edit[] = ['aasnas', 'citat', 'script'].map((id) => {
    return [`data/centres/${id}.yaml`, 'municipality: { id: alvdal', 'municipality: { id: alvdall'];
  });
  expect(told(...slip.slice(0, 1)).map(({ rule }) => rule)).toEqual(['reference/unknown']);
  expect(told(...slip).map(({ rule }) => rule)).toEqual(Array(3).fill('reference/unknown'));
});
