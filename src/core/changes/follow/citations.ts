import { walkData } from '../../figures/walk-figures.ts';
import type { Model } from '../../model.ts';
import { attributeOf, findComponents } from '../../narrative/tree.ts';
import type { SourceReference } from '../../schema/source.ts';
import type { ConsequenceItem } from '../change.ts';
import { nameSome } from '../name-some.ts';
import { listSubjects, SUBJECT_KINDS } from '../subjects.ts';
import { type Comparison, type Draft, draft } from './draft.ts';
import { sideOf } from './field-texts.ts';
import { listTexts } from './texts.ts';

/** So many that name a document are named, more are counted. */
const NAMED = 3;

/** What names a document as its source, and how often. */
interface Citing {
  kind: string;
  name: string;
  count: number;
}

/** The lines below figures, tables and quotes that call a document what it is called now: told by what they are of. */
export function followCitations({ head, index }: Comparison): Draft[] {
  const { t } = head.texts;
  const facts = index.factsOfKind('document').filter(({ path }) => path === 'short_title');
  return facts.flatMap(({ id, subject, before, after }) => {
    const items = [...sumUp(head, listCiting(head, subject.id)), ...countErrors(head, subject.id)];
    if (items.length === 0 || !before || !after) return [];
    const say = (document: string) => t('source.page', { document, pages: '…' });
    const title = t('change.citation');
    return [draft('citation', { title, before: say(before.text), after: say(after.text), items }, [id])];
  });
}

function listCiting(model: Model, document: string): Citing[] {
  const texts = model.editions.flatMap((edition) => listTexts(model, edition));
  return [
    ...[...listSubjects(sideOf(model)).values()].map(({ kind, name, data }) => {
      const sources = [...walkData(data, [])].flatMap(({ path, value }) =>
        path.at(-1) === 'source' ? (value as SourceReference[]) : [],
      );
      return { kind, name, count: sources.filter((source) => source.document === document).length };
    }),
    ...texts.map(({ title, prose }) => {
      const quotes = findComponents(prose.tree, 'Quoted');
      const own = quotes.filter((node) => attributeOf(node, 'from') === document);
      return { kind: 'quote', name: title, count: own.length };
    }),
  ].filter(({ count }) => count > 0);
}

/** Those that name it most first, whatever the order of the files. */
function byCount(one: Citing, other: Citing): number {
  return other.count - one.count || (one.name < other.name ? -1 : 1);
}

/** By kind: "Hälsocentraler: Norrby, Söderby, Österby och 4 till (19 hänvisningar)". */
function sumUp(model: Model, citing: readonly Citing[]): ConsequenceItem[] {
  const { texts } = model;
  return [...SUBJECT_KINDS, 'quote'].flatMap((kind) => {
    const own = citing.filter((one) => one.kind === kind).sort(byCount);
    const label = `change.citation.${kind}`;
    if (own.length === 0 || !texts.has(label)) return [];
    const all = [...new Set(own.map(({ name }) => name))];
    const names = nameSome(model, all, NAMED);
    const count = own.reduce((sum, one) => sum + one.count, 0);
    return [{ label: texts.plural('change.citation.of', count, { kind: texts.t(label), names }) }];
  });
}

/** A box tells of each error where the document has it. */
function countErrors({ workspace, texts }: Model, document: string): ConsequenceItem[] {
  const count = Object.keys(workspace.documents.get(document)?.data.errors ?? {}).length;
  return count === 0 ? [] : [{ label: texts.plural('change.citation.errors', count) }];
}
