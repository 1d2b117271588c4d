import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { cleanText, textOf } from './page-words.ts';

/** Every element of a page, in order. */
export function* elementsOf(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
  }
}

export function findElement(tree: Root, tagName: string): Element | undefined {
  for (const element of elementsOf(tree)) if (element.tagName === tagName) return element;
  return undefined;
}

/**
 * A page of the review: the site's own layout with other contents.
 * @param layout a built page that stands for no address, or nothing when no site could be built.
 * @param base where the site lies at its host.
 */
export function renderShell(
  layout: string | undefined,
  title: string,
  contents: readonly Element[],
  base: string,
): string {
  const tree = layout === undefined ? emptyPage() : fromHtml(layout);
  const head = findElement(tree, 'head');
  const main = findElement(tree, 'main');
  if (!head || !main) throw new Error('The layout has no head or no main');
  const site = findElement(tree, 'title');
  const name = site ? cleanText(textOf(site)).split(' – ').at(-1) : undefined;
  if (site) site.children = [{ type: 'text', value: name ? `${title} – ${name}` : title }];
  main.children = [...contents];
  return keepFromOthers(toHtml(tree), base);
}

/** What a page says of itself to search engines, feed readers and whoever shares it. */
const ABOUT =
  /^<link rel="(?:canonical|alternate)"|^<meta (?:name="robots"|property="og:)|^<script type="application\/ld\+json"/;

/** A tag, a script whole: what stands in quotes ends nothing, whatever a title or a description holds. */
const TAG = /<script\b(?:"[^"]*"|'[^']*'|[^'">])*>[\s\S]*?<\/script>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** What a page says of its data stands where it shows them. No attribute can hold its quotes. */
const DATA_SET = /<script type="application\/ld\+json"[^>]*>[\s\S]*?<\/script>/g;

/**
 * A page that nobody but its reviewers should find, with the review's styles.
 * @param banner HTML that comes first in the page's body.
 */
export function keepFromOthers(html: string, base: string, banner = ''): string {
  const own = `<meta name="robots" content="noindex, nofollow"><link rel="stylesheet" href="${base}granskning/granskning.css">`;
  let done = '';
  let at = 0;
  for (const { 0: tag, index } of html.matchAll(TAG)) {
    done += html.slice(at, index);
    at = index + tag.length;
    if (/^<\/head/i.test(tag)) done += own;
    if (!ABOUT.test(tag)) done += tag;
    if (/^<body/i.test(tag)) {
      // The link past the head of the page stays the first.
      const [skip = ''] = /^\s*<a class="skip"[^<>]*>[^<]*<\/a>/.exec(html.slice(at, at + 1000)) ?? [];
      return done + skip + banner + html.slice(at + skip.length).replace(DATA_SET, '');
    }
  }
  return done + html.slice(at);
}

function emptyPage(): Root {
  return fromHtml(
    '<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'self\'; img-src \'self\'; font-src \'self\'"><title>Granskning</title></head><body><main class="sheet"></main></body></html>',
  );
}
