// Checks data/ and content/ without building: the same check as the build's.
import { checkWorkspace } from './lib/check/check-workspace.ts';
import { runMain } from './lib/fault.ts';
import { findReportRoot } from './lib/paths.ts';

await runMain(async () => {
  const facts = await checkWorkspace(findReportRoot());
  console.log(['Inga fel i data och text.', ...facts].join('\n'));
});
