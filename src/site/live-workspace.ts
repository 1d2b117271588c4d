import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { createTexts } from '../i18n/texts.ts';
import { currentReport, readReport } from '../workspace/report.ts';
import { renderProblemPage } from './problem-page.ts';

const SETTLE_MS = 30;

/**
 * While the site is being written: a saved file of the workspace is read and checked at once and the browser
 * reloads; faults are shown in place of the pages until they are mended.
 */
export function liveWorkspace(root: string): AstroIntegration {
  return {
    name: 'live-workspace',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folders = ['data', 'content'].map((folder) => join(root, folder));
        const texts = createTexts('sv');
        let timer: NodeJS.Timeout | undefined;
        const reread = async () => {
          await readReport(root);
          // Astro forgets which pages there are, as it does when its own content changes.
          for (const environment of Object.values(server.environments)) {
            environment.hot.send('astro:content-changed', {});
          }
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.add(folders);
        server.watcher.on('all', (_event, path) => {
          if (!folders.some((folder) => path.startsWith(folder + sep))) return;
          clearTimeout(timer);
          timer = setTimeout(
            () => void reread().catch((error) => server.config.logger.error(String(error))),
            SETTLE_MS,
          );
        });
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          currentReport(root)
            .then(({ problems }) => {
              if (problems.length === 0) return next();
              response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
              response.end(renderProblemPage(problems, texts, `${server.config.base}@vite/client`));
            })
            .catch(next);
        });
      },
    },
  };
}
