import type { Edition } from '../edition.ts';
import { isFault } from '../figures/lookup.ts';
import { compare } from '../narrative/check-chart.ts';
import type { Finding } from './report.ts';

/** The line that an edition draws across its charts is of the bars' own measure, unit and period. */
export function checkChartLines({ plan, entity, lookup }: Edition): Finding[] {
  return Object.entries(plan.measures).flatMap(([measure, { reference, period }]): Finding[] => {
    if (reference === undefined) return [];
    const line = lookup.find(reference);
    if (isFault(line)) return [];
    const bars = { ...line, address: measure, period, measure: { ...line.measure, id: measure } };
    const path = ['measures', measure, 'reference'];
    const findings = compare(bars, line, reference, entity.yaml.locate(path));
    return findings.map((finding) => ({ ...finding, path: path.join('.') }));
  });
}
