import type { Edition } from '../edition.ts';
import { findFigure } from '../figures/known.ts';
import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import type { RegisterCell, RegisterTable } from './register-table.ts';

/** The municipalities by name: figures at `<municipality>.<address>` and what is proposed for each. */
export function buildMunicipalityTable(
  model: Model,
  edition: Edition,
  columns: readonly { address: string; label: string }[],
): RegisterTable {
  const { texts, formats } = model;
  const periods = new Set<string>();
  const figureCell = (address: string): RegisterCell => {
    const figure = findFigure(edition.lookup, address);
    if (figure?.period && !figure.computed) periods.add(figure.period);
    return figure ? { kind: 'figure', figure } : { kind: 'missing' };
  };
  const rows = model.municipalities.map((municipality) => {
    const proposal = edition.proposalFor(municipality);
    return {
      id: municipality.id,
      label: municipality.data.short_name,
      href: paths.municipality(municipality.id),
      isProposed: proposal !== undefined && proposal.kind !== 'none',
      cells: [
        ...columns.map(({ address }) => figureCell(`${municipality.id}.${address}`)),
        proposal ? ({ kind: 'text', text: proposal.label } as const) : ({ kind: 'empty' } as const),
      ],
    };
  });
  return {
    id: 'tabell-kommuner',
    caption: texts.t('municipalities.table'),
    details: [...periods]
      .map((period) => texts.t('municipalities.stated', { period: formats.period(period) }))
      .join(' '),
    columns: [
      ...columns.map(({ address, label }) => ({ id: address, label, isNumber: true })),
      { id: 'proposal', label: texts.t('table.proposal'), isNumber: false },
    ],
    rows,
  };
}
