import type { Texts } from '../i18n/texts.ts';
import type { Entity } from './entity.ts';
import { isFault, type Lookup } from './lookup.ts';
import type { Finding } from './report.ts';
import type { Figures } from './schema/figure.ts';
import type { Workspace } from './workspace.ts';

/**
 * Stated figures of a measure with `computed_as` agree with what the registry gives.
 * A municipality's total also counts centres whose municipality no source states, so there it may be higher.
 */
export function checkArithmetic(workspace: Workspace, lookup: Lookup, texts: Texts): Finding[] {
  const findings: Finding[] = [];
  const unplaced = [...workspace.centres.values()].filter((centre) => centre.data.municipality === null);

  const compare = (figures: Figures | undefined, entity: Entity<unknown>, label: string, prefix: string) => {
    for (const [name, periods] of Object.entries(figures ?? {})) {
      const computedAs = workspace.measures?.data[name]?.computed_as;
      if (!computedAs) continue;
      const isRegion = prefix === '';
      const address = isRegion ? computedAs.replace(/^own\./, 'own-run.').replace(/^other\./, 'other-run.') : `${prefix}.${computedAs}`;
      const computed = lookup.find(address);
      if (isFault(computed) || computed.value === null) continue;
      for (const [period, figure] of Object.entries(periods)) {
        if (!('value' in figure)) continue;
        const slack = isRegion ? 0 : unplaced.filter((centre) => couldCount(computedAs, centre.data.operator)).length;
        if (figure.value >= computed.value && figure.value <= computed.value + slack) continue;
        const path = ['figures', name, period, 'value'];
        findings.push({
          rule: 'arithmetic/count',
          place: entity.yaml.locate(path),
          path: path.join('.'),
          parameters: {
            label: `${workspace.measures?.data[name]?.label ?? name} (${label})`,
            stated: figure.value,
            computed: computed.value,
            address,
          },
        });
      }
    }
  };
  if (workspace.region) compare(workspace.region.data.figures, workspace.region, texts.t('subject.region', { area: workspace.region.data.area }), '');
  for (const [id, entity] of workspace.municipalities) compare(entity.data.figures, entity, entity.data.name, id);
  return findings;
}

function couldCount(computedAs: string, operator: 'region' | 'other'): boolean {
  return computedAs.startsWith('all.') || computedAs.startsWith(operator === 'region' ? 'own.' : 'other.');
}
