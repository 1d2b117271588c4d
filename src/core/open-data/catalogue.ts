import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import { dataPaths } from './data-paths.ts';
import { findEditionDates, findTemporal } from './edition-dates.ts';
import type { EditionData } from './tables.ts';

/** One way to get at a dataset. */
export interface CatalogueFile {
  /** Of the file below the dataset's own, e.g. "uppgifter.csv". */
  id: string;
  path: string;
  title: string;
  mediaType: string;
  /** Files that the interface gives, and not one file. */
  isApi?: boolean;
}

/** A dataset as the profile describes it. */
export interface CatalogueDataset {
  /** Permanent, e.g. "utgava-2030-05". */
  id: string;
  title: string;
  description: string;
  issued: string;
  modified: string;
  temporal?: { start: string; end: string };
  /** Case numbers of the documents that it comes from. */
  identifiers: string[];
  landingPage: string;
  version?: string;
  /** An edition of the plan: part of the series. */
  isEdition: boolean;
  files: CatalogueFile[];
}

/** The datasets: each edition, and what does not belong to one. */
export function listDatasets(model: Model, editions: readonly EditionData[]): CatalogueDataset[] {
  const { t } = model.texts;
  const current = editions.find(({ edition }) => edition === model.edition);
  const ofEdition = editions.map((data): CatalogueDataset => {
    const { id, plan } = data.edition;
    const cases = plan.documents.flatMap(
      (name) => model.workspace.documents.get(name)?.data.case_numbers ?? [],
    );
    return {
      id: `utgava-${id}`,
      title: t('data.dataset.edition', { title: plan.title, edition: plan.edition }),
      description: t('data.dataset.edition.about', { note: plan.status_note }),
      ...findEditionDates(data),
      identifiers: [...new Set([...(plan.case_number ? [plan.case_number] : []), ...cases])],
      landingPage: paths.plan(id),
      version: id,
      isEdition: true,
      files: [
        ...csvFiles(model, id, 'uppgifter'),
        file(dataPaths.workbook(id), t('data.file.workbook'), XLSX),
        file(dataPaths.archive(id), t('data.file.archive'), 'application/zip'),
        { ...file(`${dataPaths.api}plans/${id}.json`, t('data.file.api'), 'application/json'), isApi: true },
      ],
    };
  });
  return current ? [...ofEdition, ...listYearly(model, current)] : ofEdition;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Indicators and compensation of a year, and the decisions: told once, whatever edition reads them. */
function listYearly(model: Model, { edition, tables }: EditionData): CatalogueDataset[] {
  const apiPaths: Record<string, string> = { beslut: 'decisions.json' };
  return tables.flatMap(({ id, title, description, page, fields, rows }): CatalogueDataset[] => {
    const [, kind, year] = /^(indikatorer|ersattning)-(\d{4})$/.exec(id) ?? [];
    const api = kind
      ? `${kind === 'indikatorer' ? 'indicators' : 'compensation'}/${year}.json`
      : apiPaths[id];
    if (!api) return [];
    const at = (name: string) => fields.findIndex((field) => field.name === name);
    const valuesOf = (name: string) =>
      rows.flatMap((row) => {
        const value = row[at(name)];
        return typeof value === 'string' ? value.split(';') : [];
      });
    const names = [...new Set(valuesOf('document'))];
    const documents = names.flatMap((name) => model.workspace.documents.get(name)?.data ?? []);
    const dates = documents.flatMap(({ date }) => date ?? []).sort();
    const issued = kind ? (dates.at(-1) ?? edition.plan.date) : edition.plan.date;
    const temporal = findTemporal(valuesOf(kind ? 'period' : 'date'));
    return [
      {
        id,
        title,
        description,
        issued,
        modified: issued,
        ...(temporal ? { temporal } : {}),
        identifiers: [...new Set(documents.flatMap(({ case_numbers }) => case_numbers))],
        landingPage: page ?? dataPaths.page,
        isEdition: false,
        files: [
          ...csvFiles(model, edition.id, id),
          {
            ...file(`${dataPaths.api}${api}`, model.texts.t('data.file.api'), 'application/json'),
            isApi: true,
          },
        ],
      },
    ];
  });
}

function csvFiles({ texts: { t } }: Model, edition: string, table: string): CatalogueFile[] {
  return [
    file(dataPaths.csv(edition, table), t('data.file.csv'), 'text/csv'),
    file(dataPaths.excelCsv(edition, table), t('data.file.excel-csv'), 'text/csv'),
  ];
}

function file(path: string, title: string, mediaType: string): CatalogueFile {
  return { id: path.slice(path.lastIndexOf('/') + 1), path, title, mediaType };
}
