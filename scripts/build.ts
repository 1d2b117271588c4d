// Builds the site into dist/, or into REPORT_OUT, from the workspace in REPORT_ROOT.
import type { Made, Order } from './lib/build/make-pages.ts';
import { writeManifest } from './lib/build/manifest.ts';
import { measureSite } from './lib/build/measure-site.ts';
import { inOwnProcess } from './lib/build/own-process.ts';
import { describeBuild, step } from './lib/build/report.ts';
import { runBuild } from './lib/build/run-build.ts';
import { giveBuildDay } from './lib/build-day.ts';
import { runMain } from './lib/fault.ts';
import { finishSite } from './lib/finish/finish-site.ts';
import { openKept } from './lib/kept/open-kept.ts';
import { findReportOut, findReportRoot } from './lib/paths.ts';
import { openSearch } from './lib/search/open-search.ts';

/**
 * Garbage is collected when it is half of what is in use. Left alone, Node lets it grow to several times that on a
 * machine with much memory; here pages are made and written one after the other, and most of each is garbage. What
 * is not Node's own goes back to the machine at once too, with the GNU C library.
 */
const SMALL = {
  flags: ['--heap-growing-percent=50', '--max-semi-space-size=16'],
  env: { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_TRIM_THRESHOLD_: '131072' },
};

await runMain(async () => {
  const start = performance.now();
  const root = findReportRoot();
  const out = findReportOut();
  // The pages read it when Astro renders them, and Astro moves about.
  process.env.REPORT_ROOT = root;
  giveBuildDay(root);
  // A review leaves it out: what it compares is not served as it is.
  const isPacked = process.env.REPORT_PACKED !== '0';
  let facts: string[] = [];

  await runBuild(out, async ({ remove: _, ...folders }) => {
    const module = new URL('./lib/build/make-pages.ts', import.meta.url);
    const kept = await openKept();
    const made = await inOwnProcess<Order, Made>(module, { root, folders, kept }, SMALL);
    facts = made.facts;
    const { base } = made;
    const sums = await step('Följer länkar, gör sidorna sökbara och packar filerna', () =>
      finishSite(folders.next, { base, isPacked, kept, search: openSearch(made.search) }),
    );
    await step('Skriver filernas kontrollsummor', () => writeManifest(folders, root, base, sums));
  });

  const size = await measureSite(out);
  console.log(describeBuild(size, performance.now() - start, facts));
});
