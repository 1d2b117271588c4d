// Has Astro bundle all that renders the pages, and write what they load: styles, scripts, fonts. Runs in a process of
// its own, for the bundler takes as much memory as all else; and it needs nothing of the workspace, so that is checked
// meanwhile.
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { projectRoot } from '../paths.ts';
import { describeDiskFault } from './disk-faults.ts';
import { ASSETS, BUNDLE, BUNDLE_ENTRY, caches } from './folders.ts';
import { answer } from './own-process.ts';

export interface BundleOrder {
  /** The build's own cache, on the disk of the project: the bundle finds its packages from there. */
  cache: string;
  /** Where at its host the site is to lie: "/", or "/bilaga/". */
  base: string;
}

answer<BundleOrder, void>(bundlePages, (error) => describeDiskFault(error, [caches]));

async function bundlePages({ cache, base }: BundleOrder): Promise<void> {
  process.chdir(projectRoot);
  await build({
    root: projectRoot,
    base,
    outDir: join(cache, ASSETS),
    cacheDir: cache,
    logLevel: 'warn',
    integrations: [leaveBundle(cache)],
    vite: { logLevel: 'warn', cacheDir: join(cache, 'vite') },
  });
}

/** Puts the bundle where the build finds it, instead of rendering the pages here. */
function leaveBundle(cache: string): AstroIntegration {
  const name = 'leave-bundle';
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const input = join(import.meta.dirname, 'page-maker.ts');
        const output = { entryFileNames: BUNDLE_ENTRY };
        updateConfig({
          vite: {
            build: { rolldownOptions: { input } },
            environments: { prerender: { build: { rolldownOptions: { output } } } },
          },
        });
      },
      'astro:config:done': ({ setAdapter }) => {
        const supportedAstroFeatures = { staticOutput: 'stable' } as const;
        const adapterFeatures = { buildOutput: 'static' } as const;
        setAdapter({ name, entrypointResolution: 'auto', adapterFeatures, supportedAstroFeatures });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name,
          async getStaticPaths() {
            await rename(join(cache, ASSETS, '.prerender'), join(cache, BUNDLE));
            return [];
          },
          render: () => Promise.reject(new Error('No page is rendered here')),
        });
      },
    },
  };
}
