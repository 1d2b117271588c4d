import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';
import { buildCentreTables } from './centre-tables.ts';
import type { DataTable } from './data-table.ts';
import { buildDecisionTables } from './decision-tables.ts';
import { buildDocumentTables } from './document-tables.ts';
import { buildFigureRecord, type FigureRecord } from './figure-record.ts';
import { buildFigureTables } from './figure-tables.ts';
import { buildMunicipalityTables } from './municipality-table.ts';
import { listShownFigures } from './shown-figures.ts';
import { buildVocabularyTables } from './vocabulary-tables.ts';

/** An edition's data, from which every file of it is written. */
export interface EditionData {
  edition: Edition;
  /** Every figure that the edition states, lacks or computes. */
  figures: FigureRecord[];
  /** The register first, then the figures, decisions, documents and what the words mean. */
  tables: DataTable[];
}

/**
 * The data of an edition. Tables without a row are left out: there is nothing to say.
 * @param href the path under the site's base address, e.g. "/om/" → "/bilaga/om/".
 */
export function buildEditionData(model: Model, edition: Edition, href = (path: string) => path): EditionData {
  const figures = listShownFigures(model, edition).map((figure) => buildFigureRecord(model, figure));
  const tables = [
    ...buildCentreTables(model, edition, href),
    ...buildMunicipalityTables(model, edition),
    ...buildFigureTables(model, edition, figures),
    ...buildDecisionTables(model, edition),
    ...buildDocumentTables(model, edition),
    ...buildVocabularyTables(model),
  ].filter(({ rows }) => rows.length > 0);
  return { edition, figures, tables };
}
