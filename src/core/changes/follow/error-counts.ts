import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { listErrors } from '../../views/document-view.ts';
import type { FactChange } from '../change.ts';
import { type Comparison, type Draft, draft } from './draft.ts';

/** How many errors pages say that a document has, and all of them together. */
export function followErrorCounts({ base, head, index, renames }: Comparison): Draft[] {
  const { t } = head.texts;
  const olds = countErrors(base, (id) => renames.get(`document:${id}`) ?? id);
  const nows = countErrors(head, (id) => id);
  const read = (count: number) => head.formats.number(count);
  const ofDocuments = head.documents.flatMap(({ id, data }): Draft[] => {
    const [before = 0, after = 0] = [olds.get(id), nows.get(id)];
    if (before === after) return [];
    const title = t('change.errors.document', { document: data.short_title });
    const parts = { title, before: read(before), after: read(after), href: paths.sourceErrors };
    return [draft('count', parts, causesOf(id))];
  });
  const [before, after] = [sum(olds), sum(nows)];
  if (before === after) return ofDocuments;
  const ids = [...new Set([...olds.keys(), ...nows.keys()])].filter((id) => olds.get(id) !== nows.get(id));
  const all = { title: t('change.errors.all'), before: read(before), after: read(after), href: paths.proof };
  return [...ofDocuments, draft('count', all, index.sort(ids.flatMap(causesOf)))];

  function causesOf(id: string): string[] {
    const isCounted = ({ kind, path }: FactChange) =>
      (kind === 'added' || kind === 'removed') && /^(?:errors(?:\.[^.]+)?)?$/.test(path);
    return index.ofSubject('document', id, isCounted);
  }
}

/** By document. @param rename its id as head has it. */
function countErrors({ documents }: Model, rename: (id: string) => string): Map<string, number> {
  return new Map(documents.map((document) => [rename(document.id), listErrors(document).length]));
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0);
}
