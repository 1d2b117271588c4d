import type { Entity } from '../parse/entity.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { Finding } from './report.ts';

/** Readers tell things of one kind apart by what they are called: a copied file still has the name of the first. */
export function checkNames(workspace: Workspace): Finding[] {
  const { centres, municipalities, plans, documents, indicators } = workspace;
  const open = [...centres.values()].filter(({ data }) => !data.closed);
  return [
    ...findTaken(open, ['name', 'short_name']),
    ...findTaken([...municipalities.values()], ['name', 'short_name']),
    ...findTaken([...plans.values()], ['edition']),
    ...findTaken([...documents.values()], ['short_title']),
    ...findTaken([...indicators.values()], ['title']),
  ];
}

/** One for each that is called as another one of its folder, by the first of the keys: indicators are called the same each year. */
function findTaken<Key extends string>(
  entities: readonly Entity<Record<Key, string>>[],
  keys: readonly Key[],
): Finding[] {
  const found = new Map<Entity<Record<Key, string>>, Finding>();
  for (const key of keys) {
    const owners = new Map<string, string>();
    for (const entity of entities) {
      const { data, yaml } = entity;
      const name = data[key];
      const inFolder = yaml.file.path.replace(/[^/]+$/, name);
      const file = owners.get(inFolder);
      if (file === undefined) owners.set(inFolder, yaml.file.path);
      else if (!found.has(entity))
        found.set(entity, {
          rule: 'name/taken',
          place: yaml.locate([key]),
          path: key,
          parameters: { name, file },
        });
    }
  }
  return [...found.values()];
}
