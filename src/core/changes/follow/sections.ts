import type { Edition } from '../../edition.ts';
import type { Model } from '../../model.ts';
import type { Narrative } from '../../narrative/parse.ts';
import { findTextAddress } from '../../views/text-address.ts';

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
    const [folder, id] = key.split('/');
    if (folder === 'plans' ? id !== edition.id : !isCurrent) return [];
    return [{ key, narrative, href: findTextAddress(model.workspace, key) }];
  });
}
