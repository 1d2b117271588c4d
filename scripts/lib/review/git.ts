import { spawn } from 'node:child_process';
import { Fault } from '../fault.ts';

/** Runs git in a folder and gives what it writes. */
export type Git = (args: readonly string[], input?: string) => Promise<Buffer>;

/** No hook, no watcher and no program that a repository's settings name is started. */
const SAFE = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/** A tree of a few kilobytes can name itself over and over, millions of files in all. */
const MOST_BYTES = 600_000_000;
const MOST_MS = 60_000;

/** Git without a shell: an argument is never read as anything but an argument. */
export function createGit(folder: string): Git {
  return (args, input = '') =>
    new Promise((resolve, reject) => {
      const env = {
        ...process.env,
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
      };
      const child = spawn('git', [...SAFE, ...args], {
        ...{ cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'], timeout: MOST_MS, killSignal: 'SIGKILL' },
      });
      const out: Buffer[] = [];
      let said = '';
      let size = 0;
      child.stdout.on('data', (part: Buffer) => {
        size += part.length;
        if (size <= MOST_BYTES) {
          out.push(part);
          return;
        }
        child.kill('SIGKILL');
        reject(new Fault(`git ${args[0]}: mer än ${MOST_BYTES / 1e6} MB, så det läses inte.`));
      });
      child.stderr.on('data', (part: Buffer) => {
        said += part.toString();
      });
      child.on('error', () => reject(new Fault('Git finns inte här, och utan git går inget att jämföra.')));
      child.on('close', (code, signal) => {
        if (code === 0) resolve(Buffer.concat(out));
        else if (signal) reject(new Fault(`git ${args[0]}: inget svar på en minut, så det läses inte.`));
        else reject(new Fault(`git ${args[0]}: ${said.trim()}`));
      });
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    });
}

/** The commit that a revision names; a revision that looks like an option is refused. */
export async function findCommit(git: Git, revision: string): Promise<string> {
  const isName = /^[\w@^~{}./:+-]+$/u.test(revision) && !revision.startsWith('-');
  const found = isName
    ? await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).catch(
        () => {},
      )
    : undefined;
  if (!found) throw new Fault(`Git känner ingen version som heter ”${revision}”.`);
  return found.toString().trim();
}

/** The day of a commit, "2026-03-16". */
export async function readDay(git: Git, revision: string): Promise<string> {
  const commit = await findCommit(git, revision);
  const words = ['log', '-1', '--no-show-signature', '--format=%cs', '--end-of-options', commit];
  return (await git(words)).toString().trim();
}
