import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { linkSame } from '../link-same.ts';
import { createPlaces } from '../make-places.ts';
import type * as PageMaker from './page-maker.ts';
import { createRelease, releaseMemory } from './release-memory.ts';
import type { SamePages } from './same-pages.ts';

/** While one page waits for its charts, others are rendered. */
const AT_ONCE = 12;

/**
 * A route with no more pages than this has those that tell of everything: the more there is, the larger they are. Of
 * them one is made at a time, and first, while less is held in memory.
 */
const FEW = 10;

/** So many files are told of at once: to tell of each by itself takes as long as to write it. */
const TOLD_AT_ONCE = 10;

/** Any host will do: no page knows its own from the address that it is asked for at. */
const HOST = 'http://127.0.0.1';

interface Wanted {
  /** What to import: the bundle of page-maker.ts. */
  bundle: URL;
  /** Where at its host the site is to lie: "/", or "/bilaga/". */
  base: string;
  /** Where the files go. */
  folder: string;
  /** Where the last site is, or would be: what stays the same is taken from there. */
  last?: string | undefined;
  /** What need not be made again; without it all is made. */
  same?: SamePages | undefined;
  /** Takes the paths of some from there when they are there, always in the same order. */
  tell: (files: readonly string[]) => void;
}

interface Page {
  address: string;
  route: PageMaker.PageRoute;
  /** From the folder. */
  file: string;
  isMade: boolean;
}

/** Makes every page and every file that the bundle has, and writes each as it comes. */
export async function makeFiles({ bundle, base, folder, last, same, tell }: Wanted): Promise<void> {
  const { listPages, makePage }: typeof PageMaker = await import(bundle.href);
  const listed = (await listPages()).map(({ pathname, route }): Page => {
    const isPage = route.type === 'page';
    const address = isPage ? pathname.replace(/\/?$/, '/') : pathname;
    const path = address.replace(/^\/|\/$/g, '');
    return { address, route, file: isPage ? fileOf(path) : path, isMade: false };
  });
  // Their list has made the open data, which take more memory than any page.
  releaseMemory();
  const routes = [...Map.groupBy(listed, ({ route }) => route.route).values()];
  const [few, many] = [
    routes.filter(({ length }) => length <= FEW).flat(),
    routes.filter(({ length }) => length > FEW).flat(),
  ];
  // The largest are told of first: to finish one takes a thread as long as thousands of the others.
  const pages = [...few, ...many];
  const makePlace = createPlaces();
  let made = 0;
  let told = 0;
  let release = () => {};
  const tellOfMade = () => {
    tell(pages.slice(told, made).map(({ file }) => file));
    told = made;
  };
  const left = { few: each(few), many: each(many) };
  const makeSome = async (some: Generator<Page>) => {
    for (const page of some) {
      makePlace(join(folder, page.file));
      const make = async () => {
        const response = await makePage(new URL(base + page.address.slice(1), HOST), page.route);
        return writeAnswer(response, page.file, folder, last);
      };
      if (!same) await make();
      else if (!same.take(page, folder)) await same.note(page, make);
      page.isMade = true;
      while (pages[made]?.isMade) made++;
      if (made - told >= TOLD_AT_ONCE) {
        tellOfMade();
        release();
      }
      // Most pages wait for nothing: without a pause, one that waits for a chart would wait for all of them.
      await setImmediate();
    }
    // The pages that are left are small.
    if (some === left.few) release = createRelease();
  };
  const making = Array.from({ length: AT_ONCE }, (_, index) => makeSome(index === 0 ? left.few : left.many));
  await Promise.all(making).catch(async (error) => {
    for (const some of Object.values(left)) some.return(undefined);
    // Nothing is written any more when what went wrong is thrown.
    await Promise.allSettled(making);
    throw error;
  });
  tellOfMade();
}

/** A large file comes in pieces, and is never in memory as a whole. @returns what is. */
async function writeAnswer(
  { body }: Response,
  path: string,
  folder: string,
  last: string | undefined,
): Promise<Uint8Array | undefined> {
  const pieces = body?.values();
  const [first, second] = [await pieces?.next(), await pieces?.next()];
  const whole = second?.done ? first?.value : undefined;
  if (whole && linkSame(last, folder, path, whole)) return whole;
  // At once: thousands of small files are mostly waiting when each is asked for and waited for. And two pages at one
  // address are a mistake of ours.
  const handle = openSync(join(folder, path), 'wx');
  try {
    for (const piece of [first, second]) if (piece?.value) writeFileSync(handle, piece.value);
    for await (const piece of pieces ?? []) writeFileSync(handle, piece);
  } finally {
    closeSync(handle);
  }
  return whole;
}

/** Those who make them share what is left. */
function* each<Item>(items: readonly Item[]): Generator<Item> {
  yield* items;
}

/** Where servers look for a page: "kommuner" → "kommuner/index.html", but "404" → "404.html". */
const fileOf = (page: string): string => (page === '404' ? '404.html' : `${page && `${page}/`}index.html`);
