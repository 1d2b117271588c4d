import { onceFor } from '../once-for.ts';
import type { Entity } from '../parse/entity.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { FigureInput, Figures } from '../schema/figure.ts';
import type { Indicator } from '../schema/indicator.ts';
import type { Measure } from '../schema/measure.ts';
import type { SourceReference } from '../schema/source.ts';
import { STANDARD_MEASURES } from './indicator-figures.ts';

/** Something that has figures in a file. */
export interface FigureOwnerInFile {
  /** Address of the subject: "norrby", "alvdal.stated", "region", "own-run". */
  address: string;
  kind: 'centre' | 'municipality' | 'region' | 'group' | 'compensation' | 'indicator';
  entity: Entity<unknown>;
  path: DataPath;
  figures: Figures;
  /** A vocabulary of its own in place of data/measures.yaml: what its figures may be. */
  measures?: ReadonlyMap<string, FigureLimits>;
}

export type FigureLimits = Pick<Measure, 'label' | 'decimals' | 'range'> & Partial<Pick<Measure, 'total'>>;

/** A figure as it stands in a file. */
export interface FigureInFile {
  owner: FigureOwnerInFile;
  measure: string;
  period: string;
  figure: FigureInput;
}

/** Where a figure stands in its file. */
export function placeOfFigure({ owner, measure, period }: FigureInFile): DataPath {
  return [...owner.path, measure, period];
}

export function* listFigureOwners(workspace: Workspace): Generator<FigureOwnerInFile> {
  const { region } = workspace;
  if (region?.data.figures) {
    yield {
      address: 'region',
      kind: 'region',
      entity: region,
      path: ['figures'],
      figures: region.data.figures,
    };
  }
  for (const [group, content] of Object.entries(region?.data.groups ?? {})) {
    if (!region || !content) continue;
    yield {
      address: group,
      kind: 'group',
      entity: region,
      path: ['groups', group, 'figures'],
      figures: content.figures,
    };
  }
  for (const [id, entity] of workspace.municipalities) {
    const { figures } = entity.data;
    if (figures) yield { address: `${id}.stated`, kind: 'municipality', entity, path: ['figures'], figures };
  }
  for (const [id, entity] of workspace.centres) {
    yield { address: id, kind: 'centre', entity, path: ['figures'], figures: entity.data.figures };
  }
  for (const entity of workspace.compensation.values()) {
    const as = (name: string, path: DataPath, figures: Figures): FigureOwnerInFile => {
      return {
        address: `compensation.${name}`,
        kind: 'compensation',
        entity,
        path: [...path, 'figures'],
        figures,
      };
    };
    yield as('total', [], entity.data.figures);
    for (const [name, { figures }] of Object.entries(entity.data.providers))
      yield as(name, ['providers', name], figures);
    for (const [name, { figures }] of Object.entries(entity.data.calculations ?? {}))
      yield as(name, ['calculations', name], figures);
  }
  for (const entity of workspace.indicators.values()) yield indicatorOwner(entity);
}

function indicatorOwner(entity: Entity<Indicator>): FigureOwnerInFile {
  const { measures = {}, decimals = 0, figures = {} } = entity.data;
  // What has become less is below zero.
  const range = { min: Number.NEGATIVE_INFINITY };
  const limits = new Map<string, FigureLimits>();
  for (const name of STANDARD_MEASURES) limits.set(name, { label: name, decimals, range });
  for (const [name, own] of Object.entries(measures)) {
    limits.set(name, { label: own.label, decimals: own.decimals ?? 0, range });
  }
  const address = `indicators.${entity.id}`;
  return { address, kind: 'indicator', entity, path: ['figures'], figures, measures: limits };
}

/** Every figure of every file, in the order of the files; listed once for each workspace. */
export const listFigures = onceFor((workspace: Workspace): readonly FigureInFile[] =>
  [...listFigureOwners(workspace)].flatMap((owner) =>
    Object.entries(owner.figures).flatMap(([measure, periods]) =>
      Object.entries(periods).map(([period, figure]) => ({ owner, measure, period, figure })),
    ),
  ),
);

export interface SourceInFile {
  entity: Entity<unknown>;
  /** Where the reference stands, e.g. ["figures", "listed", "2026-02", "source", 0]. */
  path: DataPath;
  source: SourceReference;
}

/** Every source that any entity of a workspace names, whatever it is the source of. */
export function* listSources(workspace: Workspace): Generator<SourceInFile> {
  for (const entity of listEntities(workspace)) yield* sourcesOf(entity);
}

const sourcesOf = onceFor((entity: Entity<unknown>): readonly SourceInFile[] => {
  const found: SourceInFile[] = [];
  for (const { path, value } of walkData(entity.data, [])) {
    if (path.at(-1) !== 'source' || !Array.isArray(value)) continue;
    for (const [index, source] of value.entries()) found.push({ entity, path: [...path, index], source });
  }
  return found;
});

export function* listEntities(workspace: Workspace): Generator<Entity<unknown>> {
  const { region, measures, aspects, plans, municipalities, centres, documents, decisions } = workspace;
  const { compensation, indicators, terms, accessibility } = workspace;
  for (const single of [region, measures, aspects, terms, accessibility]) if (single) yield single;
  for (const folder of [plans, municipalities, centres, documents, decisions, compensation, indicators])
    yield* folder.values();
}

/** Every list and block of plain data with its path. */
export function* walkData(value: unknown, path: DataPath): Generator<{ path: DataPath; value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, child] of entries) yield* walkData(child, [...path, key]);
}
