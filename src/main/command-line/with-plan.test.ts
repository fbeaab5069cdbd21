import { truncateSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { openPlan, planOnDisk, refusal, testFolder } from '../../../tests/support/plans.ts';
import { backupFolder } from '../desk/store.ts';
import { backUp } from '../plan-file/backup.ts';
import { withPlan } from './with-plan.ts';

test('of a damaged plan the latest backup is named, where there is one', async () => {
  vi.stubEnv('TANGGA_DATA', testFolder());
  const [kept, bare] = [planOnDisk('sales'), planOnDisk('sales')];
  const file = await openPlan(kept);
  const backup = await backUp(file.db, backupFolder());
  file.close();
  for (const path of [kept, bare]) truncateSync(path, 20_000);
  const look = (path: string) => withPlan(path, () => undefined);
  await expect(look(kept)).rejects.toMatchObject({
    code: 'plan-file/damaged-with-backup',
    parameters: { path: kept, backup },
  });
  expect(await refusal(look(bare))).toBe('plan-file/damaged');
  vi.unstubAllEnvs();
});
