import { mergeSources } from '../figures/inputs.ts';
import { walkData } from '../figures/walk-figures.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parse/entity.ts';
import { paths } from '../paths.ts';
import type { SourceReference } from '../schema/source.ts';
import { listNaming, type PageLink } from './decision-view.ts';

/** What a page is about: one file, and the ids by which decisions and compensation name it. */
export interface NamedSubject {
  entity: Entity<unknown>;
  centre?: string;
  municipality?: string;
}

/** Every document and page that says something of a subject: in its own file, a decision or a compensation. */
export function findNamingDocuments(
  model: Model,
  { entity, centre, municipality }: NamedSubject,
): SourceReference[] {
  const { workspace, documents } = model;
  const subject = {
    ...(centre === undefined ? {} : { centres: [centre] }),
    ...(municipality === undefined ? {} : { municipality }),
  };
  const data: unknown[] = [entity.data, ...listNaming(model, subject).map((decision) => decision.data)];
  for (const { data: compensation } of workspace.compensation.values()) {
    data.push(
      ...Object.values(compensation.providers).filter((provider) => centre && provider.centre === centre),
    );
  }
  for (const { data: indicator } of workspace.indicators.values()) {
    if (centre && indicator.about?.centres?.includes(centre)) data.push({ source: indicator.source });
  }
  const order = documents.map(({ id }) => id);
  return mergeSources([{ sources: data.flatMap(listSources) }]).sort(
    (a, b) => order.indexOf(a.document) - order.indexOf(b.document),
  );
}

/** The indicators whose section names a centre, newest report first. */
export function findNamingIndicators({ workspace, formats }: Model, centre: string | undefined): PageLink[] {
  return [...workspace.indicators]
    .map(([key, { data }]) => ({ key, year: key.slice(0, 4), data }))
    .filter(({ data }) => centre && data.about?.centres?.includes(centre))
    .sort((a, b) => formats.compare(b.year, a.year) || formats.compare(a.data.number, b.data.number))
    .map(({ key, year, data }) => ({ text: `${data.title} ${year}`, href: paths.indicator(key) }));
}

function listSources(data: unknown): SourceReference[] {
  return [...walkData(data, [])].flatMap(({ path, value }) =>
    path.at(-1) === 'source' && Array.isArray(value) ? (value as SourceReference[]) : [],
  );
}
