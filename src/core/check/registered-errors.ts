import type { Entity } from '../parse/entity.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { Document, SourceError } from '../schema/document.ts';

export interface RegisteredError {
  entity: Entity<Document>;
  id: string;
  error: SourceError;
}

/** Every error in a source that is registered with its document. */
export function listRegisteredErrors(workspace: Workspace): RegisteredError[] {
  return [...workspace.documents.values()].flatMap((entity) =>
    Object.entries(entity.data.errors ?? {}).map(([id, error]) => ({ entity, id, error })),
  );
}
