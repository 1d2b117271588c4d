import { defineConfig, passthroughImageService } from 'astro/config';
import { liveWorkspace } from './src/site/live-workspace.ts';

// The build gives Astro its folders (scripts/lib/build/bundle-pages.ts) and renders the pages itself.
export default defineConfig({
  integrations: [liveWorkspace(process.env.REPORT_ROOT ?? import.meta.dirname)],
  output: 'static',
  // Shorter in every element than an attribute.
  scopedStyleStrategy: 'class',
  trailingSlash: 'always',
  // No style stands in the page itself: the content security policy allows none.
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  // No picture is resized here, so sharp is never loaded.
  image: { service: passthroughImageService() },
  // Settings of whoever builds, here or in a folder above, are none of the site's: no .env, no configuration of PostCSS.
  vite: { envDir: false, css: { postcss: {} } },
});
