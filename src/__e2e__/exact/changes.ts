import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A change of one file: words exchanged, put at its end, or the file itself new or gone. */
interface Change {
  file: string;
  from?: string;
  to?: string;
  /** Words that no file of the site has before, and one has after; or the other way about. */
  seen?: string;
  gone?: string;
}

const decision = `title: Ett nytt uppdrag
kind: assignment
status: reported
body: Nämnden
date: 2030-04-01
source: { document: rapport, page: 1 }
text: Nämnden gav ett uppdrag till.
`;

/** Twenty kinds of change to the made-up region Norrdal and to the code, a group for each build. */
export const changes: Record<string, Change[]> = {
  'facts and terms': [
    { file: 'data/centres/script.yaml', from: 'value: 999,', to: 'value: 1234,', seen: '1\u00a0234' },
    {
      file: 'data/centres/aasnas.yaml',
      from: 'short_name: Åsnäs',
      to: 'short_name: Åsnäset',
      seen: 'Åsnäset',
    },
    { file: 'data/measures.yaml', from: 'label: Gäster', to: 'label: Besökare', seen: 'Besökare' },
    { file: 'data/documents/rapport.yaml', from: 'Rapporten', to: 'Boken', seen: 'Boken' },
    { file: 'data/terms.yaml', from: 'Motsatsen till', to: 'Raka motsatsen till', seen: 'Raka motsatsen' },
    { file: 'data/decisions/extra-2030.yaml', to: decision, seen: 'Ett nytt uppdrag' },
    { file: 'data/decisions/uppdrag-odaterat.yaml', gone: 'Uppdrag att skriva rapporten' },
  ],
  narrative: [
    {
      file: 'content/plans/2030-05/nasta-steg.mdx',
      from: 'Nämnden möts',
      to: 'Nämnden samlas',
      seen: 'samlas',
    },
    { file: 'content/plans/2030-05/tomma.mdx', from: 'title: Tomma kommun', to: 'title: Tom', seen: '>Tom<' },
    { file: 'content/pages/om.mdx', to: '\nSist kommer en rad till.\n', seen: 'Sist kommer en rad' },
    { file: 'data/plans/2030-05.yaml', from: 'inledning, alvdal', to: 'alvdal, inledning' },
  ],
  code: [
    {
      file: 'src/core/schema/region.ts',
      from: 'name: line.meta(',
      to: 'name: line.transform((name) => `Nya $' + '{name}`).meta(',
      seen: 'Nya Region Norrdal',
    },
    { file: 'src/i18n/sv/site.ts', from: 'Hoppa till innehållet', to: 'Hoppa fram', seen: 'Hoppa fram' },
    { file: 'src/core/publish/headers.ts', from: "'no-referrer'", to: "'origin'", seen: 'Policy: origin' },
    { file: 'src/charts/colours.ts', from: "'#1f5a46'", to: "'#123456'", seen: '#123456' },
    { file: 'src/core/publish/csv.ts', from: "'\\ufeff'", to: "'\\ufeff!'", seen: '\ufeff!' },
  ],
  looks: [
    { file: 'src/components/SiteFooter/SiteFooter.astro', to: '<p>Under foten</p>', seen: 'Under foten' },
    { file: 'src/components/Breadcrumbs/Breadcrumbs.astro', from: "'›'", to: "'»'", seen: '"»"' },
    { file: 'src/styles/base.css', to: '.x-new { color: #abcdee }', seen: '#abcdee' },
    { file: 'src/layouts/Layout.astro', from: '<html ', to: '<html data-new ', seen: 'data-new' },
    { file: 'src/pages/om.astro', from: '<h1>', to: '<h1 class="x-page">', seen: 'x-page' },
    { file: 'src/i18n/sv/search.ts', from: "'Söker …'", to: "'Letar …'", seen: 'Letar …' },
    { file: 'public/favicon.svg', to: '<!-- ny bild -->', seen: 'ny bild' },
    // What others may have lying there, and who builds elsewhere has not.
    { file: '.env', to: 'BASE_URL=/annan/\nSITE=https://annan.example.se/\n' },
    { file: 'postcss.config.cjs', to: 'throw new Error("Not ours");\n' },
  ],
};

/** Makes the change in a copy of the project. */
export async function makeChange(project: string, { file, from, to, gone }: Change): Promise<void> {
  const path = join(project, file);
  if (gone !== undefined) return rm(path);
  const text = await readFile(path, 'utf8').catch(() => '');
  if (from !== undefined && !text.includes(from)) throw new Error(`${file} has no longer "${from}"`);
  await writeFile(path, from === undefined ? text + to : text.replaceAll(from, () => to ?? ''));
}
