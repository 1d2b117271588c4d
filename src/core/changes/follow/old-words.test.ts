import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../workspace/load.ts';
import { applyEdits, type Edit } from '../../__tests__/change-examples.ts';
import { buildIndicatorSketch } from '../../__tests__/indicator-sketch.ts';
import { type Build, buildModel } from '../../model.ts';
import { diffModels } from '../diff-models.ts';

const files = await loadWorkspace(join(import.meta.dirname, '../../../__tests__/cases/norrdal'));
const centre = 'data/centres/aasnas.yaml';
const section = 'content/plans/2030-05/inledning.mdx';
const better: Edit = [centre, 'value: weak', 'value: good'];

test('a word that is no longer true of a centre is pointed out where its own texts say it', () => {
  expect(advise(better, says('Åsnäs har en svag bemanning.'))).toEqual([
    'Råd: ”svag” står kvar i texter om Åsnäs; uppgiften är nu ”god”',
    `Inledning (${section}:11)`,
    `Åsnäs (${centre}:37)`,
  ]);
});

test.each(['Zinkby har en svag bemanning.', 'Åsnäs försvagas.', 'Åsnäs är liten.'])(
  '”%s” does not say it of the centre',
  (text) => {
    expect(advise(better, says(text), [centre, '*svag*', 'skör'])).toEqual([]);
  },
);

test('words of the vocabulary are pointed out wherever a text still says them, and a single one is not', () => {
  const label: Edit = ['data/aspects.yaml', 'viktig roll för turismen', 'viktig för turismen'];
  const word: Edit = ['data/aspects.yaml', 'label: svag', 'label: skör'];
  const both = says(
    'Åsnäs har en viktig\nroll för <Term id="trygghet">turismen</Term>, och en svag ledning.',
  );
  expect(advise(label, both)).toEqual([
    'Råd: ”viktig roll för turismen” står kvar i texter om Turism; uppgiften är nu ”viktig för turismen”',
    `Inledning (${section}:11)`,
  ]);
  expect(advise(word, both)).toEqual([]);
});

test('whose a target was is pointed out where the paragraph says the target', () => {
  const sketch = (level: string) =>
    buildIndicatorSketch({
      ett: {
        target: { operator: 'at-least', level },
        figures: { outcome: { 2029: 3 }, target: { 2029: 5 } },
        story: 'Regionens mål är <Value of="indicators.ett.target" />.\n\nRegionens sjukhus är stort.',
      },
    });
  expect(tell(sketch('region'), sketch('national'))).toEqual([
    'Råd: ”regionens” står kvar i texter om ett; uppgiften är nu ”nationellt”',
    'Kapitlet (content/documents/rapport/kapitel.mdx:7)',
  ]);
});

test('a proposal that is decided is pointed out where texts of it still propose', () => {
  const decided: Edit = ['data/decisions/nya-grepp-2030.yaml', 'status: proposed', 'status: decided'];
  const told = advise(decided, says('Nya grepp föreslås i Åsnäs. I Zinkby föreslås inget.'));
  expect(told[0]).toBe('Råd: texter talar om Nya grepp i Åsnäs som ett förslag; läget är nu ”beslutat”');
  expect(told.slice(1)).toEqual([
    `Inledning (${section}:11)`,
    `Åsnäs (${centre}:32)`,
    'Nya grepp i Åsnäs (data/decisions/nya-grepp-2030.yaml:7)',
  ]);
});

test('a unit that is written by hand beside a figure is pointed out where it is another one', () => {
  const unit: Edit = [
    'data/measures.yaml',
    'unit: { one: gäst, other: gäster }',
    'unit: { one: besökare, other: besökare }',
  ];
  const text = says('De har <Value of="aasnas.guests" /> gäster.\n\nAlla är gäster hos någon.\n\n');
  expect(advise(unit, text)).toEqual([
    'Råd: den gamla enheten ”gäst/gäster” står kvar i texter där uppgiften hämtas',
    `Inledning (${section}:11)`,
  ]);
});

function says(text: string): Edit {
  return [section, 'Den minsta', `${text} Den minsta`];
}

/** The other edits stand on both sides: only the first is the change. */
function advise(change: Edit, ...others: Edit[]): string[] {
  const before = applyEdits(files, others);
  return tell(buildModel(before), buildModel(applyEdits(before, [change])));
}

function tell(base: Build, head: Build): string[] {
  return diffModels(base, head).facts.flatMap(({ consequences }) =>
    consequences
      .filter(({ kind }) => kind === 'old-name')
      .flatMap(({ title, items }) => [title, ...items.map(({ label }) => label)]),
  );
}
