import { parse, stringify } from 'yaml';
import { type Build, buildModel, type Model } from '../model.ts';
import { figuresOf, sketchFiles } from './sketch.ts';

type Data = Record<string, unknown>;
type Figures = Parameters<typeof figuresOf>[0];

const source = { document: 'rapport', page: 1 };

/** An indicator of the made-up region's report for 2029; its number is its place in the list. */
export interface IndicatorSketch extends Data {
  figures?: Figures;
  story?: string;
}

export function buildIndicatorSketch(
  indicators: Record<string, IndicatorSketch>,
  document: Data = {},
): Build {
  const blocks = Object.entries(indicators).map(
    ([id, { story }]) => `<Indicator id="${id}">\n\n${story ?? 'Texten.'}\n\n</Indicator>\n`,
  );
  const files = sketchFiles().map((file) =>
    file.path === 'data/documents/rapport.yaml'
      ? { ...file, text: stringify({ ...(parse(file.text) as Data), sections: ['kapitel'], ...document }) }
      : file,
  );
  for (const [index, [id, { story: _, figures, ...rest }]] of Object.entries(indicators).entries()) {
    const data = {
      ...{
        number: `2.1.${index + 1}`,
        title: id,
        chapter: 'kapitel',
        definition: 'Vad som mäts.',
        better: 'higher',
        source,
      },
      ...{ unit: { one: '%', other: '%' }, decimals: 1 },
      ...rest,
      ...(figures ? { figures: figuresOf(figures) } : {}),
    };
    files.push({ path: `data/indicators/2029/${id}.yaml`, text: stringify(data) });
  }
  files.push({
    path: 'content/documents/rapport/kapitel.mdx',
    text: `---\ntitle: Kapitlet\n---\n\n${blocks.join('\n')}`,
  });
  return buildModel(files);
}

/** The read model of a sound sketch. */
export function indicatorModel(indicators: Record<string, IndicatorSketch>, document: Data = {}): Model {
  const { model, problems } = buildIndicatorSketch(indicators, document);
  if (!model || problems.length > 0)
    throw new Error(problems.map((p) => `${p.file}:${p.line} ${p.rule} ${p.message}`).join('\n'));
  return model;
}
