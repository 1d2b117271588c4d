import type { Edition } from '../../edition.ts';
import type { Model } from '../../model.ts';
import type { Narrative } from '../../narrative/parse.ts';
import { paths } from '../../paths.ts';

export interface SectionAt {
  /** Below content/: "plans/2026-03/alvdal". */
  key: string;
  narrative: Narrative;
  /** The page that shows it, with fragment. */
  href: string;
}

/** The texts that are read with an edition's figures: its own, and all others with those of the current one. */
export function listSections(model: Model, edition: Edition): SectionAt[] {
  const isCurrent = edition.id === model.edition.id;
  // Whatever the order of the files.
  const narratives = [...model.workspace.narratives].sort(([a], [b]) => (a < b ? -1 : 1));
  return narratives.flatMap(([key, narrative]): SectionAt[] => {
    const [folder, id = '', section = ''] = key.split('/');
    if (folder === 'plans')
      return id === edition.id ? [{ key, narrative, href: paths.section(id, section) }] : [];
    if (!isCurrent) return [];
    if (folder !== 'documents') return [{ key, narrative, href: `/${id}/` }];
    const document = model.workspace.documents.get(id);
    const href = document?.data.separate_pages
      ? paths.documentSection(id, section)
      : `${paths.document(id)}#${section}`;
    return [{ key, narrative, href }];
  });
}
