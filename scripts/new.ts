// Writes a new file or entry in data/: npm run new -- centre|figure|decision|plan …
import { runMain } from './lib/fault.ts';
import { createAsk } from './lib/new/questions.ts';
import { runNew } from './lib/new/run-new.ts';
import { findReportRoot } from './lib/paths.ts';

await runMain(async () => {
  const lines = await runNew(findReportRoot(), process.argv.slice(2), createAsk());
  console.log(lines.join('\n'));
});
