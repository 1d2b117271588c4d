// What a change touches and what follows from it: npm run review -- --base main. Writes granskning/, review.md and
// review.json into dist.preview/, or into REPORT_OUT, beside a preview of the site with the changes marked.
import { createTexts } from '../src/i18n/texts.ts';
import { UsageFault } from './lib/check/options.ts';
import { Fault } from './lib/fault.ts';
import { findPreviewOut, findReportRoot } from './lib/paths.ts';
import { findBothSites, isOwnRepository } from './lib/review/both-sites.ts';
import { checkSite } from './lib/review/check-site.ts';
import { compareSites } from './lib/review/compare-files.ts';
import { compareLooks } from './lib/review/compare-looks.ts';
import { createGit } from './lib/review/git.ts';
import { makeReview } from './lib/review/make-review.ts';
import { parseOptions } from './lib/review/options.ts';
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
  const sites = await findBothSites({ ...versions, ownCode }, options, git, texts);

  console.log(texts.t('review.step.compare'));
  const built = 'notCompared' in sites ? undefined : sites;
  const notCompared = 'notCompared' in sites ? sites.notCompared : undefined;
  const pages = built && (await compareSites(built.base, built.head));
  // The same code gives the same styles and scripts.
  const hasCode = versions.files.some(({ kind }) => kind === 'code');
  const looks = built && hasCode ? await compareLooks(built.base, built.head) : [];
  const siteChecks = await checkSite(built?.head, pages?.pages ?? [], looks, texts);
  const review = makeReview({ ...versions, name: options.name, pages, looks, notCompared, siteChecks });

  await writeReview(out, review, built && { ...built, pages: pages?.pages ?? [] }, texts);
  console.log(texts.t('review.step.done', { out }));
  process.exitCode = isRefused(review, options.failOn) ? 1 : 0;
} catch (error) {
  const isExpected = error instanceof UsageFault || error instanceof Fault;
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
