import type { Texts } from '../../i18n/texts.ts';
import type { Problem } from '../check/problem.ts';
import type { Formats } from '../figures/format.ts';
import type { Build, Model } from '../model.ts';
import type { Entity } from '../parse/entity.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { SourceReference } from '../schema/source.ts';

/** What is compared: a workspace as far as it could be read. */
export type Compared = Pick<Build, 'model' | 'workspace' | 'problems' | 'coverage'>;

/** One of the two, with the words that both are told in. */
export interface Side {
  name: 'base' | 'head';
  /** Absent when something that every page needs could not be read: then nothing is computed. */
  model?: Model;
  workspace: Workspace;
  problems: readonly Problem[];
  texts: Texts;
  formats: Formats;
}

/** A text of a YAML file as its reader reads it; as it is written where there is no model. */
export function readProse({ model }: Side, entity: Entity<unknown>, path: DataPath, raw: string): string {
  const prose = model?.proseAt(entity, ...path);
  return prose && model ? model.plainText(prose, editionAt(model, entity, path)) : raw;
}

/** The edition that a text of a YAML file belongs to; undefined for the current one. */
export function editionAt(
  model: Model,
  { yaml }: Entity<unknown>,
  path: DataPath,
): Model['edition'] | undefined {
  const [root, key] = path;
  const isOfEdition = root === 'assessments' || root === 'proposals';
  return model.editions.find(({ id, entity }) =>
    isOfEdition ? id === key : entity.yaml.file.path === yaml.file.path,
  );
}

/** "Bilagan, s. 2 och 4; Rapporten, s. 1" */
export function describeReferences(
  { workspace, texts, formats }: Side,
  sources: readonly SourceReference[] | undefined,
): string {
  return (sources ?? [])
    .map(({ document, page, unconfirmed }) => {
      const title = workspace.documents.get(document)?.data.short_title ?? document;
      const text = texts.t('source.page', { document: title, pages: formats.list(page.map(String)) });
      return unconfirmed ? `${text} (${unconfirmed})` : text;
    })
    .join('; ');
}
