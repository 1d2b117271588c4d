import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/lib/paths.ts';

const republish = join(import.meta.dirname, 'republish.ts');

/** A build at work, and all that it has printed so far. */
export interface RunningBuild {
  process: ChildProcess;
  printed: () => string;
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Publishes a site that is already made; takes a fraction of a second. */
export function startPublishing(made: string, out: string): RunningBuild {
  return start([republish, made, out], {});
}

/** Builds a workspace whole. */
export function startBuilding(root: string, out: string): RunningBuild {
  return start(['scripts/build.ts'], { REPORT_ROOT: root, REPORT_OUT: out, REPORT_DATE: '' });
}

/** Serves a workspace as `npm run dev` does. */
export function startServing(root: string, port: number): RunningBuild {
  // Astro serves nothing within the tests' own tool.
  const env = { REPORT_ROOT: root, NODE_ENV: 'development', VITEST: undefined };
  return start(['scripts/dev.ts', '--port', String(port)], env);
}

function start(args: string[], env: NodeJS.ProcessEnv): RunningBuild {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (printed += text));
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as number | string);
  return { process: child, printed: () => printed, ended };
}
