import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import dayjs from 'dayjs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPlan, planOnDisk, refusal, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { backUp, copyFolderOf, latestBackup } from './backup.ts';
import { restorePoint, restorePointOfBytes } from './restore-point.ts';

afterEach(() => {
  vi.useRealTimers();
});

const at = (day: string) => vi.useFakeTimers({ now: new Date(`${day}T10:00:00`), toFake: ['Date'] });

describe('a restore point', () => {
  test('is a whole plan that opens, and says what it was written before', async () => {
    const folder = testFolder();
    const file = await openPlan(planOnDisk('sales'));
    const point = await restorePoint(file.db, folder, 'merge');
    expect(point).toMatch(/-before-merge\.tangga$/u);
    const opened = await openPlan(point);
    expect([...opened.plan.tables.objective.rows.keys()]).toEqual([
      ...file.plan.tables.objective.rows.keys(),
    ]);
    opened.close();
    expect(await latestBackup(file.path, folder)).toBe(point);
    file.close();
  });

  test('stays for half a year, whatever backups are taken meanwhile', async () => {
    const folder = testFolder();
    at('2026-01-10');
    const window = await windowOn(planOnDisk('sales'));
    const file = window.window.planFile;
    const [id] = window.plan().tables.objective.rows.keys();
    const change = (title: string) => window.client.objective.update({ id: id as string, title });
    const early = await restorePoint(file.db, folder, 'merge');
    for (let day = 1; day <= 60; day++) {
      at(dayjs('2026-01-10').add(day, 'day').format('YYYY-MM-DD'));
      await change(`Day ${day}`);
      await backUp(file.db, folder);
    }
    expect(existsSync(early)).toBe(true);
    expect(readdirSync(dirname(early)).length).toBeLessThan(25);
    // Later it is one of more than twenty, and goes.
    for (let round = 0; round < 20; round++) {
      at(dayjs('2026-08-01').add(round, 'day').format('YYYY-MM-DD'));
      await change(`Round ${round}`);
      await restorePoint(file.db, folder, 'import');
    }
    expect(existsSync(early)).toBe(false);
    await window.close();
  });

  test.each([
    ['is a file', (folder: string) => writeFileSync(folder, '')],
    ['has a file in the place of the plan’s own', (_: string, own: string) => writeFileSync(own, '')],
  ])('that cannot be written because the folder %s is told, and nothing is changed', async (_name, harm) => {
    const folder = join(testFolder(), 'backups');
    const file = await openPlan(planOnDisk('sales'));
    const own = copyFolderOf(file.db, folder);
    const before = readFileSync(file.path);
    if (harm.length === 2) mkdirSync(dirname(own), { recursive: true });
    harm(folder, own);
    expect(await refusal(restorePoint(file.db, folder, 'import'))).toBe('plan-file/no-restore-point');
    expect(readFileSync(file.path).equals(before)).toBe(true);
    file.close();
  });

  test('of a file that is no plan keeps its bytes, and is no backup to be opened', async () => {
    const folder = testFolder();
    const path = join(testFolder(), 'plan.tangga');
    writeFileSync(path, 'Dear team');
    const point = await restorePointOfBytes(path, folder, 'restore');
    expect(readFileSync(point, 'utf8')).toBe('Dear team');
    expect(await restorePointOfBytes(path, folder, 'restore')).toSatisfy(existsSync);
    expect(await latestBackup(path, folder)).toBeNull();
    rmSync(path);
    expect(await refusal(restorePointOfBytes(path, folder, 'restore'))).not.toBe('not refused');
  });
});
