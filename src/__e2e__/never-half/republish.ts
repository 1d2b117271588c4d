// Publishes a site that is already made, by the steps of the real build: node republish.ts <made site> <out>
import { cp } from 'node:fs/promises';
import { writeManifest } from '../../../scripts/lib/build/manifest.ts';
import { runBuild } from '../../../scripts/lib/build/run-build.ts';
import { runMain } from '../../../scripts/lib/fault.ts';
import type { Sum } from '../../../scripts/lib/finish/finish-files.ts';
import { finishSite } from '../../../scripts/lib/finish/finish-site.ts';

let sums: [string, Sum][] = [];
const [made = '', out = ''] = process.argv.slice(2);
await runMain(() =>
  runBuild(out, (folders) => [
    { title: 'Kopierar', run: () => cp(made, folders.next, { recursive: true }) },
    {
      title: 'Följer länkar',
      run: async () => {
        sums = await finishSite(folders.next, { base: '/', isPacked: false });
      },
    },
    { title: 'Skriver filernas kontrollsummor', run: () => writeManifest(folders, made, '/', sums, {}) },
  ]),
);
