// What a change touches and what follows from it: npm run review -- --base main. Writes granskning/, review.md and
// review.json into dist.preview/, or into REPORT_OUT, beside a preview of the site with the changes marked.
import { createTexts } from '../src/i18n/texts.ts';
import { readBase } from './lib/build/manifest.ts';
import { step } from './lib/build/report.ts';
import { runBuild } from './lib/build/run-build.ts';
import { UsageFault } from './lib/check/options.ts';
import { Fault } from './lib/fault.ts';
import { findPreviewOut, findReportRoot } from './lib/paths.ts';
import { isOwnRepository, startBothSites } from './lib/review/both-sites.ts';
import { gatherCharts } from './lib/review/charts.ts';
import { checkSite } from './lib/review/check-site.ts';
import { compareSites, type SitesCompared } from './lib/review/compare-files.ts';
import { compareLooks } from './lib/review/compare-looks.ts';
import { compareVersions } from './lib/review/compare-versions.ts';
import { createGit } from './lib/review/git.ts';
import { makeReview } from './lib/review/make-review.ts';
import { parseOptions } from './lib/review/options.ts';
import { writeMarked, writePreview } from './lib/review/preview.ts';
import type { CheckItem } from './lib/review/schema.ts';
import { isRefused } from './lib/review/verdict.ts';
import { readVersions } from './lib/review/versions.ts';
import { refuseToReplaceSite, writeReview } from './lib/review/write-review.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  const [root, out] = [findReportRoot(), findPreviewOut()];
  const texts = createTexts('sv');
  const git = createGit(root);
  refuseToReplaceSite(out, texts);

  console.log(texts.t('review.step.read'));
  const versions = await readVersions(root, options.base, options.head);

  console.log(texts.t('review.step.sites'));
  const ownCode = options.ownCode || !(await isOwnRepository(git));
  const sites = await startBothSites({ ...versions, ownCode }, options, git, texts);
  // While the later site is being built: the models of both versions are made here.
  const differences = compareVersions(versions);
  const found = await sites();
  const built = 'notCompared' in found ? undefined : found;
  const notCompared = 'notCompared' in found ? found.notCompared : undefined;
  // The same code gives the same styles and scripts.
  const hasCode = versions.files.some(({ kind }) => kind === 'code');

  const charts = gatherCharts();
  let pages: SitesCompared | undefined;
  let siteChecks: CheckItem[] = [];
  let looks: string[] = [];
  await runBuild(out, async ({ next }) => {
    await step(texts.t('review.step.compare'), async () => {
      if (!built) return;
      if (hasCode) looks = await compareLooks(built.base, built.head);
      pages = await compareSites(built.base, built.head, async (page) => {
        charts.add(page.pictures);
        await writeMarked(next, page, readBase(built.head), texts);
      });
    });
    await step(texts.t('review.step.check'), async () => {
      const changed = pages?.pages ?? [];
      const checking = checkSite(built, changed, looks, texts);
      const writing = built && writePreview(next, built.head, options.name, changed, texts);
      [siteChecks] = await Promise.all([checking, writing]);
    });
    await step(texts.t('review.step.page'), async () => {
      const { name } = options;
      const review = makeReview({ ...versions, differences, name, pages, looks, notCompared, siteChecks });
      await writeReview(next, review, { built, charts: charts.render(texts) }, texts);
      process.exitCode = isRefused(review, options.failOn) ? 1 : 0;
    });
  });
  console.log(texts.t('review.step.done', { out }));
} catch (error) {
  const isExpected = error instanceof UsageFault || error instanceof Fault;
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
