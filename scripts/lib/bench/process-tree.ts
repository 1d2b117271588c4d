import { readdirSync, readFileSync } from 'node:fs';

/** What one process uses at a moment. */
interface Usage {
  parent: number;
  /** Bytes in memory. */
  memory: number;
  /** Seconds of processor time since it began. */
  cpu: number;
  /** Whether it still is a copy of the process that started it: mostly one that is about to run something else. */
  isCopy: boolean;
}

export interface TreeUsage {
  /** The most bytes in memory that the process and all that it started had together; undefined where not known. */
  peak: number | undefined;
  cpu: number | undefined;
}

const TICKS_A_SECOND = 100;
const PAGE_BYTES = 4096;
const EVERY_MS = 50;
/** The kernel's PF_FORKNOEXEC. */
const COPY_FLAG = 0x40;
/** A copy of a large process takes a moment to become something else; one that stays so has memory of its own. */
const LOOKS_AS_COPY = 20;

/** Watches a process and all that it starts, as Linux tells of them; elsewhere only time is measured. */
export function watchTree(root: number): () => TreeUsage {
  if (process.platform !== 'linux') return () => ({ peak: undefined, cpu: undefined });
  const cpu = new Map<number, number>();
  const looks = new Map<number, number>();
  let peak = 0;
  const look = () => {
    const tree = findTree(root, readProcesses());
    for (const [pid, usage] of tree) {
      cpu.set(pid, usage.cpu);
      looks.set(pid, (looks.get(pid) ?? 0) + 1);
    }
    // What a copy has in memory when it is new is that of the first, which is counted already.
    const own = [...tree].filter(([pid, { isCopy }]) => !isCopy || (looks.get(pid) ?? 0) > LOOKS_AS_COPY);
    peak = Math.max(
      peak,
      own.reduce((sum, [, { memory }]) => sum + memory, 0),
    );
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    return { peak, cpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0) };
  };
}

function findTree(root: number, all: ReadonlyMap<number, Usage>): Map<number, Usage> {
  const isWithin = (pid: number): boolean => {
    for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  return new Map([...all].filter(([pid]) => isWithin(pid)));
}

function readProcesses(): Map<number, Usage> {
  const found = new Map<number, Usage>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      found.set(Number(name), readStat(readFileSync(`/proc/${name}/stat`, 'latin1')));
    } catch {
      // It ended while it was being looked at.
    }
  }
  return found;
}

/** "12 (a name) S 1 …": fields are counted from after the name, which may hold anything. */
function readStat(stat: string): Usage {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, flags = 0, user = 0, system = 0, pages = 0] = [1, 6, 11, 12, 21].map((at) => fields[at]);
  const cpu = (user + system) / TICKS_A_SECOND;
  return { parent, memory: pages * PAGE_BYTES, cpu, isCopy: (flags & COPY_FLAG) !== 0 };
}
