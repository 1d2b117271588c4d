import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findNginx } from '../../../scripts/lib/nginx/find.mjs';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = existsSync(brotliModule);

export interface RunningNginx {
  url: string;
  stop: () => Promise<void>;
}

/** Starts the machine's nginx with a configuration of ours, in a folder of its own. */
export async function startNginx(
  folder: string,
  renderSite: (listen: string) => string,
): Promise<RunningNginx> {
  const program = findNginx();
  if (!program)
    throw new Error('nginx is missing. As root: apt-get install nginx-light libnginx-mod-http-brotli-static');
  const listen = `127.0.0.1:${await findFreePort()}`;
  await writeFile(join(folder, 'site.conf'), renderSite(listen));
  await writeFile(join(folder, 'nginx.conf'), renderMain(folder));
  const child = spawn(
    program,
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    {
      stdio: ['ignore', 'inherit', 'pipe'],
    },
  );
  let complaints = '';
  child.stderr?.on('data', (text) => (complaints += text));
  const url = `http://${listen}`;
  await waitFor(url, child, () => complaints);
  return {
    url,
    stop: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function renderMain(folder: string): string {
  const isRoot = process.getuid?.() === 0;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    'daemon off;',
    `pid ${folder}/nginx.pid;`,
    ...(isRoot ? ['user root;'] : []),
    ...(hasBrotli ? [`load_module ${brotliModule};`] : []),
    'events {}',
    'http {',
    '    access_log off;',
    ...temporary.map((name) => `    ${name}_temp_path ${folder}/${name};`),
    `    include ${folder}/site.conf;`,
    '}',
  ].join('\n');
}

async function waitFor(url: string, child: ChildProcess, complaints: () => string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${complaints()}`);
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await sleep(50);
  }
  throw new Error(`nginx does not answer: ${complaints()}`);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}
