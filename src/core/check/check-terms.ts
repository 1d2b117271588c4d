import type { Workspace } from '../parse/workspace.ts';
import { anyDocument } from './check-figures.ts';
import type { Finding } from './report.ts';

/** Every explanation in the glossary has a source, or says how it is known. */
export function checkTerms(workspace: Workspace): Finding[] {
  const { terms } = workspace;
  if (!terms) return [];
  return Object.entries(terms.data).flatMap(([id, { source, inferred }]): Finding[] => {
    if (source || inferred) return [];
    const parameters = { document: anyDocument(workspace) };
    return [{ rule: 'statement/no-source', place: terms.yaml.locate([id], 'key'), path: id, parameters }];
  });
}
