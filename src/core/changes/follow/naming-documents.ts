import { describeSources } from '../../figures/source-text.ts';
import { walkData } from '../../figures/walk-figures.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parse/entity.ts';
import { paths } from '../../paths.ts';
import type { SourceReference } from '../../schema/source.ts';
import { findNamingDocuments } from '../../views/naming-documents.ts';
import type { ConsequenceItem, FactChange } from '../change.ts';
import type { Renames } from '../match-subjects.ts';
import { type Comparison, type Draft, draft, groupByCause, joinCauses } from './draft.ts';

type Kind = 'centre' | 'municipality';

/** A page with a list of the documents that say something of its subject. */
interface NamedAt {
  kind: Kind;
  /** In head. */
  id: string;
}

/** Kinds of files that say something of others, each with its sources. */
const TELLING = ['decision', 'compensation', 'indicator'] as const;

/** Pages that list other documents, or other pages of them, as what says something of their subject. */
export function followNamingDocuments(comparison: Comparison): Draft[] {
  const { base, head, oldName, renames } = comparison;
  const items = listTouched(comparison).flatMap(({ kind, id }) => {
    const [was, is] = [findSources(base, kind, oldName(id)), findSources(head, kind, id)];
    // A page that is new, or gone, is told as that.
    if (!was || !is) return [];
    const [olds, nows] = [samePages(was, renames), samePages(is)];
    if (olds.join() === nows.join()) return [];
    const [before, after] = [read(base, was), read(head, is)];
    const name = entityOf(head, kind, id)?.data.name ?? id;
    const item: ConsequenceItem = {
      ...{ label: name, href: paths[kind](id) },
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    };
    const others = [
      ...olds.filter((page) => !nows.includes(page)),
      ...nows.filter((page) => !olds.includes(page)),
    ];
    return [{ item, causes: causesOf(comparison, { kind, id }, others) }];
  });
  return [...groupByCause(items).values()].map((list) =>
    draft(
      'citation',
      { title: head.texts.t('change.naming'), items: list.map(({ item }) => item), href: list[0]?.item.href },
      joinCauses(list),
    ),
  );
}

/** Who has facts of their own, and whom those with facts name: to read the list of every page takes long. */
function listTouched({ base, head, index, rename }: Comparison): NamedAt[] {
  const telling = TELLING.flatMap((kind) => index.factsOfKind(kind).map(({ subject }) => subject.id));
  return (['centre', 'municipality'] as const).flatMap((kind) => {
    const ids = new Set(index.factsOfKind(kind).map(({ subject }) => subject.id));
    for (const model of [base, head])
      for (const file of new Set(telling))
        for (const named of listNamed(model, file)) if (entityOf(model, kind, named)) ids.add(rename(named));
    return [...ids].map((id): NamedAt => ({ kind, id }));
  });
}

/** Every word of what a file has: among them the ids of those that it names. */
function listNamed({ workspace }: Model, file: string): string[] {
  const entity =
    workspace.decisions.get(file) ?? workspace.indicators.get(file) ?? workspace.compensation.get(file);
  return [...walkData(entity?.data, [])].flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

function entityOf({ workspace }: Model, kind: Kind, id: string): Entity<{ name: string }> | undefined {
  return kind === 'centre' ? workspace.centres.get(id) : workspace.municipalities.get(id);
}

function findSources(model: Model, kind: Kind, id: string): SourceReference[] | undefined {
  const entity = entityOf(model, kind, id);
  return entity && findNamingDocuments(model, { entity, [kind]: id });
}

/** "rapport 3", for each page of each document, which has the id that head has for it. */
function samePages(sources: readonly SourceReference[], renames: Renames = new Map()): string[] {
  const idOf = (document: string) => renames.get(`document:${document}`) ?? document;
  return sources.flatMap(({ document, page }) => page.map((number) => `${idOf(document)} ${number}`)).sort();
}

function read(model: Model, sources: readonly SourceReference[]): string {
  return describeSources(model, sources)
    .map(({ text }) => text)
    .join('; ');
}

/** Facts of the subject, or of what names it, with a source that came or went, and those that make others name it. */
function causesOf(
  { base, head, index, oldName, renames }: Comparison,
  { kind, id }: NamedAt,
  pages: readonly string[],
): string[] {
  const isOther = (fact: FactChange) => {
    const [olds, nows] = [pagesOf(fact, 'before', renames), pagesOf(fact, 'after')];
    return pages.some((page) => olds.includes(page) !== nows.includes(page));
  };
  const others = TELLING.flatMap((telling) => index.factsOfKind(telling))
    .filter((fact) => isOther(fact) || /^about\b|\.centre$/.test(fact.path))
    .filter(({ subject }) => {
      return listNamed(base, subject.id).includes(oldName(id)) || listNamed(head, subject.id).includes(id);
    });
  return index.sort([...index.ofSubject(kind, id, isOther), ...others.map((fact) => fact.id)]);
}

/** The pages of documents that a fact has as its sources at one side. */
function pagesOf(
  { path, kind, contents, ...fact }: FactChange,
  side: 'before' | 'after',
  renames?: Renames,
): string[] {
  const isThere = (side === 'before') === (kind === 'removed');
  const all = contents.length > 0 ? (isThere ? contents : []) : [{ path, state: fact[side] }];
  return all.flatMap(({ path: place, state }) =>
    [...walkData(state?.raw, place.split('.'))].flatMap(({ path: [...steps], value }) =>
      steps.at(-1) === 'source' && Array.isArray(value) ? samePages(value as SourceReference[], renames) : [],
    ),
  );
}
