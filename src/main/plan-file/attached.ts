import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { Scope } from '#domain/ownership/scope.ts';
import { excerptOf } from '#domain/plan/excerpt.ts';
import type { Id } from '#domain/tables/column.ts';
import type { Cycle, NewRow } from '#domain/tables/tables.ts';
import { copyWhole } from './backup.ts';
import { inFolder } from './in-folder.ts';
import { createPlanFile } from './open.ts';
import type { PlanFile } from './plan-file.ts';
import { readWhole, writeWhole } from './whole-plan.ts';
import { withoutSecrets } from './without-secrets.ts';

/**
 * The whole plan file with its history, as it is now, which was looked through. What a room still hides stays behind: the
 * file is written anew then, since a copy would hold it.
 * @throws Problem as `PlanFile.lookThrough`
 */
export const wholePlan = (file: Pick<PlanFile, 'db' | 'lookThrough'>): Promise<Uint8Array> =>
  inFolder(async (folder) => {
    await file.lookThrough();
    const path = join(folder, 'plan.tangga');
    const whole = readWhole(file.db);
    const told = withoutSecrets(whole);
    if (told === whole) await copyWhole(file.db, path);
    else createPlanFile({ path }, ({ db }) => writeWhole(db, told));
    return readFile(path);
  });

/**
 * A plan file of what a book shows, as its cycle is judged on a day: another plan, with an empty history and values of
 * check-ins without their notes.
 */
export const shownPlan = (
  file: Pick<PlanFile, 'readings'>,
  cycle: Cycle,
  scope: Scope,
  today: string,
): Promise<Uint8Array> =>
  inFolder(async (folder) => {
    const { plan, checkInsOf } = file.readings.ofCycle(cycle, today);
    const excerpt = excerptOf(plan, cycle, scope);
    const path = createPlanFile({ path: join(folder, 'plan.tangga') }, (made) =>
      made.seed((change) => {
        for (const [table, rows] of excerpt)
          for (const row of rows)
            change.insert(table, (table === 'plan' ? { ...row, id: newId() } : row) as NewRow<typeof table>);
        for (const rung of excerpt.get('keyResult') ?? [])
          for (const checkIn of checkInsOf(rung.id))
            change.insert('checkIn', {
              keyResultId: rung.id as Id<'keyResult'>,
              checkedOn: checkIn.checkedOn,
              value: checkIn.value,
              confidence: checkIn.confidence,
              createdAt: `${checkIn.checkedOn}T12:00:00.000Z`,
            });
        return { subject: plan.about.name };
      }),
    );
    return readFile(path);
  });
