import { readFileSync } from 'node:fs';

interface Seen {
  readonly cpu: number;
  readonly peak: number;
}

const ticksPerSecond = 100;

/** What a process has worked so far, in milliseconds, and its peak of memory, in megabytes; null where it is gone. */
function look(pid: string): Seen | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = Number(stat[11]) + Number(stat[12]);
    const peak = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { cpu: (ticks / ticksPerSecond) * 1000, peak: Number(peak ?? 0) / 1024 };
  } catch {
    return null;
  }
}

const children = (): string[] =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);

/**
 * Watches the processes that this one started, as Linux tells of them. Answers what they worked meanwhile, and the most
 * that all which ran at one time had needed by then.
 */
export function processesBelow() {
  const first = new Map<string, number>();
  const last = new Map<string, Seen>();
  for (const pid of children()) first.set(pid, look(pid)?.cpu ?? 0);
  let most = 0;
  const watch = () => {
    let sum = 0;
    for (const pid of children()) {
      const seen = look(pid);
      if (!seen) continue;
      last.set(pid, seen);
      // One that rests has its peak from before.
      if (seen.cpu > (first.get(pid) ?? 0)) sum += seen.peak;
    }
    most = Math.max(most, sum);
  };
  const timer = setInterval(watch, 20);
  return {
    stop: () => {
      watch();
      clearInterval(timer);
      const works = [...last].map(([pid, { cpu }]) => cpu - (first.get(pid) ?? 0));
      return { cpu: works.reduce((sum, own) => sum + own, 0), peak: most };
    },
  };
}
