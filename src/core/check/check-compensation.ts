import type { Entity } from '../parse/entity.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { Compensation } from '../schema/compensation.ts';
import type { Finding } from './report.ts';

/** What a year's page shows is of that year, and its stated total is the sum of its amounts. */
export function checkCompensation({ compensation }: Workspace): Finding[] {
  return [...compensation.values()].flatMap((entity) => {
    const lacking = findLacking(entity);
    return lacking.length > 0 ? lacking : checkTotal(entity);
  });
}

/** The amounts and outcomes that the file's own year has none of: a copied file still has those of the first. */
function findLacking({ id: year, data, yaml }: Entity<Compensation>): Finding[] {
  const wanted: [path: DataPath, measure: string, figures: Compensation['figures']][] = [
    [['figures'], 'amount', data.figures],
    ...Object.entries(data.providers).map(([id, { figures }]): (typeof wanted)[number] => {
      return [['providers', id, 'figures'], 'amount', figures];
    }),
    ...Object.entries(data.calculations ?? {}).map(([id, { figures }]): (typeof wanted)[number] => {
      return [['calculations', id, 'figures'], 'outcome', figures];
    }),
  ];
  return wanted.flatMap(([owner, measure, figures]) => {
    if (figures[measure]?.[year] !== undefined) return [];
    const path = figures[measure] === undefined ? owner : [...owner, measure];
    const place = yaml.locate(path, 'key');
    return [{ rule: 'figure/other-year', place, path: path.join('.'), parameters: { measure, year } }];
  });
}

function checkTotal(entity: Entity<Compensation>): Finding[] {
  const period = entity.id;
  const total = entity.data.figures.amount?.[period];
  const parts = Object.values(entity.data.providers).map(({ figures }) => figures.amount?.[period]);
  const amounts = parts.flatMap((part) => (part && 'value' in part ? [part.value] : []));
  if (!total || !('value' in total) || amounts.length < parts.length) return [];
  const computed = amounts.reduce((sum, amount) => sum + amount, 0);
  if (computed === total.value) return [];
  const path = ['figures', 'amount', period, 'value'];
  const parameters = {
    label: entity.data.title,
    stated: total.value,
    computed,
    address: `compensation.providers.amount@${period}`,
  };
  return [{ rule: 'arithmetic/total', place: entity.yaml.locate(path), path: path.join('.'), parameters }];
}
