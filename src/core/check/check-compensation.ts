import type { Workspace } from '../parse/workspace.ts';
import type { Finding } from './report.ts';

/** The stated total of a year's compensation is the sum of its amounts. */
export function checkCompensation(workspace: Workspace): Finding[] {
  return [...workspace.compensation.values()].flatMap((entity): Finding[] => {
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
  });
}
