import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { elementsOf, findElement, keepFromOthers } from './shell.ts';

const evil = '</head><body class=x>a>b <img src=x onerror=alert(1)>';
const page = `<!doctype html><html lang="sv"><head><title>T</title><link rel="canonical" href="/a/"><meta name="description" content="${evil}"><meta property="og:title" content="${evil}"><script type="application/ld+json">{"a":"</head>"}</script></head><body class="p" data-a="a > b"><main><p>Text.</p><script type="application/ld+json">{"b":1}</script></main></body></html>`;
const kept = keepFromOthers(page, '/bilaga/', '<p id="banner"></p>');
const tree = fromHtml(kept);
const tags = (parent: string) => {
  const element = findElement(tree, parent);
  return element ? [...elementsOf(element)].map(({ tagName }) => tagName) : [];
};

test('what a page says of itself goes, and it asks not to be found', () => {
  expect(tags('head')).toEqual(['title', 'meta', 'meta', 'link']);
  expect(kept).toContain('content="noindex, nofollow"');
  expect(kept).toContain('href="/bilaga/granskning/granskning.css"');
  expect(kept).not.toMatch(/canonical|og:|ld\+json/);
});

test('tags in a title or a description are never read as tags', () => {
  expect(tags('body')).toEqual(['p', 'main', 'p']);
  expect(kept).toContain(`content="${evil}"`);
});

test('the link past the head stays before the banner', () => {
  const skip = '<a class="skip" href="#x">Hoppa</a>';
  const html = keepFromOthers(`<head></head><body>${skip}<main></main></body>`, '/', '<p></p>');
  expect(html).toContain(`<body>${skip}<p></p><main>`);
});

test('the banner is the first of the body', () => {
  expect(kept).toContain('<body class="p" data-a="a > b"><p id="banner">');
});
