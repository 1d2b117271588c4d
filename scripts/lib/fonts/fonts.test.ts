import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signs } from '../../../src/charts/signs.ts';
import { projectRoot } from '../paths.ts';
import { renameFont } from './rename-font.ts';

const folder = join(projectRoot, 'public', 'fonts');
const whole = join(
  projectRoot,
  'node_modules/@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
);

test('the fonts are at most 60 kB in all', async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.woff2'));
  const sizes = await Promise.all(names.map(async (name) => (await readFile(join(folder, name))).length));
  expect(names).toHaveLength(4);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});

test('they hold Swedish, the signs of figures and no sign twice', () => {
  for (const sign of 'åäöÅÄÖéü0123456789%−–”’§½→\u00a0\u202f') expect(signs).toContain(sign);
  expect(new Set(signs).size).toBe([...signs].length);
});

test('a changed font does not bear the reserved name, and keeps the notice of who made it', async () => {
  const font = renameFont(await readFile(whole), 'Source', 'Bilaga');
  const holds = (text: string) => font.includes(Buffer.from(text, 'utf16le').swap16());
  expect(['Source Sans 3', 'SourceSans3'].filter(holds)).toEqual([]);
  expect(
    ['Bilaga Sans 3 SemiBold', 'BilagaSans3-SemiBold', 'Reserved Font Name ‘Source’'].filter(holds),
  ).toHaveLength(3);
});

test('a name of another length is refused', () => {
  expect(() => renameFont(Buffer.alloc(0), 'Source', 'Appendix')).toThrow('not of the same length');
});
