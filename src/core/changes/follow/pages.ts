import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { listSearchPages } from '../../search/list-pages.ts';
import { listSiteIndex } from '../../search/site-index.ts';
import { type Comparison, type Draft, draft, groupByCause, joinCauses } from './draft.ts';

/** Pages that come and go, and what can be looked up by its name. */
export function followPages(comparison: Comparison): Draft[] {
  const { base, head, index } = comparison;
  const { texts } = head;
  const [olds, nows] = [base, head].map(listPages) as [Map<string, string>, Map<string, string>];
  const tell = (href: string, what: 'added' | 'removed') => {
    const part = (what === 'added' ? nows : olds).get(href);
    const ofParts = part ? index.ofPage(part, ({ path }) => /^(?:sections|separate_pages|)$/.test(path)) : [];
    const title = texts.t(`change.page.${what}`, { path: href });
    return draft('page', { title, href }, [...index.ofPage(href), ...ofParts]);
  };
  return [
    ...[...nows.keys()].filter((href) => !olds.has(href)).map((href) => tell(href, 'added')),
    ...[...olds.keys()].filter((href) => !nows.has(href)).map((href) => tell(href, 'removed')),
    ...followSearch(comparison),
    ...followWords(comparison),
  ];
}

/** All pages, those of a document's parts with the page that they are part of. */
function listPages(model: Model): Map<string, string> {
  const { documents } = model.workspace;
  const parts = [...documents].flatMap(([id, { data }]) =>
    (data.sections ?? []).map((section) => ({ id, section, isApart: data.separate_pages === true })),
  );
  const pages = new Map([...listSearchPages(model).keys()].map((href) => [href, '']));
  for (const { id, section, isApart } of parts) {
    const href = paths.documentSection(id, section);
    if (isApart) pages.set(href, paths.document(id));
    else pages.delete(href);
  }
  return pages;
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

/** Words that a reader can search with and that no page says: other names, other forms. */
function followWords({ base, head, index, rename }: Comparison): Draft[] {
  const olds = new Map([...listWords(base)].map(([key, words]) => [key.replace(/[^/#]+/g, rename), words]));
  const nows = listWords(head);
  return [...nows].flatMap(([href, words]) => {
    const before = (olds.get(href) ?? words).filter((word) => !words.includes(word));
    const after = words.filter((word) => !(olds.get(href) ?? words).includes(word));
    const causes = index.ofPage(href, ({ path }) => /(?:^|\.)(?:also|aliases)$/.test(path));
    if (before.length + after.length === 0 || causes.length === 0) return [];
    const [was, is] = [before, after].map((list) => list.join(', '));
    const label = head.texts.t('change.search.words');
    return [draft('search', { title: label, before: was, after: is, href: paths.search }, causes)];
  });
}

function listWords(model: Model): Map<string, readonly string[]> {
  return new Map(
    [...listSearchPages(model)].flatMap(([path, { words, partWords }]) => [
      [path, words] as const,
      ...[...(partWords ?? [])].map(([part, own]) => [`${path}#${part}`, own] as const),
    ]),
  );
}
