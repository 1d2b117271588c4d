import { expect, test } from 'vitest';
import { comparePage } from './compare-pages.ts';
import { setAside } from './set-aside.ts';

const box = (id: string, inside: string) => `<div id="${id}" popover class="source"><p>${inside}</p></div>`;
const page = (...parts: string[]) => `<html><body><main><h1>T</h1>${parts.join('')}</main></body></html>`;

test('what opens and is the same in both is set aside, and comes back as it was', () => {
  const [old, now] = [page('<p>1</p>', box('a', 'Källa $1')), page('<p>2</p>', box('a', 'Källa $1'))];
  const { before, after, restore } = setAside(old, now);
  expect(before + after).not.toContain('Källa');
  expect([restore(before), restore(after)]).toEqual([old, now]);
});

test('what opens and says something else, or opens elsewhere, is left where it is', () => {
  const [old, now] = [page(box('a', 'Ett'), box('b', 'Två')), page(box('a', 'Två'), box('b', 'Ett'))];
  expect(setAside(old, now)).toMatchObject({ before: old, after: now });
});

test('what cannot be told apart for certain is left where it is', () => {
  const same = page('<div popover><a title="</div>">x</a></div>', '<div popover><div>y</div></div>');
  expect(setAside(same, same)).toMatchObject({ before: same, after: same });
});

test('a page is told the same whether or not its boxes are set aside', () => {
  const [old, now] = [page('<p>1</p>', box('a', 'Ett')), page('<p>2</p>', box('a', 'Ett'))];
  const apart = (html: string) => html.replace('popover', 'popover data-a="<"');
  expect(setAside(apart(old), apart(now)).before).toBe(apart(old));
  expect(comparePage('/', old, now).change).toEqual(comparePage('/', apart(old), apart(now)).change);
});

test('a name that looks like what was put away stays a name', () => {
  const box = '<div id="a" popover><p>"Ruta".</p></div>';
  const old = `<p>Ett.</p>${box}`;
  const { after, restore } = setAside(old, `<p title="<!--set-aside-0-->">Två.</p>${box}`);
  expect(restore(after)).toBe(`<p title="<!--set-aside-0-->">Två.</p>${box}`);
});
