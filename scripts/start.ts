// Builds the site and serves it on this machine. --no-build serves what is there, --preview what the last review left,
// --port chooses the port.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBase } from './lib/build/manifest.ts';
import { Fault, runMain } from './lib/fault.ts';
import { findPreviewOut, findReportOut, projectRoot } from './lib/paths.ts';
import { runNode } from './lib/run-node.ts';
import { parsePort, serveAt } from './lib/serve/choose-port.ts';
import { stopWhenAsked } from './lib/serve/stop.ts';

await runMain(async () => {
  const args = process.argv.slice(2);
  const isPreview = args.includes('--preview');
  const out = isPreview ? findPreviewOut() : findReportOut();
  const port = parsePort(args, process.env);

  // In a process of its own: what the build keeps in memory is gone when it is done.
  if (!isPreview && !args.includes('--no-build')) {
    const code = await runNode([join(projectRoot, 'scripts', 'build.ts')]);
    if (code !== 0) {
      process.exitCode = code;
      return;
    }
  }
  if (!existsSync(out))
    throw new Fault(
      `Det finns ingen byggd webbplats i ${out}. Kör ${isPreview ? 'npm run review -- --base main' : 'npm run build'}.`,
    );

  const server = await serveAt(out, port);
  console.log(
    `\nRapporten finns på ${server.url}${isPreview ? `${readBase(out)}granskning/` : '/'} (avsluta med Ctrl-C)`,
  );
  stopWhenAsked(() => server.close());
});
