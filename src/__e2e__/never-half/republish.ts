// Publishes a site that is already made, by the steps of the real build: node republish.ts <made site> <out>
import { cp } from 'node:fs/promises';
import { compressSite } from '../../../scripts/lib/build/compress-site.ts';
import { writeManifest } from '../../../scripts/lib/build/manifest.ts';
import { runBuild } from '../../../scripts/lib/build/run-build.ts';
import { refuseBrokenLinks } from '../../../scripts/lib/check/check-built-links.ts';
import { runMain } from '../../../scripts/lib/fault.ts';

const [made = '', out = ''] = process.argv.slice(2);
await runMain(() =>
  runBuild(out, (folders) => [
    { title: 'Kopierar', run: () => cp(made, folders.next, { recursive: true }) },
    { title: 'Följer alla länkar', run: () => refuseBrokenLinks(folders.next) },
    { title: 'Packar filerna', run: () => compressSite(folders.next) },
    { title: 'Skriver filernas kontrollsummor', run: () => writeManifest(folders, made, '/', {}) },
  ]),
);
