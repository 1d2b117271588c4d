import { pairPieces } from './pair.ts';
import { type Block, type PageText, type Picture, readPage } from './read-page.ts';
import { diffWords, type Stretch } from './words.ts';

/** A text of a page that reads otherwise. */
export interface TextChange {
  kind: 'changed' | 'added' | 'removed' | 'moved';
  zone: Block['zone'];
  heading?: string | undefined;
  anchor?: string | undefined;
  words: Stretch[];
}

export interface PictureChange {
  id: string;
  title: string;
  before?: string;
  after?: string;
}

export interface PageChange {
  path: string;
  title: string;
  kind: 'added' | 'changed' | 'removed';
  texts: TextChange[];
  pictures: PictureChange[];
}

/** What reads otherwise on many pages at once, told once. */
export interface EverywhereChange extends TextChange {
  pages: number;
}

export interface PagesCompared {
  /** Pages whose text, tables or pictures differ, by address. */
  pages: PageChange[];
  everywhere: EverywhereChange[];
  /** How many pages the later site has. */
  total: number;
}

/** Path → HTML; read when it is needed. */
export type Site = ReadonlyMap<string, () => Promise<string>>;

/** The pages of two sites that a reader sees a difference on. Pages with the same bytes are not even parsed. */
export async function comparePages(before: Site, after: Site): Promise<PagesCompared> {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changes: PageChange[] = [];
  for (const path of paths) {
    const [old, now] = await Promise.all([before.get(path)?.(), after.get(path)?.()]);
    if (old !== undefined && old === now) continue;
    const change = comparePage(path, old, now);
    if (change) changes.push(change);
  }
  return { ...gatherEverywhere(changes), total: after.size };
}

export function comparePage(path: string, before?: string, after?: string): PageChange | undefined {
  const [old, now] = [before, after].map((html) => (html === undefined ? undefined : readPage(html)));
  const title = headingOf(now ?? old);
  if (!old || !now) return { path, title, kind: now ? 'added' : 'removed', texts: [], pictures: [] };
  const texts = compareBlocks(old.blocks, now.blocks);
  const pictures = comparePictures(old.pictures, now.pictures);
  return texts.length + pictures.length > 0 ? { path, title, kind: 'changed', texts, pictures } : undefined;
}

function headingOf(page: PageText | undefined): string {
  return page?.blocks.find(({ tag }) => tag === 'h1')?.text ?? page?.title ?? '';
}

/** The blocks of two pages, zone by zone. */
export function pairBlocks(before: readonly Block[], after: readonly Block[]) {
  return (['main', 'source', 'frame'] as const).flatMap((zone) => {
    const of = (blocks: readonly Block[]) => blocks.filter((block) => block.zone === zone);
    return pairPieces(of(before), of(after));
  });
}

function compareBlocks(before: readonly Block[], after: readonly Block[]): TextChange[] {
  const told = new Set<string>();
  return pairBlocks(before, after).flatMap(({ kind, before: old, after: now }): TextChange[] => {
    const block = now ?? old;
    if (!block) return [];
    // What opens from a figure comes and goes with the figure, which is told already.
    if (block.zone === 'source' && kind !== 'changed') return [];
    const words =
      kind === 'moved'
        ? [{ kind: 'same' as const, text: block.text }]
        : diffWords(old?.text ?? '', now?.text ?? '');
    // What a page says in the margin and in a box that opens is told once.
    const key = JSON.stringify([block.zone === 'frame', kind, words]);
    if (told.has(key)) return [];
    told.add(key);
    return [{ kind, zone: block.zone, heading: block.heading, anchor: block.anchor, words }];
  });
}

export function comparePictures(before: readonly Picture[], after: readonly Picture[]): PictureChange[] {
  const [olds, nows] = [before, after].map((list) => new Map(list.map((picture) => [picture.id, picture])));
  return [...new Set([...(olds?.keys() ?? []), ...(nows?.keys() ?? [])])].flatMap((id) => {
    const [old, now] = [olds?.get(id), nows?.get(id)];
    if (old && now && drawingOf(old) === drawingOf(now)) return [];
    const title = (now ?? old)?.title ?? '';
    return [{ id, title, ...(old ? { before: old.svg } : {}), ...(now ? { after: now.svg } : {}) }];
  });
}

/** What is seen of a picture: its title and description are told where the page writes them. */
function drawingOf({ svg }: Picture): string {
  return svg.replace(/<(title|desc)\b[\s\S]*?<\/\1>/g, '');
}

/** Changes of the words around the pages that several pages share; a page with nothing else is the same page. */
function gatherEverywhere(changes: readonly PageChange[]): Pick<PagesCompared, 'pages' | 'everywhere'> {
  const shared = new Map<string, EverywhereChange>();
  const keyOf = ({ kind, words }: TextChange) =>
    JSON.stringify([kind, words.filter((word) => word.kind !== 'same')]);
  const frames = changes.flatMap(({ texts }) => texts.filter(({ zone }) => zone === 'frame'));
  for (const change of frames) {
    const known = shared.get(keyOf(change));
    if (known) known.pages++;
    else shared.set(keyOf(change), { ...change, pages: 1 });
  }
  const isShared = (change: TextChange) =>
    change.zone === 'frame' && (shared.get(keyOf(change))?.pages ?? 0) > 1;
  return {
    everywhere: [...shared.values()].filter(({ pages }) => pages > 1),
    pages: changes
      .map((page) => ({ ...page, texts: page.texts.filter((text) => !isShared(text)) }))
      .filter(({ kind, texts, pictures }) => kind !== 'changed' || texts.length + pictures.length > 0),
  };
}
