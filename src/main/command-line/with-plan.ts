import { resolve } from 'node:path';
import { isPdf, takePlanOut } from '../desk/plan-from-pdf.ts';
import { backupFolder } from '../desk/store.ts';
import { forkedProcess } from '../hosts/forked-process.ts';
import { withBackup } from '../plan-file/backup.ts';
import { inFolder } from '../plan-file/in-folder.ts';
import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { Reader } from '../reader/reader.ts';

/** Opens a plan for reading, also one that is inside a PDF, hands it to `work` and closes it. No backup is made for a look; of a damaged one the latest is named. */
export async function withPlan<T>(file: string, work: (plan: PlanFile) => T | Promise<T>): Promise<T> {
  const path = resolve(file);
  if (!isPdf(path)) return withPlanAt(path, work);
  return inFolder(async (folder) => {
    const taken = await takePlanOut(path, new Reader(forkedProcess), async () => ({ folder }));
    return withPlanAt(String(taken), work);
  });
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
