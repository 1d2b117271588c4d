import type { Model } from '../model.ts';
import { buildIndicatorView, type IndicatorView } from './indicator-view.ts';

export interface IndicatorChapter {
  id: string;
  title: string;
  /** In the report's order. */
  indicators: IndicatorView[];
}

/** The indicators that fall together in one way or another, for the overview. */
export interface IndicatorSummary {
  met: IndicatorView[];
  notMet: IndicatorView[];
  better: IndicatorView[];
  worse: IndicatorView[];
  same: IndicatorView[];
  aboveNation: IndicatorView[];
  belowNation: IndicatorView[];
}

/** One year's report: its chapters, and what is to be seen at a glance. */
export interface IndicatorReport {
  year: string;
  document: string;
  chapters: IndicatorChapter[];
  /** In the report's order. */
  all: IndicatorView[];
  summary: IndicatorSummary;
}

/** The years that have indicators, the newest first. */
export function listIndicatorYears({ workspace }: Model): string[] {
  return [...new Set([...workspace.indicators.keys()].map((key) => key.replace(/\/.*$/, '')))]
    .sort()
    .reverse();
}

export function buildIndicatorReport(model: Model, year: string): IndicatorReport {
  const all = [...model.workspace.indicators]
    .filter(([key]) => key.startsWith(`${year}/`))
    .map(([key, entity]) => buildIndicatorView(model, key, entity))
    .sort((a, b) => compareNumbers(a.entity.data.number, b.entity.data.number));
  const document = all[0]?.entity.data.source[0]?.document ?? '';
  const chapters = [...new Set(all.map(({ entity }) => entity.data.chapter))].map((id) => ({
    id,
    title: model.workspace.narratives.get(`documents/${document}/${id}`)?.section.title ?? id,
    indicators: all.filter(({ entity }) => entity.data.chapter === id),
  }));
  return { year, document, chapters, all, summary: summarise(all) };
}

function summarise(all: readonly IndicatorView[]): IndicatorSummary {
  const judged = all.filter(({ entity, change }) => change && entity.data.better !== 'neither');
  const verdict = (wanted: 'better' | 'worse') => judged.filter(({ change }) => change?.verdict === wanted);
  const nation = (isBetter: boolean) =>
    all.filter(({ entity, outcome, national }) => {
      if (outcome?.value == null || national?.value == null || entity.data.better === 'neither') return false;
      if (outcome.value === national.value) return false;
      return (outcome.value > national.value === (entity.data.better === 'higher')) === isBetter;
    });
  return {
    met: all.filter(({ target }) => target?.isMet === true),
    notMet: all.filter(({ target }) => target?.isMet === false),
    better: verdict('better'),
    worse: verdict('worse'),
    same: judged.filter(({ change }) => change?.direction === 'same'),
    aboveNation: nation(true),
    belowNation: nation(false),
  };
}

/** True for a section that has something to put in the table of figures. */
export function hasKeyFigures({ outcome, words, region, lowest }: IndicatorView): boolean {
  return [outcome, words, region, lowest].some((value) => value !== undefined);
}

/** "2.4.9" before "2.4.10". */
function compareNumbers(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  const index = x.findIndex((part, at) => part !== y[at]);
  return index < 0 ? x.length - y.length : (x[index] ?? 0) - (y[index] ?? 0);
}
