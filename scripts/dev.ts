// Serves the site while it is being written: a saved file shows in the browser at once.
import { dev } from 'astro';
import { runMain } from './lib/fault.ts';
import { findReportRoot, projectRoot } from './lib/paths.ts';
import { parsePort } from './lib/serve/choose-port.ts';
import { stopWhenAsked } from './lib/serve/stop.ts';

await runMain(async () => {
  process.env.REPORT_ROOT = findReportRoot();
  // Who writes sees drafts too.
  process.env.REPORT_PREVIEW ??= '1';
  const port = parsePort(process.argv.slice(2), process.env);
  const server = await dev({
    root: projectRoot,
    server: { host: '127.0.0.1', ...(port === undefined ? {} : { port }) },
  });
  stopWhenAsked(() => server.stop());
});
