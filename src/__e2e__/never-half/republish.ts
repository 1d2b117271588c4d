// Publishes a site that is already made, by the steps of the real build: node republish.ts <made site> <out>
import { cp } from 'node:fs/promises';
import { writeManifest } from '../../../scripts/lib/build/manifest.ts';
import { step } from '../../../scripts/lib/build/report.ts';
import { runBuild } from '../../../scripts/lib/build/run-build.ts';
import { runMain } from '../../../scripts/lib/fault.ts';
import { finishSite } from '../../../scripts/lib/finish/finish-site.ts';

const [made = '', out = ''] = process.argv.slice(2);
await runMain(() =>
  runBuild(out, async (folders) => {
    await step('Kopierar', () => cp(made, folders.next, { recursive: true }));
    const sums = await step('Följer länkar', () => finishSite(folders.next, { base: '/', isPacked: false }));
    await step('Skriver filernas kontrollsummor', () => writeManifest(folders, made, '/', sums, {}));
  }),
);
