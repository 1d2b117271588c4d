import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { buildModel } from '../model.ts';

const files = await loadWorkspace(join(import.meta.dirname, '..', '..', '__tests__', 'cases', 'tva-utgavor'));

test.each(['2030-04', '2031-04'])(
  'a stated count is held against the edition that reads its period: %s',
  (period) => {
    const wrong = files.map((file) =>
      file.path === 'data/region.yaml'
        ? { ...file, text: file.text.replace(new RegExp(`(${period}: \\{ value: )\\d+`), '$17') }
        : file,
    );
    const found = buildModel(wrong).problems.filter(({ rule }) => rule === 'arithmetic/count');
    expect(found.map(({ path }) => path)).toEqual([`figures.small_centres.${period}.value`]);
  },
);

test('an edition without a word of an aspect, as a draft when it begins, says nothing of how many have one', () => {
  const stated = '  weak_centres: { 2030-04: { value: 1, source: { document: plan-2030, page: 1 } } }\n';
  const measure = (text: string) =>
    text
      .slice(text.indexOf('small_centres:'))
      .replace('small_', 'weak_')
      .replace('own.under_threshold', 'own.with.staffing.weak');
  const edit = (path: string, text: string, words: string) => {
    if (path === 'data/measures.yaml') return `${text}\n${measure(text)}`;
    if (path === 'data/region.yaml') return text + stated;
    return path === 'data/centres/mon.yaml'
      ? text.replace(/(?<=Mon föreslås stänga[\s\S]+)aspects:[\s\S]+/, words)
      : text;
  };
  const count = (words: string) =>
    buildModel(files.map((file) => ({ ...file, text: edit(file.path, file.text, words) }))).problems.filter(
      ({ rule }) => rule === 'arithmetic/count',
    ).length;
  const strong = 'aspects: { staffing: { value: good, source: { document: plan-2031, page: 2 } } }\n';
  expect([count(''), count(strong)]).toEqual([0, 1]);
});
