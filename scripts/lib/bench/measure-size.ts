import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../list-files.ts';
import { changeFigure } from './change-figure.ts';
import type { Row } from './format-rows.ts';
import { measureDev } from './measure-dev.ts';
import { runMeasured } from './run-measured.ts';

const SITE = 'https://plan.example.se/';

/** Every phase for one made-up region, which lies in a folder "region" of the home; each in processes of its own. */
export async function* measureSize(home: string, published: boolean): AsyncGenerator<Omit<Row, 'size'>> {
  const [root, bare, out, reviewed, kept] = ['region', 'bare', 'site', 'review', 'kept'].map((name) =>
    join(home, name),
  ) as [string, string, string, string, string];
  const env = {
    REPORT_ROOT: root,
    REPORT_OUT: out,
    // Nothing has been kept when the first build begins.
    REPORT_KEPT: kept,
    REPORT_COMMIT: '',
    REPORT_SITE: published ? SITE : '',
  };
  const withPages = async (phase: string, args: string[], site: string) => {
    const measured = await runMeasured(args, env);
    return {
      phase,
      ...measured,
      pages: (await listFiles(site)).filter((path) => path.endsWith('.html')).length,
    };
  };
  // Another region than earlier runs had, which reads the same: what a review has built then is at hand.
  await appendFile(join(root, 'data', 'region.yaml'), `# ${randomUUID()}\n`);
  const commit = createHistory(root);

  const limit = ['scripts/lib/bench/lower-limit.ts', root, bare, ...(published ? ['published'] : [])];
  yield withPages('limit', limit, bare);
  yield { phase: 'check', ...(await runMeasured(['scripts/check.ts'], env)) };
  yield withPages('cold', ['scripts/build.ts'], out);
  await changeFigure(root);
  const review = ['scripts/review.ts', '--base', commit, '--base-site', out, '--fail-on', 'none'];
  yield { phase: 'review', ...(await runMeasured(review, { ...env, REPORT_OUT: reviewed })) };
  // Once more: of the first change the review has drawn and packed all.
  await changeFigure(root);
  yield withPages('warm', ['scripts/build.ts'], out);
  for (const seen of await measureDev(root)) yield seen;
}

/** What a review compares with: the region as it was made, as a commit of a history of its own. */
function createHistory(root: string): string {
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  git('init', '--quiet');
  git('add', '.');
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.se', '-c', 'commit.gpgsign=false'];
  git(...author, 'commit', '--quiet', '--message', 'Region');
  return git('rev-parse', 'HEAD').trim();
}
