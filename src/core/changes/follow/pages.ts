import { paths } from '../../paths.ts';
import { listSearchPages } from '../../search/list-pages.ts';
import { listSiteIndex } from '../../search/site-index.ts';
import { type Comparison, type Draft, draft, groupByCause, joinCauses } from './draft.ts';

/** Pages that come and go, and what can be looked up by its name. */
export function followPages(comparison: Comparison): Draft[] {
  const { base, head, index } = comparison;
  const { texts } = head;
  const [olds, nows] = [base, head].map((model) => new Set(listSearchPages(model).keys())) as [
    Set<string>,
    Set<string>,
  ];
  const tell = (href: string, what: 'added' | 'removed') =>
    draft('page', { title: texts.t(`change.page.${what}`, { path: href }), href }, index.ofPage(href));
  return [
    ...[...nows].filter((href) => !olds.has(href)).map((href) => tell(href, 'added')),
    ...[...olds].filter((href) => !nows.has(href)).map((href) => tell(href, 'removed')),
    ...followSearch(comparison),
  ];
}

function followSearch({ base, head, index }: Comparison): Draft[] {
  const [olds, nows] = [base, head].map(
    (model) =>
      new Map(
        listSiteIndex(model).flatMap(({ links }) => links.map(({ href, text }) => [href, text] as const)),
      ),
  ) as [Map<string, string>, Map<string, string>];
  const causesOf = (href: string, was = '', is = '') => {
    const own = index.ofPage(href);
    const said = index.named([{ was, is }]).filter((id) => own.includes(id));
    if (said.length > 0) return said;
    // A section is on its edition's or its document's page, which says which it has.
    return own.length > 0 ? own : index.ofPage(href.replace(/#.*$/, ''), ({ path }) => path === 'sections');
  };
  const gone = [...olds].filter(([href]) => !nows.has(href));
  const moved = new Set<string>();
  const entries = [...new Set([...nows.keys(), ...olds.keys()])].flatMap((href) => {
    const [before, after] = [olds.get(href), nows.get(href)];
    if (before === after || moved.has(href)) return [];
    const [origin] =
      gone.find(([old, text]) => before === undefined && text === after && !moved.has(old)) ?? [];
    if (origin !== undefined) {
      // The same name at another address.
      moved.add(origin);
      const item = { label: after as string, before: origin, after: href, href };
      return [{ item, causes: causesOf(href) }];
    }
    const label = (after ?? before) as string;
    const item = {
      label,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      href,
    };
    return [{ item, causes: causesOf(href, before, after) }];
  });
  return [...groupByCause(entries).values()].map((list) =>
    draft(
      'search',
      { title: head.texts.t('change.search'), items: list.map(({ item }) => item), href: paths.search },
      joinCauses(list),
    ),
  );
}
