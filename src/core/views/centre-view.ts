import type { Edition } from '../edition.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigure, knownFigure, knownGroup } from '../figures/known.ts';
import type { Model } from '../model.ts';
import type { Prose } from '../narrative/parse.ts';
import type { Entity } from '../parse/entity.ts';
import { paths } from '../paths.ts';
import type { Centre } from '../schema/centre.ts';
import type { Municipality } from '../schema/municipality.ts';
import type { SourceReference } from '../schema/source.ts';
import { type Comparison, compareCentre, findComparedMeasures } from './compared-measures.ts';
import type { PageLink } from './decision-view.ts';

export interface CentreMunicipality {
  entity: Entity<Municipality>;
  inferred?: string;
  note?: Prose;
  sources: SourceReference[];
}

/** Where a centre stands by size among those of the same operator. */
export interface CentreSize {
  figure: Figure;
  /** 1 = smallest; absent when the size is not known. */
  rank?: Figure;
  /** How many the rank is among. */
  peers: Figure;
  threshold: Figure;
  standing: 'under' | 'from' | 'other-run' | 'unknown' | 'closed' | 'unlisted';
}

/** All that a centre's page reads besides the edition itself. */
export interface CentreView {
  /** For search results: size and the state of things in plain text. */
  description: string;
  municipality?: CentreMunicipality;
  closed?: Centre['closed'];
  size: CentreSize;
  comparisons: Comparison[];
  /** Every figure of the centre's own, each at each of its periods. */
  figures: Figure[];
  previous?: PageLink;
  next?: PageLink;
  /** The other centres that are known to lie in the municipality. */
  neighbours: PageLink[];
}

export function buildCentreView(model: Model, edition: Edition, centre: Entity<Centre>): CentreView {
  const base = centre.data.operator === 'region' ? 'own-run' : 'other-run';
  const link = (other: Entity<Centre> | undefined): PageLink | undefined =>
    other && { text: other.data.short_name, href: paths.centre(other.id) };
  const peers = edition.neighboursOf(centre);
  const [previous, next] = [link(peers?.previous), link(peers?.next)];
  const municipality = buildMunicipality(model, centre);
  return {
    description: describe(model, edition, centre),
    ...(municipality ? { municipality } : {}),
    ...(centre.data.closed ? { closed: centre.data.closed } : {}),
    size: buildSize(edition, centre, base, peers !== undefined),
    comparisons: findComparedMeasures(model, edition).flatMap(
      (measure) => compareCentre(edition, centre.id, measure) ?? [],
    ),
    figures: Object.entries(centre.data.figures).flatMap(([measure, periods]) =>
      Object.keys(periods).flatMap(
        (period) => findFigure(edition.lookup, `${centre.id}.${measure}@${period}`) ?? [],
      ),
    ),
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
    neighbours: municipality
      ? knownGroup(edition.lookup, `${municipality.entity.id}.all`)
          .centres.filter(({ id }) => id !== centre.id)
          .flatMap((other) => link(other) ?? [])
      : [],
  };
}

function buildMunicipality(
  { workspace, proseAt }: Model,
  centre: Entity<Centre>,
): CentreMunicipality | undefined {
  const stated = centre.data.municipality;
  const entity = stated ? workspace.municipalities.get(stated.id) : undefined;
  if (!stated || !entity) return undefined;
  const note = proseAt(centre, 'municipality', 'note');
  const { inferred, source = [] } = stated;
  return { entity, sources: source, ...(inferred ? { inferred } : {}), ...(note ? { note } : {}) };
}

function buildSize(
  { lookup, plan }: Edition,
  centre: Entity<Centre>,
  base: string,
  isOpen: boolean,
): CentreSize {
  const address = `${centre.id}.${plan.threshold.measure}`;
  const figure = knownFigure(lookup, address);
  const isUnder = figure.value !== null && figure.value < plan.threshold.below;
  const own = figure.value === null ? 'unknown' : isUnder ? 'under' : 'from';
  const gone = centre.data.closed ? 'closed' : 'unlisted';
  const standing = !isOpen ? gone : base === 'other-run' ? 'other-run' : own;
  return {
    figure,
    ...(figure.value === null || !isOpen ? {} : { rank: knownFigure(lookup, `${address}.rank`) }),
    peers: knownFigure(lookup, `${base}.${plan.threshold.measure}.reported`),
    threshold: knownFigure(lookup, 'plan.threshold'),
    standing,
  };
}

function describe(model: Model, edition: Edition, centre: Entity<Centre>): string {
  const figure = knownFigure(edition.lookup, `${centre.id}.${edition.plan.threshold.measure}`);
  const size = model.figureText.format(figure, 'unit');
  const summary = edition.summaryOf(centre);
  const period = figure.period ? `, ${model.formats.period(figure.period)}` : '';
  return `${centre.data.name}: ${size}${period}. ${summary ? model.plainText(summary, edition) : ''}`.trim();
}
