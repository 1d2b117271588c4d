import { Fault } from '../fault.ts';
import { type RunningServer, startServer } from './start-server.ts';

const defaultPort = 4321;
/** So many ports in a row are tried before giving up. */
const tries = 20;

type Start = typeof startServer;

/** The port that was asked for, as --port 8080, --port=8080 or PORT=8080; undefined when none was. */
export function parsePort(args: string[], env: NodeJS.ProcessEnv): number | undefined {
  const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  const text = at < 0 ? env.PORT : (args[at]?.split('=')[1] ?? args[at + 1] ?? '');
  if (text === undefined || (text === '' && at < 0)) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Fault(`Porten ska vara ett heltal från 1 till 65535, men här står ”${text}”.`);
}

/** Serves at the port that was asked for, or at the first free one from 4321. */
export async function serveAt(root: string, asked: number | undefined, start: Start = startServer) {
  if (asked !== undefined) {
    const server = await tryPort(root, asked, start);
    if (server) return server;
    throw new Fault(`Port ${asked} är upptagen. Välj en annan, eller ingen: då tas den första lediga.`);
  }
  for (let port = defaultPort; port < defaultPort + tries; port++) {
    const server = await tryPort(root, port, start);
    if (server) return server;
  }
  throw new Fault(`Portarna ${defaultPort}–${defaultPort + tries - 1} är alla upptagna. Välj en med --port.`);
}

/** A port that nobody has at this moment. */
export async function findFreePort(): Promise<number> {
  const { url, close } = await startServer({ root: import.meta.dirname, port: 0 });
  await close();
  return Number(new URL(url).port);
}

async function tryPort(root: string, port: number, start: Start): Promise<RunningServer | undefined> {
  try {
    return await start({ root, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') return undefined;
    // Ports below 1024 are for the administrator on most machines; Windows keeps some ranges for itself.
    if (code === 'EACCES') throw new Fault(`Port ${port} får inte användas av dig. Välj en annan.`);
    throw error;
  }
}
