import { createEntity, type Entity } from '../parse/entity.ts';
import { COLLECTIONS, SINGLES, type Workspace } from '../parse/workspace.ts';
import type { Plan } from '../schema/plan.ts';

/**
 * The workspace as it is without some editions, and without what they alone know: their sections, what centres and
 * municipalities say for them, the documents that no other edition lists, and every figure, statement and decision
 * whose sources are all such documents. So readers see nothing of a draft, and an edition counts the same centres
 * and reads the same figures whatever later editions bring. The same workspace when nothing is hidden.
 */
export function hideEditions(workspace: Workspace, isShown: (plan: Plan) => boolean): Workspace {
  const hidden = new Set([...workspace.plans].filter(([, { data }]) => !isShown(data)).map(([id]) => id));
  if (hidden.size === 0) return workspace;
  const listed = (wanted: boolean) =>
    [...workspace.plans].flatMap(([id, { data }]) => (hidden.has(id) === wanted ? data.documents : []));
  const shown = new Set(listed(false));
  const secret = new Set(listed(true).filter((document) => !shown.has(document)));

  const isSecret = (value: object): boolean => {
    const { source, document, corrected } = value as Record<string, unknown>;
    // It was published before, from another source.
    if (corrected) return false;
    const documents = Array.isArray(source) ? source.map(documentOf) : [document];
    return documents.length > 0 && documents.every((id) => secret.has(String(id)));
  };
  const prune = (value: unknown, key = ''): unknown => {
    if (!isObject(value) || 'corrected' in value) return value;
    if (Array.isArray(value))
      return value.filter((item) => !isObject(item) || !isSecret(item)).map((item) => prune(item));
    // Keyed by edition.
    const byEdition = key === 'assessments' || key === 'proposals';
    const kept = Object.entries(value).filter(
      ([name, child]) => !(byEdition && hidden.has(name)) && !(isObject(child) && isSecret(child)),
    );
    const pruned = kept.map(([name, child]) => [name, prune(child, name)] as const);
    // A measure that has lost all its periods is gone too.
    return Object.fromEntries(pruned.filter(([name, child]) => !isEmptied(child, value, name)));
  };
  const open = <T>(entity: Entity<T>): Entity<T> =>
    createEntity({ ...entity, data: prune(entity.data) as T });

  const visible: Workspace = {
    ...workspace,
    plans: new Map([...workspace.plans].filter(([id]) => !hidden.has(id))),
    documents: new Map([...workspace.documents].filter(([id]) => !secret.has(id))),
    narratives: new Map([...workspace.narratives].filter(([key]) => !isIn(key, hidden, secret))),
  };
  for (const name of Object.keys(SINGLES) as (keyof typeof SINGLES)[]) {
    const single = workspace[name] as Entity<unknown> | undefined;
    if (single) Object.assign(visible, { [name]: open(single) });
  }
  for (const name of Object.keys(COLLECTIONS) as (keyof typeof COLLECTIONS)[]) {
    if (name === 'plans' || name === 'documents') continue;
    const entities = [...(workspace[name] as Map<string, Entity<unknown>>)];
    const kept = entities.filter(([, { data }]) => !restsOn(data, secret, hidden));
    Object.assign(visible, { [name]: new Map(kept.map(([id, entity]) => [id, open(entity)])) });
  }
  return visible;
}

/** Everything that an entity says, but for what it says for hidden editions, is from these documents. */
function restsOn(data: unknown, secret: ReadonlySet<string>, hidden: ReadonlySet<string>): boolean {
  const documents = [...listDocuments(data, hidden)];
  return documents.length > 0 && documents.every((id) => secret.has(id));
}

function* listDocuments(value: unknown, hidden: ReadonlySet<string>): Generator<string> {
  if (!isObject(value)) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'document' && typeof child === 'string') yield child;
    else if (!hidden.has(key)) yield* listDocuments(child, hidden);
  }
}

function isIn(key: string, editions: ReadonlySet<string>, documents: ReadonlySet<string>): boolean {
  const [folder, book = ''] = key.split('/');
  return (folder === 'plans' && editions.has(book)) || (folder === 'documents' && documents.has(book));
}

function isEmptied(child: unknown, before: object, name: string): boolean {
  if (!isObject(child) || Array.isArray(child) || Object.keys(child).length > 0) return false;
  const was = (before as Record<string, unknown>)[name];
  return name !== 'figures' && isObject(was) && Object.keys(was).length > 0;
}

function documentOf(source: unknown): unknown {
  return isObject(source) ? (source as { document?: unknown }).document : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
