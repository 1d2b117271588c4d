import { leadsOn } from '../../../src/core/publish/moved.ts';
import { type EverywhereChange, gatherEverywhere, type PageChange, type TextChange } from './everywhere.ts';
import { takeSizes } from './file-sizes.ts';
import { listForms } from './list-forms.ts';
import { findMovedEdits } from './moved-edits.ts';
import { compareNoteNumbers, type Renumbered } from './note-numbers.ts';
import { type Pair, pairPieces } from './pair.ts';
import { type Block, type PageText, type Picture, readPage } from './read-page.ts';
import { setAside } from './set-aside.ts';
import { joinParts, SPLIT } from './split-passages.ts';
import { diffWords } from './words.ts';

export interface PictureChange {
  id: string;
  title: string;
  /** The heading that it stands under. */
  heading?: string | undefined;
  before?: string;
  after?: string;
}

/** A page that both sites have and that differs: its trees, and what of them has changed. */
export interface ComparedPage {
  path: string;
  before: PageText;
  after: PageText;
  pairs: Pair<Block>[];
  renumbered: Renumbered[];
  pictures: PictureChange[];
  /** Puts back what the trees are without. */
  restore: (html: string) => string;
}

export interface PagesCompared {
  /** Pages whose text, tables or pictures differ, by address. */
  pages: PageChange[];
  everywhere: EverywhereChange[];
  /** How many pages the later site has. */
  total: number;
}

/** Path → HTML, as bytes: most pages are only asked whether they are the same. Read when it is needed. */
export type Site = ReadonlyMap<string, () => Buffer>;

/** Addresses of the pages that not both sites have with the same bytes, sorted. */
export function listUnlike(before: Site, after: Site): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.filter((path) => {
    const [old, now] = [before.get(path)?.(), after.get(path)?.()];
    return !(old && now?.equals(old));
  });
}

export type Comparison = ReturnType<typeof createComparison>;

/**
 * Compares pages as they come, each once.
 * @param visit is given each page that both have and that differs, parsed, and may do with its trees what it likes:
 * they are large, and nobody keeps them.
 */
export function createComparison(visit: (page: ComparedPage) => Promise<void> = async () => {}) {
  const changes = new Map<string, PageChange | undefined>();
  return {
    /** Both versions of a page, or the only one. Those with the same bytes are not even parsed. */
    async add(path: string, old: Buffer | undefined, now: Buffer | undefined): Promise<void> {
      if (changes.has(path) || (old && now?.equals(old))) return;
      const { change, compared } = comparePage(path, old?.toString(), now?.toString());
      changes.set(path, change);
      if (change && compared) await visit(compared);
    },
    /** What a reader sees of it, by address. */
    gather() {
      const found = [...changes].sort(([a], [b]) => (a < b ? -1 : 1));
      return gatherEverywhere(found.flatMap(([, change]) => change ?? []));
    },
  };
}

/**
 * The pages of two sites that a reader sees a difference on.
 * @param comparison knows those that have been compared already. @param unlike of `listUnlike`.
 */
export async function comparePages(
  before: Site,
  after: Site,
  comparison = createComparison(),
  unlike = listUnlike(before, after),
): Promise<PagesCompared> {
  for (const path of unlike) await comparison.add(path, before.get(path)?.(), after.get(path)?.());
  return { ...comparison.gather(), total: after.size };
}

/** What differs between two versions of a page; nothing when a reader sees the same. */
export function comparePage(
  path: string,
  ...versions: (string | undefined)[]
): { change?: PageChange; compared?: ComparedPage } {
  // Nobody reads what leads on by itself: such a page is gone.
  const [before, after] = versions.map((html) => (html && leadsOn(html) ? undefined : html));
  if (before === undefined && after === undefined) return {};
  if (before === undefined || after === undefined) {
    const title = headingOf(readPage(after ?? before ?? ''));
    const kind = after === undefined ? 'removed' : 'added';
    return { change: { path, title, kind, texts: [], renumbered: [], pictures: [] } };
  }
  const unlike = setAside(takeSizes(before, after), after);
  const [old, now] = [readPage(unlike.before), readPage(unlike.after)];
  const unlikeBlocks = pairBlocks(old.blocks, now.blocks);
  const { renumbered, changed } = compareNoteNumbers(old.blocks, now.blocks, unlikeBlocks);
  const pairs = [...unlikeBlocks, ...changed];
  const moved = findMovedEdits(old.blocks, now.blocks, pairs);
  const texts = tellPairs(joinBlocks(old.blocks, now.blocks, pairs, moved), moved);
  const pictures = comparePictures(old.pictures, now.pictures);
  if (texts.length + renumbered.length + pictures.length === 0) return {};
  const names = pictures.map((picture) => picture.title || picture.id);
  return {
    change: { path, title: headingOf(now), kind: 'changed', texts, renumbered, pictures: names },
    compared: { path, before: old, after: now, pairs, renumbered, pictures, restore: unlike.restore },
  };
}

