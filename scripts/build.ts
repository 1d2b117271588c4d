// Builds the site into dist/, or into REPORT_OUT, from the workspace in REPORT_ROOT.
import { setFlagsFromString } from 'node:v8';
import { makeSite } from './lib/build/make-site.ts';
import { writeManifest } from './lib/build/manifest.ts';
import { measureSite } from './lib/build/measure-site.ts';
import { describeBuild, step, thenSay } from './lib/build/report.ts';
import { runBuild } from './lib/build/run-build.ts';
import { tellPages } from './lib/build/tell-pages.ts';
import { giveBuildDay } from './lib/build-day.ts';
import { runMain } from './lib/fault.ts';
import { finishSite } from './lib/finish/finish-site.ts';
import { forgetIfChanged, openKept } from './lib/kept/open-kept.ts';
import { findLastSite, findReportOut, findReportRoot } from './lib/paths.ts';
import { openSearch } from './lib/search/open-search.ts';

// Of each finished file little is kept; left alone, Node would let what is not grow to several times that.
setFlagsFromString('--heap-growing-percent=50');

await runMain(async () => {
  const start = performance.now();
  const root = findReportRoot();
  const [out, last] = [findReportOut(), findLastSite()];
  // The pages read it when Astro renders them, and Astro moves about.
  process.env.REPORT_ROOT = root;
  giveBuildDay(root);
  // A review leaves it out: what it compares is not served as it is.
  const isPacked = process.env.REPORT_PACKED !== '0';

  const { facts, size } = await runBuild(out, async ({ remove: _, ...folders }) => {
    const kept = await openKept();
    try {
      const { base, facts, files, search: pages } = await makeSite({ root, folders, last, kept });
      const search = openSearch(pages);
      const told = tellPages(folders.next, base, files);
      const coming = thenSay('Följer länkar, gör sidorna sökbara och packar filerna', told);
      const sums = await finishSite(folders.next, { last, base, isPacked, kept, search }, coming);
      await step('Skriver filernas kontrollsummor', () => writeManifest(folders, root, base, sums));
      return { facts, size: measureSite(sums) };
    } finally {
      if (kept && (await forgetIfChanged(kept)))
        console.warn('Koden ändrades medan bygget pågick. Bygg igen.');
    }
  });
  console.log(describeBuild(size, performance.now() - start, facts));
});
