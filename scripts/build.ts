// Builds the site into dist/, or into REPORT_OUT, from the workspace in REPORT_ROOT.
import { buildPages } from './lib/build/build-pages.ts';
import { createFolders } from './lib/build/folders.ts';
import { measureSite } from './lib/build/measure-site.ts';
import { describeBuild, type Step } from './lib/build/report.ts';
import { clearLeftovers, swapSite } from './lib/build/swap-site.ts';
import { refuseBrokenLinks } from './lib/check/check-built-links.ts';
import { checkWorkspace } from './lib/check/check-workspace.ts';
import { runMain } from './lib/fault.ts';
import { writeHeaders } from './lib/hosting/write-headers.ts';
import { findReportOut, findReportRoot } from './lib/paths.ts';
import { buildSearch } from './lib/search/build-search.ts';
import { writeSitemap } from './lib/search/write-sitemap.ts';

await runMain(async () => {
  const start = performance.now();
  const root = findReportRoot();
  const out = findReportOut();
  // The pages read it when Astro renders them, and Astro moves about.
  process.env.REPORT_ROOT = root;

  await clearLeftovers(out);
  const folders = createFolders(out);
  let facts: string[] = [];

  const steps: Step[] = [
    {
      title: 'Kontrollerar data och text',
      run: async () => {
        facts = await checkWorkspace(root);
      },
    },
    { title: 'Bygger sidorna', run: () => buildPages(folders) },
    { title: 'Gör sidorna sökbara', run: () => buildSearch(folders, root) },
    { title: 'Skriver sidornas lista', run: () => writeSitemap(folders, root) },
    { title: 'Skriver vad servern ska svara', run: () => writeHeaders(folders) },
    { title: 'Följer alla länkar', run: () => refuseBrokenLinks(folders.next) },
    { title: 'Byter till den nya webbplatsen', run: () => swapSite(folders) },
  ];
  try {
    for (const step of steps) {
      console.log(`${step.title} …`);
      await step.run();
    }
  } finally {
    folders.remove();
  }

  const size = await measureSite(out);
  console.log(describeBuild(size, performance.now() - start, facts));
});
