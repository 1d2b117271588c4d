// What a change touches and what follows from it: npm run review -- --base main. Writes granskning/, review.md and
// review.json into dist/, or into REPORT_OUT, beside a preview of the site with the changes marked.
import { buildModel } from '../src/core/model.ts';
import { parseReportDate } from '../src/core/publish/report-date.ts';
import { createTexts } from '../src/i18n/texts.ts';
import { UsageFault } from './lib/check/options.ts';
import { Fault } from './lib/fault.ts';
import { findReportOut, findReportRoot } from './lib/paths.ts';
import { findBothSites, isOwnRepository } from './lib/review/both-sites.ts';
import { listChangedFiles } from './lib/review/changed-files.ts';
import { checkSite } from './lib/review/check-site.ts';
import { compareSites } from './lib/review/compare-files.ts';
import { createGit } from './lib/review/git.ts';
import { makeReview } from './lib/review/make-review.ts';
import { parseOptions } from './lib/review/options.ts';
import { readCommit, readWorkingTree, type Side } from './lib/review/side.ts';
import { isRefused } from './lib/review/verdict.ts';
import { writeReview } from './lib/review/write-review.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  const root = findReportRoot();
  const texts = createTexts('sv');
  const git = createGit(root);

  const read = (side: Side) => ({
    ...side,
    build: buildModel(side.files, 'sv', parseReportDate(process.env)),
  });
  console.log(texts.t('review.step.read'));
  const base = read(await readCommit(git, options.base));
  const head = read(options.head ? await readCommit(git, options.head) : await readWorkingTree(root));
  const files = await listChangedFiles(git, base.commit ?? '', head.commit);

  console.log(texts.t('review.step.sites'));
  const ownCode = options.ownCode || !(await isOwnRepository(git));
  const sites = await findBothSites({ base, head, files, ownCode }, options, git, texts);

  console.log(texts.t('review.step.compare'));
  const isBuilt = !('notCompared' in sites);
  const pages = isBuilt ? await compareSites(sites.base, sites.head) : undefined;
  const siteChecks = await checkSite(isBuilt ? sites.head : undefined, pages?.pages ?? [], texts);
  const notCompared = isBuilt ? undefined : sites.notCompared;
  const review = makeReview({ name: options.name, base, head, files, pages, notCompared, siteChecks });

  const out = findReportOut();
  await writeReview(out, review, isBuilt ? { ...sites, pages: pages?.pages ?? [] } : undefined, texts);
  console.log(texts.t('review.step.done', { out }));
  process.exitCode = isRefused(review, options.failOn) ? 1 : 0;
} catch (error) {
  const isExpected = error instanceof UsageFault || error instanceof Fault;
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
