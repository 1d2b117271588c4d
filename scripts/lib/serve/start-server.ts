import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv, { type RequestHandler } from 'sirv';
import { findHeaders } from '../../../src/core/publish/headers.ts';
import { readBase } from '../build/manifest.ts';

export type RunningServer = { url: string; close: () => Promise<void> };

const host = '127.0.0.1';

/**
 * Serves a built site on this machine only. Port 0 takes any free port; a busy one rejects with EADDRINUSE.
 * The address has no slash at its end.
 */
export async function startServer({ root, port }: { root: string; port: number }): Promise<RunningServer> {
  const server = createServer(createHandler(root));
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://${host}:${address.port}`, close: () => close(server) };
}

function createHandler(root: string) {
  let serve: RequestHandler | undefined;
  let base = '/';
  let servedFolder: number | undefined;
  return (request: IncomingMessage, response: ServerResponse): void => {
    // A build swaps the whole folder, and sirv knows only the files that were there when it began.
    const folder = statSync(root, { throwIfNoEntry: false })?.ino;
    if (folder !== servedFolder) {
      serve =
        folder === undefined
          ? undefined
          : sirv(root, { etag: true, brotli: true, gzip: true, setHeaders, onNoMatch: notFound(root) });
      base = readBase(root);
      servedFolder = folder;
    }
    const { url = '/' } = request;
    if (!serve) response.writeHead(503).end();
    else if (url.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      serve(request, response);
    } else if (url === '/') response.writeHead(302, { Location: base }).end();
    else notFound(root)(request, response);
  };
}

/** The same as a real server says, so that what the policy forbids is seen before anybody publishes it. */
function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(findHeaders(path))) response.setHeader(name, value);
}

function notFound(root: string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const page = join(root, '404.html');
    response.statusCode = 404;
    setHeaders(response, request.url ?? '/');
    if (!existsSync(page)) {
      response.end('404');
      return;
    }
    response.setHeader('Content-Type', 'text/html;charset=utf-8');
    createReadStream(page).pipe(response);
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Browsers keep connections open, and the server would wait for them.
    server.closeAllConnections();
  });
}
