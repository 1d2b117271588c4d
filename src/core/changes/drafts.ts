import { hideEditions } from '../editions/hide-editions.ts';
import type { Entity } from '../parse/entity.ts';
import { COLLECTIONS, SINGLES, type Workspace } from '../parse/workspace.ts';
import type { FactChange } from './change.ts';
import type { Compared } from './side.ts';

/** Editions that are drafts wherever they are: previews show them, and no published site. */
export function listDrafts(...sides: readonly Pick<Compared, 'workspace'>[]): Set<string> {
  const plans = sides.flatMap(({ workspace }) => [...workspace.plans.values()]);
  const others = new Set(plans.flatMap(({ id, data }) => (data.publication === 'draft' ? [] : [id])));
  return new Set(plans.map(({ id }) => id).filter((id) => !others.has(id)));
}

/** Tells whether a fact says something of drafts alone, or of what only they build on: no published site has it. */
export function createIsOfDraft(
  base: Pick<Compared, 'workspace'>,
  head: Pick<Compared, 'workspace'>,
): (fact: FactChange) => boolean {
  if (listDrafts(base, head).size === 0) return () => false;
  const sides = [base, head].map(({ workspace }) => ({
    all: readFiles(workspace),
    shown: readFiles(hideEditions(workspace, ({ publication }) => publication !== 'draft')),
  }));
  return ({ file, path, from = { file, path } }) => {
    const places = [from, { file, path }];
    const isIn = (part: 'all' | 'shown') =>
      sides.some((side, at) => {
        const place = places[at];
        return place !== undefined && has(side[part].get(place.file), place.path);
      });
    return isIn('all') && !isIn('shown');
  };
}

/** What each file says, by its path. */
function readFiles(workspace: Workspace): Map<string, unknown> {
  const entities: (Entity<unknown> | undefined)[] = [
    ...(Object.keys(SINGLES) as (keyof typeof SINGLES)[]).map((name) => workspace[name]),
    ...(Object.keys(COLLECTIONS) as (keyof typeof COLLECTIONS)[]).flatMap((name) => [
      ...(workspace[name] as Map<string, Entity<unknown>>).values(),
    ]),
  ];
  return new Map(entities.flatMap((entity) => (entity ? [[entity.yaml.file.path, entity.data]] : [])));
}

/** Whether there is something at a place; what is left of a list has other numbers, so it is taken to be there. */
function has(data: unknown, path: string): boolean {
  if (data === undefined || data === null || path === '' || Array.isArray(data)) return data !== undefined;
  const [step = '', ...rest] = path.split('.');
  return has((data as Record<string, unknown>)[step], rest.join('.'));
}
