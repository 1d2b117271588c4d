import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '../paths.ts';

const running = new Map<ChildProcess, Promise<unknown>>();

/** Runs a script with this Node in the project's folder; stopChildren knows of it. */
export function startNode(args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: projectRoot, ...options });
  const ended = once(child, 'close').catch(() => undefined);
  running.set(child, ended);
  void ended.then(() => running.delete(child));
  return child;
}

/** Asks what is still at work to stop, and waits until it has. */
export async function stopChildren(): Promise<void> {
  for (const child of running.keys()) child.kill();
  await Promise.all(running.values());
}

/** Resolves with an exit code when somebody asks this process to stop. */
export function untilAsked(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, (_: NodeJS.Signals, number: number) => resolve(128 + number));
  });
}
