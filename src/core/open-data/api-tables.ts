import { z } from 'zod';
import type { Model } from '../model.ts';
import { type ApiRoute, manyRoute, singleRoute } from './api-route.ts';
import type { DataTable } from './data-table.ts';
import type { FigureRecord } from './figure-record.ts';
import { figureJson } from './figure-schema.ts';
import { jsonRow, listObjects } from './json-rows.ts';
import type { EditionData } from './tables.ts';

type Row = Record<string, unknown>;

/** What a row has besides its own columns: its figures, or the rows of another table. */
interface Extra {
  shape: Record<string, z.ZodType>;
  of(row: Row): Row;
}

/** The routes that tables give: the list, and where rows have an id, each row alone. */
export function listTableRoutes(model: Model, data: EditionData): ApiRoute[] {
  const { t } = model.texts;
  const find = (id: string) => data.tables.find((table) => table.id === id);
  const figuresOf = figuresExtra(data.figures);
  const withRows = (name: string, key: string, table: DataTable | undefined): Extra =>
    rowsExtra(name, key, table);
  return [
    ...tableRoutes('centres', 'Centre', t('data.api.centres'), t('data.api.centre'), find('halsocentraler'), [
      figuresOf('centre'),
      withRows('statements', 'id', find('egenskaper')),
    ]),
    ...tableRoutes(
      'municipalities',
      'Municipality',
      t('data.api.municipalities'),
      t('data.api.municipality'),
      find('kommuner'),
      [figuresOf('municipality')],
    ),
    ...tableRoutes('decisions', 'Decision', t('data.api.decisions'), t('data.api.decision'), find('beslut'), [
      withRows('due', 'decision', find('tidpunkter')),
    ]),
    ...tableRoutes(
      'documents',
      'Document',
      t('data.api.documents'),
      t('data.api.document'),
      find('dokument'),
      [withRows('errors', 'document', find('fel-i-kallorna'))],
    ),
    ...tableRoutes('measures', 'Measure', t('data.api.measures'), undefined, find('matt'), []),
    ...tableRoutes('words', 'Word', t('data.api.words'), undefined, find('ordlista'), []),
    ...indicatorRoutes(model, find('indikatorer'), figuresOf('indicator')),
  ];
}

function tableRoutes(
  path: string,
  name: string,
  all: string,
  one: string | undefined,
  table: DataTable | undefined,
  extras: readonly Extra[],
): ApiRoute[] {
  if (!table) return [];
  const { schema, rows } = widen(name, one ?? all, table, extras);
  const list = { path: `${path}.json`, name: `${name}List`, summary: all, data: z.array(schema) };
  if (!one) return [singleRoute(list, rows)];
  const single = { path: `${path}/{id}.json`, name: `${name}Document`, summary: one, data: schema };
  return [
    singleRoute(list, rows),
    manyRoute(
      single,
      rows.map((row) => ({ parameters: { id: String(row.id) }, data: row })),
    ),
  ];
}

function indicatorRoutes({ texts: { t } }: Model, table: DataTable | undefined, figures: Extra): ApiRoute[] {
  if (!table) return [];
  const { schema, rows } = widen('Indicator', t('data.api.indicator'), table, [figures]);
  const years = [...new Set(rows.map(({ year }) => String(year)))];
  return [
    manyRoute(
      {
        path: 'indicators/{year}.json',
        name: 'IndicatorList',
        summary: t('data.api.indicators'),
        data: z.array(schema),
      },
      years.map((year) => ({ parameters: { year }, data: rows.filter((row) => row.year === year) })),
    ),
    manyRoute(
      {
        path: 'indicators/{year}/{id}.json',
        name: 'IndicatorDocument',
        summary: t('data.api.indicator'),
        data: schema,
      },
      rows.map((row) => ({ parameters: { year: String(row.year), id: String(row.id) }, data: row })),
    ),
  ];
}

function widen(
  id: string,
  description: string,
  table: DataTable,
  extras: readonly Extra[],
): { schema: z.ZodObject; rows: Row[] } {
  const shape = Object.assign({}, jsonRow(table.row).shape, ...extras.map((extra) => extra.shape));
  return {
    schema: z.strictObject(shape).meta({ id, description }),
    rows: listObjects(table).map((row) => Object.assign({}, row, ...extras.map((extra) => extra.of(row)))),
  };
}

/** The figures of a subject, by its id. */
function figuresExtra(figures: readonly FigureRecord[]): (kind: FigureRecord['kind']) => Extra {
  return (kind) => {
    const byId = Map.groupBy(
      figures.filter((figure) => figure.kind === kind),
      ({ id }) => id,
    );
    return {
      shape: {
        figures: z.array(figureJson).meta({ description: 'Uppgifterna. De som saknas är också med.' }),
      },
      of: ({ id }) => ({ figures: byId.get(String(id)) ?? [] }),
    };
  };
}

/** The rows of another table that belong to this row, without the column that says so. */
function rowsExtra(name: string, key: string, table: DataTable | undefined): Extra {
  if (!table) return { shape: {}, of: () => ({}) };
  const { [key]: _, ...shape } = jsonRow(table.row).shape;
  const byKey = Map.groupBy(listObjects(table), (row) => String(row[key]));
  return {
    shape: { [name]: z.array(z.strictObject(shape)).meta({ description: table.description }) },
    of: ({ id }) => ({
      [name]: (byKey.get(String(id)) ?? []).map(({ [key]: _own, ...rest }) => rest),
    }),
  };
}
