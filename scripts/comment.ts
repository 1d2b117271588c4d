// Puts what a review found into one comment of a pull request on GitHub: npm run comment -- FOLDER. Run by workflow_run.
import { readFile } from 'node:fs/promises';
import { createTexts } from '../src/i18n/texts.ts';
import { Fault, runMain } from './lib/fault.ts';
import { findPullRequest, type Hub, listWorkflows, parseEvent, putComment } from './lib/review/comment.ts';
import { readComment } from './lib/review/read-comment.ts';

await runMain(async () => {
  const { GITHUB_EVENT_PATH: event, GITHUB_TOKEN: token, GITHUB_API_URL: api } = process.env;
  const [folder] = process.argv.slice(2);
  if (!folder || !event || !token || !api)
    throw new Fault('npm run comment -- FOLDER, i ett flöde på GitHub');
  const run = parseEvent(JSON.parse(await readFile(event, 'utf8')));
  const hub: Hub = { api: `${api}/repos/${run.repository}`, token, fetch };
  const number = await findPullRequest(hub, run);
  if (number === undefined) throw new Fault('Ingen öppen ändring har den version som granskades.');
  const body = await readComment(folder, run.url, await listWorkflows(hub, number), createTexts('sv'));
  console.log(await putComment(hub, number, body));
});
