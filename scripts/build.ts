// Builds the site into dist/, or into REPORT_OUT, from the workspace in REPORT_ROOT.
import { currentReport } from '../src/workspace/report.ts';
import { buildPages } from './lib/build/build-pages.ts';
import { withDrawingThreads } from './lib/build/drawing-threads.ts';
import { findBaseOf } from './lib/build/find-base.ts';
import { keepHeapSmall } from './lib/build/keep-heap-small.ts';
import { writeManifest } from './lib/build/manifest.ts';
import { measureSite } from './lib/build/measure-site.ts';
import { describeBuild } from './lib/build/report.ts';
import { runBuild } from './lib/build/run-build.ts';
import { giveBuildDay } from './lib/build-day.ts';
import { checkWorkspace } from './lib/check/check-workspace.ts';
import { runMain } from './lib/fault.ts';
import type { Sum } from './lib/finish/finish-files.ts';
import { finishSite } from './lib/finish/finish-site.ts';
import { writeHeaders } from './lib/hosting/write-headers.ts';
import { writeRedirects } from './lib/hosting/write-redirects.ts';
import { findReportOut, findReportRoot } from './lib/paths.ts';
import { openSearch } from './lib/search/open-search.ts';
import { writeSitemap } from './lib/search/write-sitemap.ts';

await runMain(async () => {
  const start = performance.now();
  keepHeapSmall();
  const root = findReportRoot();
  const out = findReportOut();
  // The pages read it when Astro renders them, and Astro moves about.
  process.env.REPORT_ROOT = root;
  giveBuildDay(root);
  // A review leaves it out: what it compares is not served as it is.
  const isPacked = process.env.REPORT_PACKED !== '0';
  let facts: string[] = [];
  let base = '/';
  let sums: [string, Sum][] = [];

  await runBuild(out, (folders) => [
    {
      title: 'Kontrollerar data och text',
      run: async () => {
        facts = await checkWorkspace(root);
        base = await findBaseOf(root);
      },
    },
    { title: 'Bygger sidorna', run: () => withDrawingThreads(() => buildPages(folders, base)) },
    { title: 'Skriver sidornas lista', run: () => writeSitemap(folders, root) },
    {
      title: 'Skriver vad servern ska svara',
      run: async () => {
        await writeHeaders(folders, base);
        await writeRedirects(folders, root);
      },
    },
    {
      title: 'Följer länkar, gör sidorna sökbara och packar filerna',
      run: async () => {
        const { model } = await currentReport(root);
        if (!model) throw new Error('No model to search in');
        sums = await finishSite(folders.next, { base, isPacked, search: openSearch(model) });
      },
    },
    {
      title: 'Skriver filernas kontrollsummor',
      run: () => writeManifest(folders, root, base, sums),
    },
  ]);

  const size = await measureSite(out);
  console.log(describeBuild(size, performance.now() - start, facts));
});
