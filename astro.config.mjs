import { defineConfig, passthroughImageService } from 'astro/config';
import { liveWorkspace } from './src/site/live-workspace.ts';

// The build gives Astro its folders (scripts/lib/build/build-pages.ts): a site aside and a cache of its own.
export default defineConfig({
  integrations: [liveWorkspace(process.env.REPORT_ROOT ?? import.meta.dirname)],
  output: 'static',
  // Shorter in every element than an attribute.
  scopedStyleStrategy: 'class',
  trailingSlash: 'always',
  // No style stands in the page itself: the content security policy allows none.
  build: {
    format: 'directory',
    inlineStylesheets: 'never',
    // While one page waits for its charts, others are rendered.
    concurrency: 12,
  },
  compressHTML: true,
  devToolbar: { enabled: false },
  // No picture is resized here, so sharp is never loaded.
  image: { service: passthroughImageService() },
});
