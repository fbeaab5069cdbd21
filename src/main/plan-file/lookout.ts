import { type FSWatcher, statfsSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** How often a file is looked at, in milliseconds. */
interface Pace {
  /** While anything goes on around it, is the matter with it, or nothing tells of it. */
  readonly busy: number;
  /** Otherwise: what befalls a folder further up is not told. */
  readonly idle: number;
}

const usualPace: Pace = { busy: 250, idle: 15_000 };

/** How often it is looked again after something was told: what was written may not be whole yet. */
const looksAfter = 4;

/** What Linux calls file systems that others write as well, of which it tells nothing: NFS, SMB, FUSE, 9P and their like. */
const sharedSystems: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x786f4256, 0x00c36400, 0x0bd00bd3,
  0x5346414f, 0x73757245,
]);

/** Whether the system tells of what happens in a folder, whoever does it. */
function isTold(folder: string): boolean {
  switch (process.platform) {
    case 'linux':
      return !sharedSystems.has(statfsSync(folder).type);
    case 'darwin':
      return !folder.startsWith('/Volumes/');
    case 'win32':
      return !folder.startsWith('\\\\');
    default:
      return false;
  }
}

/** Hears from the system of what happens in a folder; null where it does not tell. */
function hear(folder: string, told: () => void, deaf: () => void): FSWatcher | null {
  try {
    if (!isTold(folder)) return null;
    const watcher = watch(folder, { persistent: false }, told);
    watcher.once('error', deaf);
    return watcher;
  } catch {
    // Too many are watched, or the folder is gone: it is looked at often then.
    return null;
  }
}

/**
 * Looks at a file again and again until `signal`, each time when the look before has ended: a slow disk keeps nobody
 * waiting. `look` answers whether all is well; as long as it is and the system tells of nothing, it is looked at rarely.
 */
export async function lookOut(
  path: string,
  look: () => Promise<boolean>,
  signal: AbortSignal,
  pace = usualPace,
): Promise<void> {
  const folder = dirname(path);
  let watcher: FSWatcher | null = null;
  let busyLooks = looksAfter;
  let next: NodeJS.Timeout | undefined;
  let goOn = () => {};
  let isResting = false;
  const told = () => {
    busyLooks = looksAfter;
    if (!isResting) return;
    isResting = false;
    clearTimeout(next);
    // What is being written is looked at when it has had time to be whole.
    next = setTimeout(goOn, pace.busy / 2);
  };
  const stopHearing = () => {
    watcher?.close();
    watcher = null;
  };
  const end = () => {
    clearTimeout(next);
    goOn();
  };
  signal.addEventListener('abort', end, { once: true });
  while (!signal.aborted) {
    const isWell = await look();
    if (signal.aborted) break;
    // A folder that was away may be another one now.
    if (!isWell) stopHearing();
    else watcher ??= hear(folder, told, stopHearing);
    isResting = isWell && watcher !== null && busyLooks <= 0;
    busyLooks -= 1;
    await new Promise<void>((resolve) => {
      goOn = resolve;
      next = setTimeout(goOn, isResting ? pace.idle : pace.busy);
    });
    isResting = false;
  }
  stopHearing();
}
