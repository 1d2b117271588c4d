import type { ChildProcess } from 'node:child_process';
import { Fault } from '../fault.ts';
import { findFreePort } from '../serve/choose-port.ts';
import { changeFigure, changeParagraph } from './change-figure.ts';
import { startNode } from './children.ts';

export interface Seen {
  phase: 'dev, figure' | 'dev, paragraph';
  /** Seconds from the saved file until the browser that reloads has been given the page with the change. */
  wall: number;
}

const PATIENCE_MS = 120_000;

/** Serves a workspace as `npm run dev` does, saves a changed figure and a changed paragraph, and waits as a browser does. */
export async function measureDev(root: string): Promise<Seen[]> {
  const origin = `http://127.0.0.1:${await findFreePort()}`;
  const child = startNode(['scripts/dev.ts', '--port', new URL(origin).port], {
    env: { ...process.env, REPORT_ROOT: root },
    stdio: 'ignore',
  });
  try {
    const reloads = await listen(origin, child);
    const figure = async () => {
      const reload = reloads.next();
      const begun = performance.now();
      const { id, shown } = await changeFigure(root);
      await reload;
      return readUntil(`${origin}/halsocentraler/${id}/`, shown, begun);
    };
    const paragraph = async (word: string) => {
      const reload = reloads.next();
      const begun = performance.now();
      const id = await changeParagraph(root, word);
      await reload;
      return readUntil(`${origin}/kommuner/${id}/`, `Läget ${word} `, begun);
    };
    // The first time Vite reads the page's own files too; an editor makes many changes.
    await figure();
    await paragraph('nu');
    const seen: Seen[] = [
      { phase: 'dev, figure', wall: await figure() },
      { phase: 'dev, paragraph', wall: await paragraph('noga') },
    ];
    reloads.close();
    return seen;
  } finally {
    child.kill();
  }
}

/** The reloads that Vite asks of its browsers, as they come. */
async function listen(origin: string, child: ChildProcess) {
  const client = await waitFor(`${origin}/@vite/client`, child);
  const [, token = ''] = /wsToken = "([^"]+)"/.exec(client) ?? [];
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  // Nothing is watched before a page has been asked for, as when an editor has it open.
  await waitFor(`${origin}/`, child);
  return {
    next: () =>
      new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Fault('The browser was not told to reload.')), PATIENCE_MS);
        socket.addEventListener('message', ({ data }) => {
          if (!String(data).includes('full-reload')) return;
          clearTimeout(late);
          resolve();
        });
      }),
    close: () => socket.close(),
  };
}

/** Asks until there is an answer; the server may still be starting. */
async function waitFor(url: string, child: ChildProcess): Promise<string> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until && child.exitCode === null) {
    const response = await fetch(url, { headers: { accept: 'text/html' } }).catch(() => undefined);
    if (response?.ok) return response.text();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Fault(`${url} does not answer.`);
}

async function readUntil(url: string, text: string, begun: number): Promise<number> {
  for (let tries = 0; tries < 20; tries++) {
    const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
    if (page.includes(text)) return (performance.now() - begun) / 1000;
  }
  throw new Fault(`${url} does not show "${text}".`);
}
