import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import dayjs from 'dayjs';
import { ensureFolder } from '../../ensure-folder.ts';
import { copyWhole, planFolder } from '../backup.ts';
import { NewFile } from '../new-file.ts';
import type { PlanFile } from '../plan-file.ts';

/** For how many days a copy is kept that a workshop was to merge: an undo of long ago may have it wait again. */
const daysKept = 184;

const folderOf = (file: PlanFile, folder: string): string => join(folder, planFolder(file.plan.about.id));

/** Where the copy is that a workshop is to merge; null where it is not on this computer. */
export function waitingCopy(file: PlanFile, folder: string, mergeId: string): string | null {
  const path = join(folderOf(file, folder), `${planFolder(mergeId)}.tangga`);
  return existsSync(path) ? path : null;
}

/** Removes copies that nobody merges any more. */
function thinOut(folder: string): void {
  const since = dayjs().subtract(daysKept, 'day').valueOf();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? since) < since) rmSync(path, { force: true });
  }
}

/**
 * Keeps a copy for the workshop that is to merge it, wherever its file goes meanwhile. `wait` has it wait, when all of it
 * is on the disk, and answers its id.
 */
export async function keepWaiting<T extends { readonly id: string }>(
  file: PlanFile,
  other: PlanFile,
  folder: string,
  wait: () => T,
): Promise<T> {
  const own = folderOf(file, folder);
  ensureFolder(own);
  const made = new NewFile(own);
  try {
    await copyWhole(other.db, made.path);
    const waiting = wait();
    made.replace(join(own, `${planFolder(waiting.id)}.tangga`));
    thinOut(own);
    return waiting;
  } finally {
    made.discard();
  }
}
