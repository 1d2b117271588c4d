import { COUNTED, countGaps, summariseFigures } from '../../check/summary.ts';
import { type FigureInFile, listFigures, placeOfFigure } from '../../figures/walk-figures.ts';
import type { Model } from '../../model.ts';
import { paths } from '../../paths.ts';
import { listDocumentFigures } from '../../views/document-figures.ts';
import { type Comparison, type Draft, draft, groupByCause, joinCauses } from './draft.ts';
import { atPlaces } from './fact-index.ts';

/** A stated figure that may be another: as each side has it, with the facts of its place. */
interface Touched {
  /** As head has it: "norrby.listed@2026-02". */
  address: string;
  was?: FigureInFile['figure'] | undefined;
  is?: FigureInFile['figure'] | undefined;
  causes: string[];
}

/** How many figures pages say that there are: of each document, and of each kind that the check counts. */
export function followFigureCounts(comparison: Comparison): Draft[] {
  const touched = listTouched(comparison);
  return [...ofDocuments(comparison, touched), ...ofKinds(comparison, touched)];
}

function ofDocuments({ base, head, index, renames }: Comparison, touched: readonly Touched[]): Draft[] {
  const { texts, formats } = head;
  const oldIds = new Map(base.documents.map(({ id }) => [renames.get(`document:${id}`) ?? id, id]));
  return head.documents.flatMap(({ id, data }): Draft[] => {
    const old = oldIds.get(id);
    const changed = touched.filter(({ was, is }) => isFrom(was, old) !== isFrom(is, id));
    if (old === undefined || changed.length === 0) return [];
    const [before, after] = [
      listDocumentFigures(base, base.edition, old).length,
      listDocumentFigures(head, head.edition, id).length,
    ];
    if (before === after) return [];
    const title = texts.t('change.figures.document', { document: data.short_title });
    const said = { before: formats.number(before), after: formats.number(after) };
    return [draft('count', { title, ...said, href: paths.document(id) }, index.sort(joinCauses(changed)))];
  });
}

function isFrom(figure: Touched['was'], id: string | undefined): boolean {
  return (
    figure !== undefined && 'value' in figure && !!figure.source?.some(({ document }) => document === id)
  );
}

function ofKinds(comparison: Comparison, touched: readonly Touched[]): Draft[] {
  const { base, head, index } = comparison;
  const { t } = head.texts;
  const [olds, nows] = [summariseFigures(base), summariseFigures(head)];
  const items = (Object.keys(COUNTED) as (keyof typeof COUNTED)[]).flatMap((kind) => {
    if (olds[kind] === nows[kind]) return [];
    const isCounted = (figure: Touched['was']) => figure && 'value' in figure && COUNTED[kind](figure);
    const changed = touched.filter(({ was, is }) => !isCounted(was) !== !isCounted(is));
    const item = tellCount(head, kind, olds[kind], nows[kind]);
    return [{ item, causes: index.sort(joinCauses(changed)) }];
  });
  return [...groupByCause([...items, ...ofGaps(comparison, touched)]).values()].map((list) =>
    draft(
      'count',
      { title: t('change.figures.all'), items: list.map(({ item }) => item), href: paths.proof },
      joinCauses(list),
    ),
  );
}

/** How many are missing: those that are typed, and the centres that have none of what their peers have. */
function ofGaps({ base, head, index, rename }: Comparison, touched: readonly Touched[]) {
  const olds = new Map([...countGaps(base)].map(([key, count]) => [rename(key), count]));
  const nows = countGaps(head);
  const keys = [...new Set([...nows.keys(), ...olds.keys()])];
  const changed = keys.filter((key) => (olds.get(key) ?? 0) !== (nows.get(key) ?? 0));
  const [before, after] = [sum(olds), sum(nows)];
  if (before === after) return [];
  const causes = changed.flatMap((key) => {
    const [measure = '', operator] = key.split(' ');
    if (operator === undefined)
      return touched.filter(({ address }) => address === key).flatMap((one) => one.causes);
    const figures = touched.filter(({ address, was, is }) => {
      return address.includes(`.${measure}@`) && (was === undefined || is === undefined);
    });
    const centres = index.factsOfKind('centre').filter(({ path }) => path === '' || path === 'operator');
    const read = ({ path }: { path: string }) => path.replace(/\.period$/, '') === `measures.${measure}`;
    return [
      ...joinCauses(figures),
      ...centres.map(({ id }) => id),
      ...index.ofSubject('plan', head.edition.id, read),
    ];
  });
  return [{ item: tellCount(head, 'missing', before, after), causes: index.sort(causes) }];
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0);
}

function tellCount(
  { texts, formats }: Model,
  kind: keyof typeof COUNTED | 'missing',
  before: number,
  after: number,
) {
  const label = texts.t(`proof.${kind}`);
  return { label, before: formats.number(before), after: formats.number(after) };
}

/** Figures of the files that facts are in. */
function listTouched({ base, head, index, rename }: Comparison): Touched[] {
  const facts = index.allFacts().flatMap((fact) => {
    const { file = fact.file } = fact.from ?? {};
    return [
      ...atPlaces(fact),
      ...(file === fact.file ? [] : [{ ...fact, file, path: fact.from?.path ?? '' }]),
    ];
  });
  const byFile = Map.groupBy(facts, ({ file }) => file);
  const list = ({ workspace }: Model, nameOf: (address: string) => string) =>
    listFigures(workspace).flatMap((one) => {
      const { owner, measure, period, figure } = one;
      const own = byFile.get(owner.entity.yaml.file.path);
      if (!own) return [];
      const place = placeOfFigure(one).join('.');
      const causes = own.filter(({ path }) => isAt(path, place)).map(({ id }) => id);
      const address = `${nameOf(`${owner.address}.${measure}`)}@${period}`;
      return causes.length === 0 ? [] : [[address, { figure, causes }] as const];
    });
  const [olds, nows] = [new Map(list(base, rename)), new Map(list(head, (address) => address))];
  return [...new Set([...nows.keys(), ...olds.keys()])].map((address) => {
    const [old, now] = [olds.get(address), nows.get(address)];
    const causes = [...new Set([...(now?.causes ?? []), ...(old?.causes ?? [])])];
    return { address, was: old?.figure, is: now?.figure, causes };
  });
}

/** Whether a fact is a figure, what it stands in, or a part of it. */
function isAt(path: string, place: string): boolean {
  return path === '' || path === place || place.startsWith(`${path}.`) || path.startsWith(`${place}.`);
}
