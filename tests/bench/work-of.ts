import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

interface Seen {
  readonly parent: number;
  readonly cpu: number;
}

/** Every process of this computer, as Linux tells of it. */
function processes(): ReadonlyMap<number, Seen> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  return new Map(
    pids.flatMap((pid): [number, Seen][] => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(stat[at]), 0);
        return [[Number(pid), { parent: Number(stat[1]), cpu: (ticks / ticksPerSecond) * 1000 }]];
      } catch {
        // It ended meanwhile.
        return [];
      }
    }),
  );
}

/** What a process and all that it began have worked so far, in milliseconds; what has ended counts with who began it. */
export function workOf(pid: number): number {
  const all = processes();
  const isBelow = (one: number): boolean => one === pid || (one > 1 && isBelow(all.get(one)?.parent ?? 0));
  return [...all].reduce((sum, [one, { cpu }]) => sum + (isBelow(one) ? cpu : 0), 0);
}

/** What all processors of this computer have worked so far, in milliseconds. */
export function workOfAll(): number {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] = (
    readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
  )
    .split(/\s+/u)
    .map(Number);
  return ((user + nice + system + irq + soft) / ticksPerSecond) * 1000;
}
