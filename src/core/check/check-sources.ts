import { listFigures, placeOfFigure } from '../figures/walk-figures.ts';
import { attributeOf, isComponent, walk, wordsOf } from '../narrative/tree.ts';
import type { Entity } from '../parse/entity.ts';
import type { ProseAt } from '../parse/prose-fields.ts';
import type { Workspace } from '../parse/workspace.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { SourceReference } from '../schema/source.ts';
import { hasNumber, hasWords } from './confirm.ts';
import { listNumbers } from './equations.ts';
import { listRegisteredErrors } from './registered-errors.ts';
import type { Finding } from './report.ts';

type Read = { workspace: Workspace; proseAt: ProseAt };

/** Text of the source documents' pages, by document id. */
export type SourceTexts = ReadonlyMap<string, readonly string[]>;

export interface Confirmation {
  /** Values that stand on every page that they cite. */
  confirmed: number;
  /** Values with a registered reason for why they cannot be found. */
  reasoned: number;
  notConfirmed: number;
}

export interface SourceCheck {
  findings: Finding[];
  total: Confirmation;
  /** By document. */
  documents: Map<string, Confirmation>;
}

/** Something that a document is said to contain. */
interface Claim {
  place: Finding['place'];
  path?: DataPath;
  source: SourceReference;
  /** Shown to the editor. */
  what: string;
  isOn(page: string, next: string): boolean;
  /** Why it may not stand there as it is. */
  reason?: string | undefined;
}

/** Confirms that each sourced value and each quotation stands on a page that it cites, in every document that it cites. */
export function checkSources({ workspace, proseAt }: Read, texts: SourceTexts): SourceCheck {
  const findings: Finding[] = [];
  const total = emptyConfirmation();
  const documents = new Map<string, Confirmation>();
  for (const claim of [
    ...listValues(workspace),
    ...listThresholds(workspace),
    ...listPrinted(workspace),
    ...listEquations(workspace),
    ...listQuotations(workspace, proseAt, texts),
  ]) {
    const { place, source, what, reason } = claim;
    const path = claim.path?.join('.');
    const pages = texts.get(source.document);
    if (!pages) continue;
    const isFound = source.page.some((number) => claim.isOn(pages[number - 1] ?? '', pages[number] ?? ''));
    const counts = documents.get(source.document) ?? emptyConfirmation();
    documents.set(source.document, counts);
    const kind =
      reason === undefined ? (isFound ? 'confirmed' : 'notConfirmed') : isFound ? 'confirmed' : 'reasoned';
    counts[kind]++;
    total[kind]++;
    const parameters = { what, document: source.document, page: source.page.join(', ') };
    if (kind === 'notConfirmed') findings.push({ rule: 'source/not-confirmed', place, path, parameters });
    if (isFound && source.unconfirmed !== undefined) {
      findings.push({ rule: 'source/reason-settled', place, path, parameters });
    }
  }
  return { findings, total, documents };
}

function at(entity: Entity<unknown>, path: DataPath): Pick<Claim, 'place' | 'path'> {
  return { place: entity.yaml.locate(path), path };
}

function emptyConfirmation(): Confirmation {
  return { confirmed: 0, reasoned: 0, notConfirmed: 0 };
}

function listValues(workspace: Workspace): Claim[] {
  return listFigures(workspace).flatMap((item) => {
    const { owner, figure } = item;
    if (!('value' in figure)) return [];
    const { value, inferred } = figure;
    return (figure.source ?? []).map(
      (source, index): Claim => ({
        ...at(owner.entity, [...placeOfFigure(item), 'source', index]),
        source,
        what: String(value).replace('.', ','),
        isOn: (page) => hasNumber(page, value),
        reason: source.unconfirmed ?? inferred,
      }),
    );
  });
}

function listThresholds(workspace: Workspace): Claim[] {
  return [...workspace.plans.values()].flatMap((entity) => {
    const { below, source: sources } = entity.data.threshold;
    return sources.map(
      (source, index): Claim => ({
        ...at(entity, ['threshold', 'source', index]),
        source,
        what: String(below),
        isOn: (page) => hasNumber(page, below),
        reason: source.unconfirmed,
      }),
    );
  });
}

/** What registered errors say is printed. */
function listPrinted(workspace: Workspace): Claim[] {
  return listRegisteredErrors(workspace).map(({ entity, id, error }) => ({
    ...at(entity, ['errors', id, 'as_printed']),
    source: { document: entity.id, page: [error.page] },
    what: error.as_printed,
    // A sentence may go on over the page's end.
    isOn: (page, next) => hasWords(page + next, error.as_printed),
  }));
}

/** The numbers of sums that documents are said to contain; a registered error has those of the source too. */
function listEquations(workspace: Workspace): Claim[] {
  const claim = (entity: Entity<unknown>, path: DataPath, text: string, page: number): Claim[] =>
    // What they come to may be understood, as 100 per cent is.
    listNumbers(text.split('=')[0] ?? '').map((value) => ({
      ...at(entity, path),
      source: { document: entity.id, page: [page] },
      what: String(value).replace('.', ','),
      isOn: (printed) => hasNumber(printed, value),
    }));
  return [
    ...[...workspace.documents.values()].flatMap((entity) =>
      (entity.data.equations ?? []).flatMap(({ text, page }, index) =>
        claim(entity, ['equations', index, 'text'], text, page),
      ),
    ),
    ...listRegisteredErrors(workspace).flatMap(({ entity, id, error: { equation, page } }) =>
      equation === undefined ? [] : claim(entity, ['errors', id, 'equation'], equation, page),
    ),
  ];
}

/** The words of every quotation; one without a page may stand anywhere in its document. */
function listQuotations(workspace: Workspace, proseAt: ProseAt, texts: SourceTexts): Claim[] {
  return [...workspace.narratives.values(), ...[...proseAt.all()].map(({ prose }) => prose)].flatMap(
    (prose) => {
      const claims: Claim[] = [];
      walk(prose.tree, (node) => {
        if (!isComponent(node) || node.name !== 'Quoted') return true;
        const document = attributeOf(node, 'from') ?? '';
        const page = attributeOf(node, 'page');
        const what = wordsOf(node);
        const { start, end } = node.position ?? {};
        claims.push({
          place: prose.place(start?.offset ?? 0, end?.offset ?? 1),
          source: {
            document,
            page: page ? [Number(page)] : (texts.get(document) ?? []).map((_, i) => i + 1),
          },
          what,
          isOn: (printed, next) => hasWords(printed + next, what),
        });
        return false;
      });
      return claims;
    },
  );
}
