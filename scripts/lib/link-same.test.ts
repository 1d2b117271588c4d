import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkSame } from './link-same.ts';

let place: string;
let before: string;
let now: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'link-same-'));
  for (const folder of ['last', 'next']) mkdirSync(join(place, folder));
  [before, now] = [join(place, 'last', 'a.html'), join(place, 'next', 'a.html')];
  writeFileSync(before, 'Åsen');
});
afterEach(() => rm(place, { recursive: true }));

const link = (text: string | Buffer, path = 'a.html') =>
  linkSame(join(place, 'last'), join(place, 'next'), path, Buffer.from(text));
const isThere = () => existsSync(now);

test('a file that the last site has keeps its time, and stays when the last site goes', async () => {
  expect(link('Åsen')).toBe(true);
  expect(statSync(now).ino).toBe(statSync(before).ino);
  await rm(join(place, 'last'), { recursive: true });
  expect(readFileSync(now, 'utf8')).toBe('Åsen');
});

test('what the last site does not have, or has otherwise, is left to who writes it', () => {
  expect([link('Dalen'), isThere()]).toEqual([false, false]);
  // As long, but not the same.
  expect([link('Ösen'), isThere()]).toEqual([false, false]);
  expect(link('Åsen', 'b.html')).toBe(false);
});

test('a file that others may not read, as they may a new one, is written anew', () => {
  chmodSync(before, 0o600);
  expect([link('Åsen'), isThere()]).toEqual([false, false]);
});

test('what leads elsewhere is not a file of the last site', () => {
  const elsewhere = join(place, 'elsewhere');
  // The length of what leads there is that of its name.
  writeFileSync(elsewhere, elsewhere);
  symlinkSync(elsewhere, join(place, 'last', 'link'));
  expect([link(elsewhere, 'link'), existsSync(join(place, 'next', 'link'))]).toEqual([false, false]);
});

test('a name that is taken already stays as it is', () => {
  writeFileSync(now, 'Björk');
  expect(link('Åsen')).toBe(false);
  expect(readFileSync(now, 'utf8')).toBe('Björk');
});

test('a folder of the new site may have the name of a file of the last one', () => {
  mkdirSync(join(place, 'next', 'om'));
  writeFileSync(join(place, 'last', 'om'), 'Om');
  expect(link('Om', 'om/index.html')).toBe(false);
});
