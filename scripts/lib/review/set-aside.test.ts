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
  const { after, restore } = setAside(old, `<p title="<!--set-aside-0 -->">Två.</p>${box}`);
  expect(restore(after)).toBe(`<p title="<!--set-aside-0 -->">Två.</p>${box}`);
});

const section = (id: string, ...parts: string[]) => `<section id="${id}">${parts.join('')}</section>`;
const long = section(
  'lang',
  '<h2>Långt</h2><div data-a><p id="x">Som det var.</p><h3>Under</h3><p>Sist.</p></div>',
);

test('a section that is the same in both is set aside but for its headings, and comes back as it was', () => {
  const [old, now] = [page(long, section('a', '<p>1</p>')), page(long, section('a', '<p>2</p>'))];
  const { before, after, restore } = setAside(old, now);
  expect(before + after).not.toMatch(/Som det var|Sist/);
  expect(after).toContain('<h3>Under</h3>');
  expect([restore(before), restore(after)]).toEqual([old, now]);
});

test('the sections in a section that differs are set aside too', () => {
  const around = (text: string) => page(section('om', `<p>${text}</p>`, long));
  expect(setAside(around('1'), around('2')).after).not.toContain('Som det var');
});

test('sections in another order are left where they are, for what is moved is told', () => {
  const [old, now] = [page(long, section('a', '<p>1</p>')), page(section('a', '<p>1</p>'), long)];
  expect(setAside(old, now)).toMatchObject({ before: old, after: now });
});

test('sections that are not whole are left where they are', () => {
  const [old, now] = [`${long}<section><p>1</p>`, `${long}<section><p>2</p>`];
  expect(setAside(old, now)).toMatchObject({ before: old, after: now });
});

test('what stands after a section that is set aside is told with the same heading and address', () => {
  const apart = (html: string) => html.replaceAll('section', 'article');
  const [old, now] = [page(long, '<p>1</p>'), page(long, '<p>2</p>')];
  const told = comparePage('/', old, now).change;
  expect(setAside(apart(old), apart(now)).before).toBe(apart(old));
  expect(told).toEqual(comparePage('/', apart(old), apart(now)).change);
  expect(told?.texts[0]).toMatchObject({ heading: 'Under', anchor: 'x' });
});
