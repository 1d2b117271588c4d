import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../workspace/load.ts';
import { buildIndicatorSketch } from '../__tests__/indicator-sketch.ts';
import { buildModel } from '../model.ts';

const files = await loadWorkspace(join(import.meta.dirname, '..', '..', '__tests__', 'cases', 'norrdal'));

test.each([
  ['1.036', 'figure/decimals'],
  ['-1036', 'figure/implausible'],
  ['1036000', 'figure/outlier'],
])('a value that is a slip, %s, is told once, by what is nearest to the slip', (value, rule) => {
  const wrong = files.map((file) =>
    file.path === 'data/centres/aasnas.yaml'
      ? { ...file, text: file.text.replace('value: 1036', `value: ${value}`) }
      : file,
  );
  const found = buildModel(wrong).problems.filter((problem) => problem.rule.startsWith('figure/'));
  expect(found.map((problem) => problem.rule)).toEqual([rule]);
});

test('what may have more decimals is told with the file that says how many', () => {
  const own = { label: 'Andel', unit: { one: '%', other: '%' }, decimals: 0 };
  const figures = { outcome: { '2029': 1.555 }, share: { '2029': 2.5 } };
  const { problems } = buildIndicatorSketch({ hjalp: { decimals: 0, measures: { share: own }, figures } });
  const hints = problems.filter(({ rule }) => rule === 'figure/decimals').map(({ hint }) => hint);
  const at = (name: string) => expect.stringContaining(`vid ${name} i data/indicators/2029/hjalp.yaml.`);
  expect(hints).toEqual([at('hjalp'), at('share')]);
});
