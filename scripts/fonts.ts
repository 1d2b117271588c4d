// Makes the fonts of pages and of painted pictures from the whole ones: only the signs that the site can show.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { signs } from '../src/charts/signs.ts';
import { Fault, runMain } from './lib/fault.ts';
import { renameFont } from './lib/fonts/rename-font.ts';
import { projectRoot } from './lib/paths.ts';

/** Of what readers load, in bytes. */
const budget = 60_000;
const folders = {
  woff2: join(projectRoot, 'public', 'fonts'),
  ttf: join(projectRoot, 'src', 'charts', 'fonts'),
};
const sources = join(projectRoot, 'node_modules', '@expo-google-fonts');

/** The figures of both fonts are lining and of one width as they are; pnum is for figures in running text. */
const features = ['kern', 'liga', 'lnum', 'tnum', 'pnum'];

const fonts = [
  ['bilaga-serif-400', ['woff2'], 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf'],
  ['bilaga-serif-600', ['woff2', 'ttf'], 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'],
  ['bilaga-sans-400', ['woff2', 'ttf'], 'source-sans-3/400Regular/SourceSans3_400Regular.ttf'],
  ['bilaga-sans-400-italic', ['ttf'], 'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf'],
  ['bilaga-sans-600', ['woff2', 'ttf'], 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'],
] as const;

await runMain(async () => {
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  let total = 0;
  for (const [name, kinds, source] of fonts) {
    const whole = renameFont(await readFile(join(sources, source)), 'Source', 'Bilaga');
    for (const kind of kinds) {
      const font = await subsetFont(whole, signs, {
        targetFormat: kind === 'ttf' ? 'sfnt' : kind,
        keepFeatures: features,
        noHinting: true,
        // How a weight relates to others of its family, for programs with font menus.
        dropTables: ['STAT'],
        // A painted text asks for a family and a weight: the family has a name of its own.
        ...(kind === 'ttf' && { preserveNameIds: [16, 17] }),
      });
      await writeFile(join(folders[kind], `${name}.${kind}`), font);
      console.log(`${name}.${kind}  ${font.length} B`);
      if (kind === 'woff2') total += font.length;
    }
  }
  console.log(`${total} B of ${budget}`);
  if (total > budget) throw new Fault('The fonts are over their budget.');
});
