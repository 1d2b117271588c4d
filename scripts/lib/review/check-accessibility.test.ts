import { expect, test } from 'vitest';
import { choosePages } from './check-accessibility.ts';

const pages = Array.from({ length: 12 }, (_, index) => `/halsocentraler/by-${index}/`);

test('of many pages ten are looked at', async () => {
  expect(await choosePages(pages, async () => 1000)).toEqual(pages.slice(0, 10));
});

test('one page of each kind comes before the second of any', async () => {
  const some = await choosePages(['/', ...pages, '/kommuner/', '/kommuner/a/'], async () => 1000);
  expect(some.slice(0, 5)).toEqual(['/', pages[0], '/kommuner/', '/kommuner/a/', pages[1]]);
});

test('a page that is too heavy is left to other checks, and lighter ones are looked at', async () => {
  const weigh = async (path: string) => (path === '/' ? 7_000_000 : 200_000);
  expect(await choosePages(['/', ...pages], weigh)).toEqual(pages.slice(0, 2));
});
