import { spawn } from 'node:child_process';
import { projectRoot } from './paths.ts';

/** Runs a script with this Node in the project's folder, its output passed on; gives the exit code. */
export function runNode(args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    // Ctrl-C reaches the child from the terminal; a signal sent to us alone has to be passed on.
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGTERM', pass);
    process.on('SIGINT', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', pass);
      process.off('SIGINT', pass);
      resolve(signal ? 130 : (code ?? 1));
    });
  });
}
