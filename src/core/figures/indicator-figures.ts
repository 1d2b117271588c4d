import type { Entity } from '../parse/entity.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { Indicator } from '../schema/indicator.ts';
import type { Figure, FigureMeasure } from './figure.ts';
import { isFault, type LookupContext, type LookupResult } from './lookup-context.ts';

const ROOT = 'indicators';

/** Measures that every indicator may have, in its own unit. */
export const STANDARD_MEASURES = [
  'outcome',
  'region',
  'national',
  'target',
  'lowest',
  'highest',
  'median',
] as const;
export type StandardMeasure = (typeof STANDARD_MEASURES)[number];

/**
 * Figures of data/indicators/<year>/<id>.yaml, e.g. "indicators.telefon.outcome@2023". Without a period: that of
 * the report's own year. They have as many decimals as the source prints.
 */
export function createIndicatorFigures(context: LookupContext) {
  const { workspace, texts } = context;

  return (
    [, id = '', measureId = '', ...rest]: readonly string[],
    asked?: string,
  ): { result: LookupResult; rest: readonly string[] } => {
    const found = findIndicator(workspace, id, asked);
    if (!found) {
      const candidates = [...workspace.indicators.keys()].map((key) => key.replace(/^.*\//, ''));
      return {
        result: { fault: 'address.unknown-indicator', parameters: { indicator: id }, candidates },
        rest: [],
      };
    }
    const { entity, year } = found;
    const subject = { kind: 'indicator', id, label: entity.data.title } as const;
    const measures = [...STANDARD_MEASURES, ...Object.keys(entity.data.measures ?? {})];
    const owner = {
      ...{
        address: `${ROOT}.${id}`,
        subject,
        entity,
        figures: entity.data.figures,
        path: ['figures'],
        measures,
      },
      measureOf: (name: string) => measureOf(entity.data, name),
      usualPeriod: (periods: readonly string[]) => periods.find((period) => period.startsWith(year)),
    };
    const result = context.stated(owner, measureId, asked);
    return { result: isFault(result) ? result : asPrinted(result), rest };
  };

  function measureOf({ measures, unit, decimals = 0 }: Indicator, name: string): FigureMeasure | undefined {
    const noUnit = { one: '', other: '' };
    const own = measures && Object.hasOwn(measures, name) ? measures[name] : undefined;
    if (own)
      return { id: name, label: own.label, unit: own.unit ?? unit ?? noUnit, decimals: own.decimals ?? 0 };
    const standard = STANDARD_MEASURES.find((measure) => measure === name);
    if (!standard) return undefined;
    const area = workspace.region?.data.area ?? '';
    return { id: name, label: texts.t(`indicator.${standard}`, { area }), unit: unit ?? noUnit, decimals };
  }
}

/** Of reports that have the indicator: that of the asked year, else the newest. */
export function findIndicator(
  { indicators }: Workspace,
  id: string,
  asked?: string,
): { entity: Entity<Indicator>; year: string } | undefined {
  const years = [...indicators.keys()]
    .filter((key) => key.endsWith(`/${id}`))
    .map((key) => key.slice(0, -id.length - 1));
  const year = years.find((known) => asked?.startsWith(known)) ?? years.sort().at(-1);
  const entity = indicators.get(`${year}/${id}`);
  return entity && year !== undefined ? { entity, year } : undefined;
}

function asPrinted(figure: Figure): Figure {
  const { measure, value } = figure;
  const [, fraction = ''] = String(value ?? '').split('.');
  return { ...figure, measure: { ...measure, decimals: Math.min(measure.decimals, fraction.length) } };
}
