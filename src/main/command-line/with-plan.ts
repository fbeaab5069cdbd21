import { resolve } from 'node:path';
import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

/** Opens a plan for reading, hands it to `work` and closes it. No backup is made for a look. */
export async function withPlan<T>(file: string, work: (plan: PlanFile) => T | Promise<T>): Promise<T> {
  const planFile = await openPlanFile(resolve(file), async () => undefined);
  try {
    return await work(planFile);
  } finally {
    planFile.close();
  }
}
