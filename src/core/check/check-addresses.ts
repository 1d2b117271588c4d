import type { Edition } from '../edition.ts';
import { createAttributeCheck } from '../narrative/attributes.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { Finding } from './report.ts';

/** The addresses of figures in an edition's own file lead to figures: those of the front page, and what others are compared with. */
export function checkAddresses(workspace: Workspace, { plan, entity, lookup }: Edition): Finding[] {
  const check = createAttributeCheck(workspace, lookup);
  const checkAt = (address: string, path: DataPath): Finding[] =>
    check('addresses', address, { name: '', attribute: '', place: entity.yaml.locate(path) }).map(
      (finding) => ({ ...finding, path: path.join('.') }),
    );
  return [
    ...plan.front.figures.flatMap(({ of }, index) => checkAt(of, ['front', 'figures', index, 'of'])),
    ...Object.entries(plan.measures).flatMap(([measure, { reference }]) =>
      reference === undefined ? [] : checkAt(reference, ['measures', measure, 'reference']),
    ),
  ];
}
