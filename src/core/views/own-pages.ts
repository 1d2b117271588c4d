import type { Model } from '../model.ts';
import type { Narrative } from '../narrative/parse.ts';
import { paths, textPages } from '../paths.ts';

/** A page that is a text and nothing else. */
export interface OwnPage {
  /** The file's name, which is the page's address. */
  id: string;
  path: string;
  narrative: Narrative;
}

/** The texts of content/pages that no other page shows, by title. */
export function listOwnPages({ workspace, formats }: Pick<Model, 'workspace' | 'formats'>): OwnPage[] {
  return [...workspace.narratives]
    .filter(([key]) => key.startsWith('pages/'))
    .map(([key, narrative]) => ({ id: key.slice('pages/'.length), narrative }))
    .map((page) => ({ ...page, path: paths.ownPage(page.id) }))
    .filter(({ path }) => !textPages.includes(path))
    .sort((a, b) => formats.compare(a.narrative.section.title, b.narrative.section.title));
}
