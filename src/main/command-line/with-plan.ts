import { resolve } from 'node:path';
import { withPlanOf } from '../desk/plan-from-pdf.ts';
import { backupFolder } from '../desk/store.ts';
import { forkedProcess } from '../hosts/forked-process.ts';
import { withBackup } from '../plan-file/backup.ts';
import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { Reader } from '../reader/reader.ts';

/** Opens a plan for reading, also one that is inside a PDF, hands it to `work` and closes it. No backup is made for a look; of a damaged one the latest is named. */
export async function withPlan<T>(file: string, work: (plan: PlanFile) => T | Promise<T>): Promise<T> {
  return withPlanOf(
    resolve(file),
    () => new Reader(forkedProcess),
    (path) => withPlanAt(path, work),
  );
}

async function withPlanAt<T>(path: string, work: (plan: PlanFile) => T | Promise<T>): Promise<T> {
  const planFile = await openPlanFile(path, async () => undefined).catch(async (error: unknown) => {
    throw await withBackup(error, path, backupFolder());
  });
  try {
    return await work(planFile);
  } finally {
    planFile.close();
  }
}
