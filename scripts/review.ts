// What a change touches and what follows from it: npm run review -- --base main. Writes granskning/, review.md and
// review.json into dist.preview/, or into REPORT_OUT, beside a preview of the site with the changes marked.
import { createTexts } from '../src/i18n/texts.ts';
import { step } from './lib/build/report.ts';
import { runBuild } from './lib/build/run-build.ts';
import { UsageFault } from './lib/check/options.ts';
import { Fault } from './lib/fault.ts';
import { keepParsed } from './lib/kept/keep-parsed.ts';
import { openKept } from './lib/kept/open-kept.ts';
import { findPreviewOut, findReportRoot } from './lib/paths.ts';
import { isOwnRepository, startBothSites } from './lib/review/both-sites.ts';
import { checkNothing } from './lib/review/check-site.ts';
import { compareVersions } from './lib/review/compare-versions.ts';
import { createGit } from './lib/review/git.ts';
import { makeReview } from './lib/review/make-review.ts';
import { parseOptions } from './lib/review/options.ts';
import { previewChange } from './lib/review/preview.ts';
import { isRefused } from './lib/review/verdict.ts';
import { readVersions } from './lib/review/versions.ts';
import { refuseToReplaceSite, writeReview } from './lib/review/write-review.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  const [root, out] = [findReportRoot(), findPreviewOut()];
  const texts = createTexts('sv');
  const git = createGit(root);
  refuseToReplaceSite(out, texts);
  keepParsed(await openKept());

  console.log(texts.t('review.step.read'));
  const versions = await readVersions(root, options.base, options.head);

  console.log(texts.t('review.step.sites'));
  const ownCode = options.ownCode || !(await isOwnRepository(git));
  const sites = await startBothSites({ ...versions, ownCode }, options, git, texts);
  // While the later site is being built: the models of both versions are made here, then its pages compared.
  const differences = compareVersions(versions);
  // The same code gives the same styles and scripts.
  const hasCode = versions.files.some(({ kind }) => kind === 'code');

  const { name } = options;
  await runBuild(out, async ({ next }) => {
    const found = await previewChange(next, sites, { name, hasCode }, texts);
    const seen = 'built' in found ? found : undefined;
    const { notCompared, failed } = 'built' in found ? {} : found;
    await step(texts.t('review.step.page'), async () => {
      const siteChecks = seen?.siteChecks ?? [checkNothing(texts, failed)];
      const review = makeReview({ ...versions, differences, name, ...seen, notCompared, siteChecks });
      await writeReview(next, review, { built: seen?.built, charts: seen?.charts ?? [] }, texts);
      process.exitCode = isRefused(review, options.failOn) ? 1 : 0;
    });
  });
  console.log(texts.t('review.step.done', { out }));
} catch (error) {
  const isExpected = error instanceof UsageFault || error instanceof Fault;
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
