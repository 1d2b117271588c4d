import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { listSearchPages } from '../../search/list-pages.ts';
import { listSiteIndex } from '../../search/site-index.ts';
import type { FactChange } from '../change.ts';
import { type Comparison, type Draft, draft, groupByCause, joinCauses } from './draft.ts';

/** Pages that come and go, and what can be looked up by its name. */
export function followPages(comparison: Comparison): Draft[] {
  const { base, head, index } = comparison;
  const { texts } = head;
  const [olds, nows] = [base, head].map(listPages) as [Map<string, string>, Map<string, string>];
  const redirects = findRedirects(head);
  const tell = (href: string, what: 'added' | 'removed') => {
    const part = (what === 'added' ? nows : olds).get(href);
    const ofParts = part ? index.ofPage(part, ({ path }) => /^(?:sections|separate_pages|)$/.test(path)) : [];
    const title = texts.t(`change.page.${what}`, { path: href });
    return draft('page', { title, href }, [...index.ofPage(href), ...ofParts]);
  };
  return [
    ...[...nows.keys()].filter((href) => !olds.has(href)).map((href) => tell(href, 'added')),
    ...[...olds.keys()]
      .filter((href) => !nows.has(href) && !redirects.has(href))
      .map((href) => tell(href, 'removed')),
    ...followRedirects(comparison),
    ...followAnchors(comparison),
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

/** Old addresses that lead on, where they did not, or led elsewhere; and those that lead nowhere any more. */
function followRedirects({ base, head, index }: Comparison): Draft[] {
  const { texts } = head;
  const [olds, nows] = [findRedirects(base), findRedirects(head)];
  return [...new Set([...nows.keys(), ...olds.keys()])].flatMap((path) => {
    const [before, after] = [olds.get(path), nows.get(path)];
    if (before === after) return [];
    const isTold = (fact: FactChange) => fact.path === 'moved' || fact.path === `moved.${path}`;
    const causes = index.ofSubject('region', 'region', isTold);
    const tell = (what: 'new' | 'gone', to: string) =>
      draft('page', { title: texts.t(`change.page.redirect.${what}`, { path, to }), href: path }, causes);
    if (before === undefined && after !== undefined) return [tell('new', after)];
    if (before !== undefined && after === undefined) return [tell('gone', before)];
    const title = texts.t('change.page.redirect', { path });
    return [draft('page', { title, before, after, href: path }, causes)];
  });
}

/** Addresses within pages, for decisions and errors have none of their own: links from elsewhere lead past those. */
function followAnchors({ head, index }: Comparison): Draft[] {
  const title = head.texts.t('change.page.anchor');
  return index.allFacts().flatMap(({ id, kind, subject, path, from, before: old }): Draft[] => {
    const errorAt = (place = '') => `${paths.sourceErrors}#${place.replace(/^errors\./, `${subject.id}-`)}`;
    const isDecision = kind === 'renamed' && subject.kind === 'decision';
    const isError = kind === 'moved' && subject.kind === 'document' && /^errors\.[^.]+$/.test(path);
    if (!isDecision && !isError) return [];
    const [before, after] = isDecision
      ? [paths.decision(old?.text ?? ''), paths.decision(subject.id)]
      : [errorAt(from?.path), errorAt(path)];
    return [draft('page', { title, before, after, href: after }, [id])];
  });
}

/** Pages that have moved: "/kommuner/gamla/" → "/kommuner/nya/". */
function findRedirects({ workspace }: Model): Map<string, string> {
  return new Map(Object.entries(workspace.region?.data.moved ?? {}));
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
function followWords({ base, head, index, rename, renames }: Comparison): Draft[] {
  // A term's id is no word of an address that is renamed.
  const terms = new Map(
    [...renames].flatMap(([key, id]): [string, string][] => {
      const old = /^term:(.*)$/.exec(key)?.[1];
      return old === undefined ? [] : [[paths.term(old), paths.term(id)]];
    }),
  );
  const olds = new Map(
    [...listWords(base)].map(([href, words]) => [terms.get(href) ?? href.replace(/[^/#]+/g, rename), words]),
  );
  const nows = listWords(head);
  return [...nows].flatMap(([href, words]) => {
    const before = (olds.get(href) ?? words).filter((word) => !words.includes(word));
    const after = words.filter((word) => !(olds.get(href) ?? words).includes(word));
    const causes = index.ofPage(href, ({ path }) => /(?:^|\.)(?:also|aliases)$/.test(path));
    if (before.length + after.length === 0 || causes.length === 0) return [];
    // What it is called is told of the register.
    const called = index
      .allFacts()
      .filter(({ subject, path }) => subject.href === href && /(?:^|\.)(?:short_name|label)$/.test(path))
      .flatMap((fact) => [fact.before?.text, fact.after?.text]);
    const [was, is] = [before, after].map((list) => list.filter((word) => !called.includes(word)).join(', '));
    if (!was && !is) return [];
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
