import { describe, expect, test } from 'vitest';
import { modelOf, plain, type Sketch } from '../__tests__/sketch.ts';
import { buildCentreTable, type TableCell } from './centre-table.ts';

function tableOf(sketch: Sketch, columns = ['listed'], of = 'own-run') {
  const model = modelOf(sketch);
  const group = model.edition.lookup.findGroup(of);
  if ('fault' in group) throw new Error(group.fault);
  const table = buildCentreTable(model, model.edition, group, columns);
  const say = (cell: TableCell): string =>
    cell.kind === 'figure'
      ? plain(model.figureText.format(cell.figure))
      : cell.kind === 'text'
        ? cell.text
        : '';
  return {
    ...table,
    labels: table.rows.map((row) => row.label),
    texts: table.rows.map((row) => row.cells.map(say).join(' | ')),
    totals: table.total?.map(say),
  };
}

describe('the rows', () => {
  test('ascend by number and not by text', () => {
    const { texts } = tableOf({
      centres: { alby: { listed: 10000 }, dalsta: { listed: 1036 }, ekby: { listed: 999 } },
    });
    expect(texts).toEqual(['999', '1 036', '10 000']);
  });

  test('with equal numbers go by name, å ä ö last', () => {
    const centres = { a: { name: 'Öby' }, b: { name: 'Åby' }, c: { name: 'Zby' }, d: { name: 'Äby' } };
    const equal = Object.fromEntries(Object.entries(centres).map(([id, c]) => [id, { ...c, listed: 700 }]));
    expect(tableOf({ centres: equal }).labels).toEqual(['Zby', 'Åby', 'Äby', 'Öby']);
  });

  test('without a number come last and say that it is missing', () => {
    const { labels, texts } = tableOf({ centres: { alby: {}, dalsta: { listed: 0 } } });
    expect(labels).toEqual(['Dalsta', 'Alby']);
    expect(texts).toEqual(['0', 'uppgift saknas i källan']);
  });

  test('lead to the pages of the centres', () => {
    expect(tableOf({ centres: { alby: { listed: 1 } } }).rows[0]?.href).toBe('/halsocentraler/alby/');
  });

  test.each([
    ['change', true],
    ['inquiry', true],
    ['none', false],
  ] as const)('with the proposal %s are marked as proposed: %s', (proposal, isProposed) => {
    expect(tableOf({ centres: { alby: { proposal } } }).rows[0]?.isProposed).toBe(isProposed);
  });
});

describe('the columns', () => {
  test('say the unit where the name does not', () => {
    const { columns } = tableOf({ centres: {} }, ['listed', 'cost', 'staffing']);
    expect(columns.map((column) => column.label)).toEqual(['Listade', 'Kostnad per listad, kr', 'Bemanning']);
  });

  test('hold the words of an aspect, and nothing where the source says nothing', () => {
    const centres = { alby: { listed: 1, aspects: { staffing: 'weak' } }, dalsta: { listed: 2 } };
    expect(tableOf({ centres }, ['staffing']).texts).toEqual(['svag', '']);
  });

  test('each have one period, and say it', () => {
    const { details } = tableOf({ centres: { alby: { listed: 1, cost: 2 }, dalsta: { listed: 3 } } }, [
      'listed',
      'cost',
    ]);
    expect(details).toBe('Listade april 2030. Kostnad per listad 2029. Stigande efter antal listade.');
  });

  test('say the period also where the edition names none', () => {
    expect(tableOf({ centres: { alby: { figures: { visits: { '2028': 7 } } } } }, ['visits']).details).toBe(
      'Besök 2028.',
    );
  });

  test('never show the value of another period', () => {
    const centres = { alby: { listed: 1 }, dalsta: { figures: { listed: { '2029-04': 2, '2031-04': 3 } } } };
    expect(tableOf({ centres }).texts).toEqual(['1', 'uppgift saknas i källan']);
  });
});

describe('the total', () => {
  test('is the sum', () => {
    expect(tableOf({ centres: { alby: { listed: 1036 }, dalsta: { listed: 999 } } }).totals).toEqual([
      '2 035',
    ]);
  });

  test('over a gap is missing', () => {
    const { totals } = tableOf({ centres: { alby: { listed: 1036 }, dalsta: { listed: 999 }, ekby: {} } });
    expect(totals).toEqual(['uppgift saknas i källan']);
  });

  test('is empty for what may not be added', () => {
    const centres = { alby: { listed: 1, cost: 2 }, dalsta: { listed: 3, cost: 4 } };
    expect(tableOf({ centres }, ['listed', 'cost', 'staffing']).totals).toEqual(['4', '', '']);
  });

  test.each([
    ['one row', { alby: { listed: 1 } }, ['listed']],
    ['no rows', {}, ['listed']],
    ['no column that may be added', { alby: { cost: 1 }, dalsta: { cost: 2 } }, ['cost']],
  ])('is left out for %s', (_, centres, columns) => {
    expect(tableOf({ centres }, columns).total).toBeUndefined();
  });
});

test('the caption is the name of the group', () => {
  expect(plain(tableOf({ centres: {} }, ['listed'], 'alvdal.own.under_threshold').caption)).toBe(
    'Hälsocentraler i egen regi i Alvdals kommun med färre än 4 000 listade',
  );
});

test('the id can stand in an address', () => {
  expect(tableOf({ centres: {} }, ['listed'], 'alvdal.own.under_threshold').id).toBe(
    'tabell-alvdal-own-under-threshold',
  );
});
