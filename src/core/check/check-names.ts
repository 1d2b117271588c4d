import type { Entity } from '../parse/entity.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { Finding } from './report.ts';

/** Readers tell centres, municipalities and editions apart by what they are called: a copied file still has the name of the first. */
export function checkNames({ centres, municipalities, plans }: Workspace): Finding[] {
  const open = [...centres.values()].filter(({ data }) => !data.closed);
  return [
    ...findTaken(open, ['name', 'short_name']),
    ...findTaken([...municipalities.values()], ['name', 'short_name']),
    ...findTaken([...plans.values()], ['edition']),
  ];
}

/** One for each that is called as another one is, by the first of the keys. */
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
      const file = owners.get(name);
      if (file === undefined) owners.set(name, yaml.file.path);
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
