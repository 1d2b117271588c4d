import type { Edition, ProposalView } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import type { Group } from '../figures/groups.ts';
import { findFigure, knownFigure, knownGroup } from '../figures/known.ts';
import type { Model } from '../model.ts';
import { attributeOf, findComponents } from '../narrative/tree.ts';
import type { Entity } from '../parse/entity.ts';
import type { Municipality } from '../schema/municipality.ts';
import { buildCentreTable, type CentreTable } from './centre-table.ts';
import { findComparedMeasures } from './compared-measures.ts';

/** All that a municipality's page reads besides the edition itself. */
export interface MunicipalityView {
  /** What the sources state of it, in the vocabulary's order. */
  stated: Figure[];
  /** Counted in the register. */
  own: Figure;
  under: Figure;
  proposal?: ProposalView;
  group: Group;
  table: CentreTable;
  /** How many centres the source counts and no source names; absent when the register has all. */
  unnamed?: { count: number; areOther: boolean };
}

export function buildMunicipalityView(
  model: Model,
  edition: Edition,
  municipality: Entity<Municipality>,
): MunicipalityView {
  const { lookup } = edition;
  const group = knownGroup(lookup, `${municipality.id}.all`);
  const proposal = edition.proposalFor(municipality);
  const unnamed = findUnnamed(model, edition, municipality);
  return {
    stated: statedFigures(model, edition, municipality),
    own: knownFigure(lookup, `${municipality.id}.own.count`),
    under: knownFigure(lookup, `${municipality.id}.own.under_threshold.count`),
    ...(proposal ? { proposal } : {}),
    group,
    table: buildCentreTable(model, edition, group, columnsOf(model, edition, municipality.id, group)),
    ...(unnamed ? { unnamed } : {}),
  };
}

/** The measures that every municipality has a statement of: a column of gaps would say nothing. */
export function findSharedMeasures(model: Model): string[] {
  const { measures } = model.workspace;
  return Object.keys(measures?.data ?? {}).filter(
    (id) => model.municipalities.length > 0 && model.municipalities.every(({ data }) => data.figures?.[id]),
  );
}

function statedFigures(model: Model, { lookup }: Edition, municipality: Entity<Municipality>): Figure[] {
  const stated = municipality.data.figures ?? {};
  return Object.keys(model.workspace.measures?.data ?? {}).flatMap((id) =>
    stated[id] ? (findFigure(lookup, `${municipality.id}.stated.${id}`) ?? []) : [],
  );
}

/** What the source counts, less what the register places here; other operators' when the own ones are all known. */
function findUnnamed(
  model: Model,
  { lookup }: Edition,
  municipality: Entity<Municipality>,
): MunicipalityView['unnamed'] {
  const lacking = (computed: string) => {
    const counts = Object.entries(model.workspace.measures?.data ?? {}).filter(
      ([, measure]) => measure.computed_as === computed,
    );
    const stated = counts.map(([id]) => findFigure(lookup, `${municipality.id}.stated.${id}`)?.value ?? 0);
    return Math.max(0, ...stated) - (knownFigure(lookup, `${municipality.id}.${computed}`).value ?? 0);
  };
  const count = lacking('all.count');
  return count > 0 ? { count, areOther: lacking('own.count') <= 0 } : undefined;
}

/** The columns that the narrative has chosen for the municipality's table; else size, what is compared and two aspects. */
function columnsOf(model: Model, edition: Edition, municipality: string, group: Group): string[] {
  const section = edition.sectionOf(municipality);
  const chosen = findComponents(section?.narrative.tree ?? { type: 'root', children: [] }, 'CentreTable')
    .filter((table) => attributeOf(table, 'of')?.split('.')[0] === municipality)
    .flatMap((table) => attributeOf(table, 'columns')?.split(/\s+/) ?? []);
  if (chosen.length > 0) return [...new Set(chosen)].filter((column) => column !== '');
  const statements = new Set(
    group.centres.flatMap((centre) => edition.statementsOf(centre).map(({ id }) => id)),
  );
  const aspects = Object.entries(model.workspace.aspects?.data ?? {})
    .filter(([id, aspect]) => aspect.values && statements.has(id))
    .map(([id]) => id);
  const compared = findComparedMeasures(model, edition)
    .map(({ id }) => id)
    .filter((id) =>
      group.centres.some((centre) => findFigure(edition.lookup, `${centre.id}.${id}`)?.value != null),
    );
  return [edition.plan.threshold.measure, ...compared, ...aspects.slice(0, 2)];
}
