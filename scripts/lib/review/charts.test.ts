import { expect, test } from 'vitest';
import { createTexts } from '../../../src/i18n/texts.ts';
import { gatherCharts } from './charts.ts';
import { textOf } from './page-words.ts';

const draw = (value: number, name = 'Norrby') =>
  `<svg><title>Listade</title><text x="0" y="20">${name}</text><text x="90" y="20">${value}</text></svg>`;
const titlesOf = (charts: ReturnType<typeof gatherCharts>) =>
  charts.render(createTexts('sv')).map(({ children: [heading] }) => heading && textOf(heading));

test('a chart on several pages is told once', () => {
  const charts = gatherCharts();
  for (const title of ['Listade', 'Diagram 1. Listade'])
    charts.add([{ id: title, title, before: draw(1), after: draw(2) }]);
  expect(titlesOf(charts)).toEqual(['Listade']);
});

test('two charts with the same name are told each under its heading', () => {
  const charts = gatherCharts();
  for (const [at, heading] of ['Norr', 'Söder'].entries())
    charts.add([{ id: heading, title: 'Listade', heading, before: draw(at), after: draw(at + 10) }]);
  expect(titlesOf(charts)).toEqual(['Listade (Norr)', 'Listade (Söder)']);
});

test('a bar with another name and the same value is told by its names', () => {
  const charts = gatherCharts();
  charts.add([{ id: 'a', title: 'Listade', before: draw(1), after: draw(1, 'Norrbyn') }]);
  const told = charts.render(createTexts('sv')).map((chart) => textOf(chart.children.at(-1) ?? chart));
  expect(told).toEqual(['Norrby → Norrbyn']);
});

test('of many drawings with the very same change three are shown, and the change of each other one is told', () => {
  const charts = gatherCharts();
  for (let index = 0; index < 5; index++)
    charts.add([{ id: `${index}`, title: `By ${index}`, before: draw(1), after: draw(2) }]);
  const told = charts.render(createTexts('sv'));
  expect(titlesOf(charts)).toEqual(['By 0', 'By 1', 'By 2', 'Samma ändring i 2 diagram till']);
  expect(textOf(told.at(-1) ?? { type: 'text', value: '' })).toContain('By 4Norrby: 1 → 2');
});

test('the only line of one text that differs is told as before and after', () => {
  const charts = gatherCharts();
  const line = (text: string) => `<svg><text x="0" y="20">${text}</text></svg>`;
  charts.add([{ id: 'a', title: 'Listade', before: line('Lit 3 748'), after: line('Lit 4 100') }]);
  const told = charts.render(createTexts('sv')).map((chart) => textOf(chart.children.at(-1) ?? chart));
  expect(told).toEqual(['Lit 3 748 → Lit 4 100']);
});

test('a value that a name has come beside has not become the name', () => {
  const charts = gatherCharts();
  const draw = (text: string) => `<svg><text x="9" y="20">${text}</text></svg>`;
  charts.add([{ id: 'a', title: 'Kostnad', before: draw('3 862 listade, 9 512 kr'), after: draw('Hallen') }]);
  const told = charts.render(createTexts('sv')).map((chart) => textOf(chart.children.at(-1) ?? chart));
  expect(told).toEqual(['Hallen3 862 listade, 9 512 kr']);
});

test('a number at an axis is no label of what the axis is called', () => {
  const axis = (name: string) => `<svg><text x="9" y="20">0</text><text x="90" y="20">${name}</text></svg>`;
  const charts = gatherCharts();
  charts.add([{ id: 'a', title: 'Listade', before: undefined, after: axis('Listade, maj') }]);
  const told = charts.render(createTexts('sv')).map((chart) => textOf(chart.children.at(-1) ?? chart));
  expect(told).toEqual(['0Listade, maj']);
});

test('what stands on a line of a drawing that is new, or gone, is told as it stands there', () => {
  const range = '<svg><text x="9" y="20">lägst 7 %</text><text x="90" y="20">högst 9 %</text></svg>';
  const tell = (change: { before: string | undefined; after: string | undefined }) => {
    const charts = gatherCharts();
    charts.add([{ id: 'a', title: 'Andel', ...change }]);
    return charts.render(createTexts('sv')).map((chart) => textOf(chart.children.at(-1) ?? chart));
  };
  expect(tell({ before: undefined, after: range })).toEqual(['lägst 7 %, högst 9 %']);
  expect(tell({ before: range, after: undefined })).toEqual(['lägst 7 %, högst 9 %']);
});

test('of a drawing along an axis each text that differs is told, whatever stands on a line with it', () => {
  const axis = (texts: [y: number, text: string][]) =>
    `<svg>${texts.map(([y, text], at) => `<text x="${at * 10}" y="${y}">${text}</text>`).join('')}</svg>`;
  const charts = gatherCharts();
  charts.add([
    {
      ...{ id: 'a', title: 'Andel' },
      before: axis([
        [20, '2023: 7 %'],
        [60, 'mål 10 %'],
        [100, 'länet 7,9 %'],
      ]),
      after: axis([
        [20, '2023: 7 %'],
        [20, 'mål 10 %'],
        [20, 'länet 79 %'],
      ]),
    },
  ]);
  const told = charts.render(createTexts('sv')).map((chart) => textOf(chart.children.at(-1) ?? chart));
  expect(told).toEqual(['länet 7,9 % → länet 79 %']);
});
