import { createTexts, type Language } from '../../i18n/texts.ts';
import { type Problem, sortProblems } from '../check/problem.ts';
import { createReport, type Finding } from '../check/report.ts';
import { isOut } from '../editions/publication.ts';
import { findFigure } from '../figures/known.ts';
import { listEntities } from '../figures/walk-figures.ts';
import type { FigureInput } from '../schema/figure.ts';
import type { FactChange, FactState } from './change.ts';
import { sameData } from './same-data.ts';
import type { Side } from './side.ts';

export interface CheckOptions {
  /** What the faults are told in. */
  language?: Language;
  /** The day that the site is built for, to be written in a correction. */
  reportDate?: string;
}

/** A figure that readers have seen and that has another value says so: what it was, since when, and why. */
export function checkCorrections(
  base: Side,
  head: Side,
  facts: readonly FactChange[],
  { language = 'sv', reportDate }: CheckOptions,
): Problem[] {
  const entities = new Map([...listEntities(head.workspace)].map(({ yaml }) => [yaml.file.path, yaml]));
  const texts = createTexts(language);
  const report = createReport(texts, new Map([...entities].map(([path, { file }]) => [path, file])));
  const findings = facts.flatMap(({ kind, file, path, before, after, address = '' }): Finding[] => {
    const [was, is] = [before?.figure?.value, after?.figure?.value];
    const yaml = entities.get(file);
    if (kind !== 'changed' || !yaml || was == null || is == null || was === is) return [];
    const [told, corrected] = [correctionOf(before), correctionOf(after)];
    const isNew = corrected !== undefined && !sameData(corrected, told);
    if (!isPublished(base, address) || (isNew && corrected.from === was)) return [];
    const steps = path.split('.');
    const at = isNew ? [...steps, 'corrected', 'from'] : [...steps, 'value'];
    const parameters = { was, is, date: reportDate ?? texts.t('change.date') };
    return [
      {
        rule: isNew ? 'change/wrong-correction' : 'change/no-correction',
        ...{ place: yaml.locate(at), path: at.join('.'), parameters },
        ...(isNew ? { fix: String(was) } : {}),
      },
    ];
  });
  return sortProblems(findings.map(report));
}

function correctionOf(state: FactState | undefined) {
  const input = state?.raw as FigureInput | undefined;
  return input && 'value' in input ? input.corrected : undefined;
}

/** Some edition that anyone may read shows the figure. */
function isPublished({ model }: Side, address: string): boolean {
  const editions = (model?.editions ?? []).filter(({ state }) => isOut(state));
  return editions.some(({ lookup }) => findFigure(lookup, address)?.value != null);
}
