import type { Workspace } from '../parse/workspace.ts';
import { paths } from '../paths.ts';

/**
 * Where a text of content/ is read: a page of its own, or a section of one.
 * @param key of `Workspace.narratives`: "plans/2026-03/berg", "documents/bilaga/laget", "pages/om".
 */
export function findTextAddress({ documents }: Pick<Workspace, 'documents'>, key: string): string {
  const [folder, id = '', section = ''] = key.split('/');
  if (folder === 'plans') return paths.section(id, section);
  if (folder !== 'documents') return paths.ownPage(id);
  return documents.get(id)?.data.separate_pages
    ? paths.documentSection(id, section)
    : `${paths.document(id)}#${section}`;
}