function headingOf({ blocks, title }: PageText): string {
  return blocks.find(({ tag }) => tag === 'h1')?.text ?? title;
}

/** The blocks of two pages, zone by zone. */
function pairBlocks(before: readonly Block[], after: readonly Block[]): Pair<Block>[] {
  return (['main', 'source', 'frame'] as const).flatMap((zone) => {
    const of = (blocks: readonly Block[]) => blocks.filter((block) => block.zone === zone);
    return pairPieces(of(before), of(after));
  });
}

/** A paragraph that is several now, or several that are one, as one pair; between them may stand notes in the margin. */
function joinBlocks(
  before: readonly Block[],
  after: readonly Block[],
  pairs: readonly Pair<Block>[],
  moved: ReadonlySet<Pair<Block>>,
): Pair<Block>[] {
  const [olds, nows] = [before, after].map((blocks) =>
    blocks.filter(({ zone, numbers }) => zone === 'main' && numbers === undefined),
  ) as [Block[], Block[]];
  return joinParts(olds, nows, pairs, (pair) => moved.has(pair), {
    kindOf: ({ tag, zone, numbers }) => (tag === 'p' && zone === 'main' && !numbers ? tag : undefined),
    join: (parts) => ({
      ...(parts[0] as Block),
      text: parts.map(({ text }) => text).join(SPLIT),
      parts: parts.length,
    }),
  });
}

/** @param moved pairs that are edited and stand elsewhere. */
function tellPairs(pairs: readonly Pair<Block>[], moved: ReadonlySet<Pair<Block>>): TextChange[] {
  const told = new Set<string>();
  return pairs.flatMap((pair): TextChange[] => {
    const { kind, before: old, after: now } = pair;
    const block = now ?? old;
    if (!block) return [];
    // What opens from a figure comes and goes with the figure, which is told already.
    if (block.zone === 'source' && kind !== 'changed') return [];
    const words =
      kind === 'moved'
        ? [{ kind: 'same' as const, text: block.text }]
        : diffWords(old?.text ?? '', now?.text ?? '');
    // What opens from a figure stands somewhere else than the figure.
    const heading = block.zone === 'source' ? undefined : block.heading;
    // A heading that is reworded may have been one of several.
    const part = block.zone === 'source' ? undefined : (block.part ?? old?.part);
    // What a page says in the margin and in a box that opens is told once, and so is what it says twice in one place.
    const place = part === undefined || block.numbers ? '' : `${part} ${heading}`;
    const key = JSON.stringify([block.zone === 'frame', kind, words, place]);
    if (told.has(key)) return [];
    told.add(key);
    const isForm = kind === 'changed' && old !== undefined && now !== undefined && old.text === now.text;
    const form = isForm ? { isForm: true as const, forms: listForms(old, now) } : {};
    // Only what stands on the page itself has a place there that is seen.
    const isMoved = moved.has(pair) && block.zone === 'main' && block.numbers === undefined;
    const split =
      old?.parts || now?.parts ? { parts: { before: old?.parts ?? 1, after: now?.parts ?? 1 } } : {};
    const more = { ...form, ...split, ...(isMoved ? { isMoved: true as const } : {}) };
    return [{ kind, zone: block.zone, heading, part, anchor: block.anchor, words, ...more }];
  });
}

function comparePictures(before: readonly Picture[], after: readonly Picture[]): PictureChange[] {
  const [olds, nows] = [before, after].map((list) => new Map(list.map((picture) => [picture.id, picture])));
  return [...new Set([...(olds?.keys() ?? []), ...(nows?.keys() ?? [])])].flatMap((id) => {
    const [old, now] = [olds?.get(id), nows?.get(id)];
    if (old && now && drawingOf(old) === drawingOf(now)) return [];
    const { title = '', heading } = now ?? old ?? {};
    return [{ id, title, heading, ...(old ? { before: old.svg } : {}), ...(now ? { after: now.svg } : {}) }];
  });
}

/** What is seen of a picture: its title and description are told where the page writes them. */
function drawingOf({ svg }: Picture): string {
  return svg.replace(/<(title|desc)\b[\s\S]*?<\/\1>/g, '');
}
