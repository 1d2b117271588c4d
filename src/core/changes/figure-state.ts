import { countDecimals, withDecimalsOf } from '../figures/decimals.ts';
import type { Figure, FigureMeasure } from '../figures/figure.ts';
import { createFigureText } from '../figures/figure-text.ts';
import { findFigure } from '../figures/known.ts';
import type { Entity } from '../parse/entity.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { FigureInput } from '../schema/figure.ts';
import type { FactState } from './change.ts';
import { describeReferences, readProse, type Side } from './side.ts';

/** A figure in a file of one side. */
export interface FigureAt {
  side: Side;
  entity: Entity<unknown>;
  path: DataPath;
  /** "norrby.listed@2026-02" */
  address: string;
  measure: FigureMeasure;
  period: string;
  input: FigureInput;
}

/** The measure of a stated figure; by its name alone where no address leads to it. */
export function findMeasure(
  { model, workspace }: Side,
  address: string,
  id: string,
  input: FigureInput,
): FigureMeasure {
  const found = model && findFigure(model.edition.lookup, address);
  const shared = workspace.measures?.data[id];
  const bare = { id, label: shared?.label ?? id, unit: shared?.unit ?? { one: '', other: '' } };
  const decimals = 'value' in input ? countDecimals(input.value) : 0;
  if (!found) return { ...bare, decimals: shared?.decimals ?? decimals };
  // Figures of indicators have as many decimals as their source prints; no other's are rounded away either.
  return found.subject.kind === 'indicator'
    ? { ...found.measure, decimals }
    : { ...found.measure, decimals: Math.max(found.measure.decimals, decimals) };
}

/** All that a figure says, as a reader reads it and as the file has it. */
export function buildFigureState({
  side,
  entity,
  path,
  address,
  measure,
  period,
  input,
}: FigureAt): FactState {
  const { texts, formats } = side;
  const figure: Figure = {
    ...{ address, measure, period, sources: [], notes: [] },
    subject: { kind: 'region', id: '', label: '' },
    value: 'value' in input ? input.value : null,
    ...('value' in input ? {} : { missing: { kind: input.missing, why: input.why } }),
    ...('value' in input && input.qualifier ? { qualifier: input.qualifier } : {}),
  };
  const { corrected, inferred, plausible } = 'value' in input ? input : {};
  const note = input.note && readProse(side, entity, [...path, 'note'], input.note);
  return {
    text: createFigureText(texts, formats).format(figure, 'unit'),
    raw: input,
    figure: {
      value: figure.value,
      unit: measure.unit.other,
      unitOfOne: measure.unit.one,
      period,
      when: formats.period(period),
      source: describeReferences(side, input.source),
      ...(figure.qualifier ? { qualifier: figure.qualifier } : {}),
      ...(note ? { note } : {}),
      ...(figure.missing
        ? { missing: `${texts.t(`figure.missing.${figure.missing.kind}`)}: ${figure.missing.why}` }
        : {}),
      ...(inferred ? { inferred } : {}),
      ...(plausible ? { plausible } : {}),
      ...(corrected
        ? {
            corrected: texts.t('figure.corrected', {
              from: formats.number(corrected.from, withDecimalsOf(measure, corrected.from).decimals),
              date: formats.period(corrected.date),
              why: corrected.why,
            }),
          }
        : {}),
    },
  };
}
