import { resolve } from 'node:path';
import { backupFolder } from '../desk/store.ts';
import { withBackup } from '../plan-file/backup.ts';
import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

/** Opens a plan for reading, hands it to `work` and closes it. No backup is made for a look; of a damaged one the latest is named. */
export async function withPlan<T>(file: string, work: (plan: PlanFile) => T | Promise<T>): Promise<T> {
  const path = resolve(file);
  const planFile = await openPlanFile(path, async () => undefined).catch(async (error: unknown) => {
    throw await withBackup(error, path, backupFolder());
  });
  try {
    return await work(planFile);
  } finally {
    planFile.close();
  }
}
