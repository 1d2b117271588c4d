import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import { listIndicatorYears } from '../views/indicator-report.ts';
import { listTerms } from '../views/terms.ts';
import type { SearchKind } from './kinds.ts';

/** Links of one kind, by name. */
export interface IndexGroup {
  kind: SearchKind;
  links: { text: string; href: string }[];
}

/** All that can be looked up by its name, for who has no script. */
export function listSiteIndex(model: Model): IndexGroup[] {
  const { centres, municipalities, documents, edition, formats, workspace } = model;
  const byName = (links: IndexGroup['links']) => links.sort((a, b) => formats.compare(a.text, b.text));
  const years = listIndicatorYears(model);
  const groups: IndexGroup[] = [
    {
      kind: 'centre',
      links: byName(centres.map(({ id, data }) => ({ text: data.short_name, href: paths.centre(id) }))),
    },
    {
      kind: 'municipality',
      links: municipalities.map(({ id, data }) => ({ text: data.name, href: paths.municipality(id) })),
    },
    {
      kind: 'plan',
      links: edition.sections.map(({ id, narrative }) => ({
        text: narrative.section.title,
        href: paths.section(edition.id, id),
      })),
    },
    {
      kind: 'document',
      links: documents.map(({ id, data }) => ({ text: data.short_title, href: paths.document(id) })),
    },
    {
      kind: 'indicator',
      links: byName(
        [...workspace.indicators].map(([key, { data }]) => ({
          text: years.length > 1 ? `${data.title} ${key.slice(0, 4)}` : data.title,
          href: paths.indicator(key),
        })),
      ),
    },
    { kind: 'term', links: listTerms(model).map(({ id, label }) => ({ text: label, href: paths.term(id) })) },
  ];
  return groups.filter(({ links }) => links.length > 0);
}
