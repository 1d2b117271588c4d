import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { sketchFiles } from '../__tests__/sketch.ts';
import { buildModel } from '../model.ts';

const indicator = {
  ...{ number: '1.1', title: 'Telefon', chapter: 'kvalitet', definition: 'Samtal.', better: 'higher' },
  source: { document: 'rapport', page: 1 },
};
const year = (path: string, title: string) => {
  return { path: `data/indicators/${path}.yaml`, text: stringify({ ...indicator, title }) };
};

test.each([
  ['an indicator that is called as another of its year', year('2029/samtal', 'Telefon'), true],
  ['an indicator that is called as it was the year before', year('2028/telefon', 'Telefon'), false],
  ['an indicator with a name of its own', year('2029/samtal', 'Samtal'), false],
])('%s', (_, other, isTaken) => {
  const { problems } = buildModel([...sketchFiles({}), year('2029/telefon', 'Telefon'), other]);
  expect(problems.some(({ rule }) => rule === 'name/taken')).toBe(isTaken);
});
