// Builds the site into dist/, or into REPORT_OUT, from the workspace in REPORT_ROOT.
import { join } from 'node:path';
import { buildPages } from './lib/build/build-pages.ts';
import { compressSite } from './lib/build/compress-site.ts';
import { withDrawingThreads } from './lib/build/drawing-threads.ts';
import { findBaseOf } from './lib/build/find-base.ts';
import { keepHeapSmall } from './lib/build/keep-heap-small.ts';
import { writeManifest } from './lib/build/manifest.ts';
import { measureSite } from './lib/build/measure-site.ts';
import { describeBuild } from './lib/build/report.ts';
import { runBuild } from './lib/build/run-build.ts';
import { giveBuildDay } from './lib/build-day.ts';
import { refuseBrokenLinks } from './lib/check/check-built-links.ts';
import { checkWorkspace } from './lib/check/check-workspace.ts';
import { runMain } from './lib/fault.ts';
import { writeHeaders } from './lib/hosting/write-headers.ts';
import { writeRedirects } from './lib/hosting/write-redirects.ts';
import { findReportOut, findReportRoot } from './lib/paths.ts';
import { buildSearch, SEARCH_FOLDER } from './lib/search/build-search.ts';
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
    { title: 'Följer alla länkar', run: () => refuseBrokenLinks(folders.next, base) },
    {
      title: 'Gör sidorna sökbara',
      run: async () => {
        // The search waits for Pagefind's process, and what is packed is packed in threads of Node's.
        await Promise.all([
          buildSearch(folders, root),
          isPacked && compressSite(folders.next, SEARCH_FOLDER),
        ]);
      },
    },
    ...(isPacked
      ? [{ title: 'Packar filerna', run: () => compressSite(join(folders.next, SEARCH_FOLDER)) }]
      : []),
    { title: 'Skriver filernas kontrollsummor', run: () => writeManifest(folders, root, base) },
  ]);

  const size = await measureSite(out);
  console.log(describeBuild(size, performance.now() - start, facts));
});
