import { fork } from 'node:child_process';
import { Fault } from '../fault.ts';

type Answer<Result> = { result: Result } | { fault: string } | { error: Error };

/** What a process says while it works. */
type Said<Result, Note> = Answer<Result> | { note: Note };

interface Options<Note> {
  flags?: readonly string[];
  env?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  hear?: (note: Note) => void;
}

/**
 * Has a module do its work in a process of its own, whose memory is the machine's again when it is done. It is ended
 * with this one.
 * @param module calls `answer`. @param flags Node's, for that process. @param env for it, besides this one's.
 * @param signal ends it: nobody waits any more. @param hear takes what it tells while it works.
 * @throws what the work throws.
 */
export function inOwnProcess<Task, Result, Note = never>(
  module: URL,
  task: Task,
  { flags = [], env = {}, signal, hear }: Options<Note> = {},
): Promise<Result> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = fork(module, {
      serialization: 'advanced',
      execArgv: [...process.execArgv, ...flags],
      env: { ...process.env, ...env },
    });
    const end = () => child.kill('SIGKILL');
    // Before others who listen remove what it writes.
    process.prependOnceListener('exit', end);
    signal?.addEventListener('abort', end);
    let said: Answer<Result> | undefined;
    child.on('message', (message: Said<Result, Note>) => {
      if ('note' in message) hear?.(message.note);
      else said = message;
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('exit', end);
      if (!said) reject(new Fault(describeEnd(code, signal)));
      else if ('result' in said) resolve(said.result);
      else reject('fault' in said ? new Fault(said.fault) : said.error);
    });
    child.send(task as object);
  });
}

/** A lack of memory ends a process by a signal: the machine's, or V8's own. One that cannot even begin says why. */
function describeEnd(code: number | null, signal: NodeJS.Signals | null): string {
  return signal
    ? `Arbetet avbröts (${signal}). Räckte minnet?`
    : `Arbetet avbröts (kod ${code}). Felet står ovan.`;
}

/**
 * Does the work that this process was started for, and ends it. The work can tell of itself meanwhile.
 * @param describe a fault's words for an error that is not a bug; undefined for a bug.
 */
export function answer<Task, Result, Note = never>(
  work: (task: Task, tell: (note: Note) => void) => Promise<Result>,
  describe: (error: unknown, task: Task) => string | undefined,
): void {
  // Nobody waits any more. The bundler's threads can hold up an end that is less than this.
  const leave = () => process.kill(process.pid, 'SIGKILL');
  process.once('disconnect', leave);
  process.once('message', async (task: Task) => {
    // Who is gone is told nothing, and that is no bug: this process is about to hear of it.
    const tell = (note: Note) => void process.send?.({ note }, undefined, {}, () => {});
    const said = await work(task, tell).then(
      (result): Answer<Result> => ({ result }),
      (error): Answer<Result> => {
        const fault = error instanceof Fault ? error.message : describe(error, task);
        return fault === undefined ? { error } : { fault };
      },
    );
    process.send?.(said, undefined, {}, () => {
      process.off('disconnect', leave);
      process.disconnect();
    });
  });
}
