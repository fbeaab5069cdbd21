import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { objectiveId } from '../../../tests/support/find-rows.ts';
import { outputOf } from '../../../tests/support/output-of.ts';
import { openPlan, planOnDisk, refusal, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { backupFolder } from '../desk/store.ts';
import { backUp } from '../plan-file/backup.ts';
import { listCopiesCommand, restoreCommand, verifyCommand } from './backup.ts';

beforeEach(() => {
  vi.stubEnv('TANGGA_DATA', testFolder());
  vi.stubEnv('LANG', 'en');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A plan with a backup, and two changes since. */
async function changedTwice() {
  const path = planOnDisk('sales');
  const window = await windowOn(path);
  const copy = (await backUp(window.window.planFile.db, backupFolder())) as string;
  const id = objectiveId(window, '');
  await window.client.objective.update({ id, title: 'Faster' });
  await window.client.objective.update({ id, title: 'Faster still' });
  await window.close();
  const title = async () => {
    const file = await openPlan(path);
    const found = file.plan.tables.objective.get(id)?.title;
    file.close();
    return found;
  };
  return { path, copy, title };
}

const json = async (work: () => Promise<void>) => JSON.parse(await outputOf(work));

describe('tangga backup', () => {
  test('list tells of each copy when it was taken, what was done since, and whether it is whole', async () => {
    const { path, copy } = await changedTwice();
    const told = await outputOf(() => listCopiesCommand(path, {}));
    expect(told).toMatch(/ · whole\n/u);
    expect(told).toContain('2 changes since: Objective changed (2). Last: Objective changed · Faster still');
    expect(told).toContain(copy);
    const { copies } = await json(() => listCopiesCommand(path, { json: true }));
    expect(copies).toEqual([
      expect.objectContaining({ path: copy, changesSince: 2, isWhole: true, isSamePlan: true, before: null }),
    ]);
    const bare = await outputOf(() => listCopiesCommand(planOnDisk('tour'), {}));
    expect(bare).toMatch(/^No copies of .* are kept/u);
  });

  test('restore puts a copy over the plan, and the restore point over that', async () => {
    const { path, copy, title } = await changedTwice();
    const { restorePoint } = await json(() => restoreCommand(path, { from: basename(copy), json: true }));
    expect(await title()).not.toBe('Faster still');
    await outputOf(() => restoreCommand(path, { from: restorePoint }));
    expect(await title()).toBe('Faster still');
  });

  test('restore with --out makes a file beside, and leaves the plan alone', async () => {
    const { path, copy, title } = await changedTwice();
    const out = join(dirname(path), 'then.tangga');
    await outputOf(() => restoreCommand(path, { from: copy, out }));
    expect(existsSync(out)).toBe(true);
    expect(await title()).toBe('Faster still');
    expect(await refusal(restoreCommand(path, { from: copy, out }))).toBe('plan-file/exists');
    expect(await refusal(restoreCommand(path, { from: 'none.tangga' }))).toBe('plan-file/no-copy');
    expect(await refusal(restoreCommand(path, { from: path }))).toBe('command-line/usage');
  });

  test('verify tells what a plan holds that is whole, and refuses one that is damaged', async () => {
    const { path } = await changedTwice();
    expect(await outputOf(() => verifyCommand(path, {}))).toMatch(/is whole: \d+ objectives, /u);
    expect(await json(() => verifyCommand(path, { json: true }))).toMatchObject({
      isWhole: true,
      problem: null,
    });
    truncateSync(path, 20_000);
    expect(await refusal(verifyCommand(path, {}))).toBe('plan-file/damaged');
  });

  test('restore with --recover makes a new plan of what can be read, and says what is missing', async () => {
    const { path } = await changedTwice();
    truncateSync(path, Math.floor(statSync(path).size * 0.8));
    const before = readFileSync(path);
    const out = join(dirname(path), 'recovered.tangga');
    const told = await outputOf(() => restoreCommand(path, { recover: true, out }));
    expect(told).toMatch(/It holds \d+ objectives/u);
    (await openPlan(out)).close();
    expect(readFileSync(path).equals(before)).toBe(true);
    const verified = await outputOf(() => verifyCommand(path, {}).catch(() => undefined));
    expect(verified).toMatch(/It holds \d+ objectives/u);
    expect(await refusal(restoreCommand(path, { recover: true }))).toBe('command-line/usage');
    expect(await refusal(restoreCommand(path, {}))).toBe('command-line/usage');
  });
});
