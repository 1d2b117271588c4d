// Makes public/fonts from the whole fonts: only the signs that the site can show, under 60 kB in all.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { Fault, runMain } from './lib/fault.ts';
import { renameFont } from './lib/fonts/rename-font.ts';
import { signs } from './lib/fonts/signs.ts';
import { projectRoot } from './lib/paths.ts';

const budget = 60_000;
const folder = join(projectRoot, 'public', 'fonts');
const sources = join(projectRoot, 'node_modules', '@expo-google-fonts');

/** The figures of both fonts are lining and of one width as they are; pnum is for figures in running text. */
const features = ['kern', 'liga', 'lnum', 'tnum', 'pnum'];

const fonts = [
  ['bilaga-serif-400', 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf'],
  ['bilaga-serif-600', 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'],
  ['bilaga-sans-400', 'source-sans-3/400Regular/SourceSans3_400Regular.ttf'],
  ['bilaga-sans-600', 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'],
] as const;

await runMain(async () => {
  await mkdir(folder, { recursive: true });
  let total = 0;
  for (const [name, source] of fonts) {
    const whole = renameFont(await readFile(join(sources, source)), 'Source', 'Bilaga');
    const font = await subsetFont(whole, signs, {
      targetFormat: 'woff2',
      keepFeatures: features,
      noHinting: true,
      // How a weight relates to others of its family, for programs with font menus.
      dropTables: ['STAT'],
    });
    await writeFile(join(folder, `${name}.woff2`), font);
    console.log(`${name}.woff2  ${font.length} B`);
    total += font.length;
  }
  console.log(`${total} B of ${budget}`);
  if (total > budget) throw new Fault('The fonts are over their budget.');
});
