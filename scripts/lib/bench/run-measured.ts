import { Fault } from '../fault.ts';
import { startNode } from './children.ts';
import { type TreeUsage, watchTree } from './process-tree.ts';

export interface Measured extends TreeUsage {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of each step that the script told of ("… …" on a line of its own), in order. */
  steps: { title: string; wall: number }[];
}

/** Runs a script in a process of its own and measures it; a script that fails is a Fault with what it said. */
export function runMeasured(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = startNode(args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = watchTree(child.pid ?? 0);
    const marks: { title: string; at: number }[] = [];
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        for (const [, title = ''] of text.matchAll(/^(.+) …$/gm))
          marks.push({ title, at: performance.now() });
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      const ended = performance.now();
      const usage = end();
      if (code !== 0) return reject(new Fault(`${args.join(' ')}:\n${said.slice(-4000)}`));
      resolve({
        ...usage,
        wall: (ended - begun) / 1000,
        steps: marks.map(({ title, at }, index) => ({
          title,
          wall: ((marks[index + 1]?.at ?? ended) - at) / 1000,
        })),
      });
    });
  });
}
