import { CHARTS, type VOCABULARY } from '../../core/narrative/vocabulary.ts';
import Centre from './Centre.astro';
import CentreTable from './CentreTable.astro';
import Chart from './Chart.astro';
import CompensationRules from './CompensationRules.astro';
import CompensationTable from './CompensationTable.astro';
import Indicator from './Indicator.astro';
import Note from './Note.astro';
import Proposal from './Proposal.astro';
import SourceError from './SourceError.astro';

type BlockName = {
  [K in keyof typeof VOCABULARY]: (typeof VOCABULARY)[K]['placement'] extends 'block' ? K : never;
}[keyof typeof VOCABULARY];

const charts = Object.fromEntries(CHARTS.map((name) => [name, Chart])) as Record<
  (typeof CHARTS)[number],
  typeof Chart
>;

/** The components that stand as blocks of the narrative. Each is given its attributes and the `edition`. */
// biome-ignore lint/suspicious/noExplicitAny: Astro types components by their own props, which differ.
const components: Record<BlockName, (props: any) => unknown> = {
  ...charts,
  Centre,
  CentreTable,
  CompensationRules,
  CompensationTable,
  Indicator,
  Note,
  Proposal,
  SourceError,
};

// biome-ignore lint/suspicious/noExplicitAny: as above
export const blockComponents: Readonly<Record<string, ((props: any) => unknown) | undefined>> = components;
