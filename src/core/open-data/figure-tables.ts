import type { Edition } from '../edition.ts';
import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import { findComparedMeasures } from '../views/compared-measures.ts';
import { listIndicatorYears } from '../views/indicator-report.ts';
import { tableOfMeasure } from './data-paths.ts';
import { buildDataTable, type DataTable } from './data-table.ts';
import { type FigureRecord, flattenFigure } from './figure-record.ts';
import { figureRow } from './figure-row.ts';

interface Choice {
  id: string;
  title: string;
  description: string;
  page?: string;
  has(record: FigureRecord): boolean;
}

/** The whole, and the figures of each table on the site beside it: a row a figure. */
export function buildFigureTables(
  model: Model,
  edition: Edition,
  records: readonly FigureRecord[],
): DataTable[] {
  return listChoices(model, edition).map(({ has, ...rest }) =>
    buildDataTable({ ...rest, row: figureRow, key: ['address'] }, records.filter(has).map(flattenFigure)),
  );
}

function listChoices(model: Model, edition: Edition): Choice[] {
  const { t } = model.texts;
  const { workspace } = model;
  const sizes = edition.plan.threshold.measure;
  const subjects = new Set(model.municipalities.map(({ id }) => id));
  const isOfMeasure = (measure: string, { kind, ...record }: FigureRecord) =>
    record.measure === measure &&
    (kind === 'centre' || (kind === 'group' && !subjects.has(firstWord(record.address)))) &&
    record.period === (edition.plan.measures[measure]?.period ?? record.period);
  return [
    {
      id: 'uppgifter',
      title: t('data.table.figures'),
      description: t('data.table.figures.about'),
      has: () => true,
    },
    {
      id: tableOfMeasure(sizes),
      title: workspace.measures?.data[sizes]?.label ?? sizes,
      description: t('data.table.sizes.about'),
      page: paths.centres,
      has: (record) => isOfMeasure(sizes, record),
    },
    ...findComparedMeasures(model, edition).map(({ id, measure }) => ({
      id: tableOfMeasure(id),
      title: measure.label,
      description: t('data.table.compared.about'),
      page: paths.costs,
      has: (record: FigureRecord) => isOfMeasure(id, record),
    })),
    ...(subjects.size === 0
      ? []
      : [
          {
            id: 'kommuner-antal',
            title: t('data.table.municipality-figures'),
            description: t('data.table.municipality-figures.about'),
            page: paths.municipalities,
            // A centre may have the id of a municipality.
            has: ({ kind, address }: FigureRecord) => kind !== 'centre' && subjects.has(firstWord(address)),
          },
        ]),
    ...[...workspace.compensation.keys()].map((year) => ({
      id: `ersattning-${year}`,
      title: t('data.table.compensation', { year }),
      description: t('data.table.compensation.about'),
      page: paths.compensation(year),
      has: ({ kind, address, period }: FigureRecord) =>
        (kind === 'compensation' || firstWord(address) === 'compensation') && period === year,
    })),
    ...listIndicatorYears(model).map((year) => ({
      id: `indikatorer-${year}`,
      title: t('data.table.indicators', { year }),
      description: t('data.table.indicators.about'),
      page: paths.indicators(year),
      has: ({ kind, id }: FigureRecord) => kind === 'indicator' && workspace.indicators.has(`${year}/${id}`),
    })),
  ];
}

function firstWord(address: string): string {
  return address.split('.', 1)[0] ?? '';
}
