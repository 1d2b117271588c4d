import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runNode } from '../../scripts/lib/run-node.ts';
import { startServer } from '../../scripts/lib/serve/start-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a slash at the end, e.g. "http://127.0.0.1:40123". */
    siteUrl: string;
    /** The folder that it was built into. */
    siteFolder: string;
  }
}

/** One real build, made once and served to all browser tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'report-site-'));
  const root = join(folder, 'dist');
  // No day: what the pages say of dates does not depend on when the last commit was made.
  const env = { REPORT_OUT: root, REPORT_DATE: '', NODE_ENV: 'production' };
  const code = await runNode(['scripts/build.ts'], env);
  if (code !== 0) throw new Error('The site could not be built, so there is nothing to test in a browser.');
  const server = await startServer({ root, port: 0 });
  provide('siteUrl', server.url);
  provide('siteFolder', root);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}
