import type { Edition } from '../../edition.ts';
import type { Model } from '../../model.ts';
import { listFieldTexts, type TextAt } from './field-texts.ts';
import { listSections } from './sections.ts';

/**
 * The texts of content/ and of YAML files that are read with an edition's figures.
 * @param isAll those too in which nothing is bound.
 */
export function listTexts(model: Model, edition: Edition, isAll = false): TextAt[] {
  const narratives = listSections(model, edition).map(({ key, narrative, href }): TextAt => {
    const { section, file } = narrative;
    return { key, prose: narrative, file: file.path, source: file.text, edition, title: section.title, href };
  });
  return [...narratives, ...listFieldTexts(model, edition, isAll)];
}
