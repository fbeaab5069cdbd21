import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { PlanEvent } from '#contract/plan.ts';
import { edit } from '../../../tests/support/edit.ts';
import { livingObjectives } from '../../../tests/support/find-rows.ts';
import { openPlan, planOnDisk, refusal, testFolder } from '../../../tests/support/plans.ts';
import { rowsInFile } from '../../../tests/support/rows-in-file.ts';
import { until } from '../../../tests/support/until.ts';
import { backUp, copyFolderOf } from './backup.ts';
import { copiesOfPlan } from './copies.ts';
import { migrations } from './migrations/index.ts';
import type { PlanFile } from './plan-file.ts';
import { applicationId } from './plan-header.ts';
import { restoreBeside, restoreOver } from './restore.ts';
import { verify } from './verify.ts';

const rename = (file: PlanFile, title: string) =>
  edit(file, 'objective.update', (change, plan) => {
    const [objective] = livingObjectives(plan);
    if (!objective) throw new Error('The sample has objectives.');
    change.update('objective', objective.id, { title });
    return { id: objective.id, subject: title };
  });

/** A plan with a backup, and changes since. */
async function planWithCopy() {
  const folder = testFolder();
  const path = planOnDisk('sales');
  const file = await openPlan(path);
  rename(file, 'Then');
  const copy = (await backUp(file.db, folder)) as string;
  rename(file, 'Now');
  rename(file, 'Faster');
  file.undo();
  file.close();
  return { folder, path, copy };
}

describe('restoring over a plan', () => {
  test('makes it what the copy is, and restoring the restore point makes it what it was, row by row', async () => {
    const { folder, path, copy } = await planWithCopy();
    const before = rowsInFile(path);
    const point = (await restoreOver(path, copy, folder)) as string;
    expect(rowsInFile(path)).toEqual(rowsInFile(copy));
    expect(await verify(path)).toBeNull();
    await restoreOver(path, point, folder);
    expect(rowsInFile(path)).toEqual(before);
    expect(await verify(path)).toBeNull();
  });

  test('goes on from the copy: what is done then is in its history', async () => {
    const { folder, path, copy } = await planWithCopy();
    await restoreOver(path, copy, folder);
    const file = await openPlan(path);
    rename(file, 'Anew');
    file.undo();
    expect(livingObjectives(file.plan)[0]?.title).toBe('Then');
    file.close();
    expect(await verify(path)).toBeNull();
  });

  test('is seen at once by a program that has it open, which writes nothing into what it does not know', async () => {
    const { folder, path, copy } = await planWithCopy();
    const open = await openPlan(path);
    const events: PlanEvent[] = [];
    open.subscribe((event) => events.push(event));
    await restoreOver(path, copy, folder);
    expect(await refusal(Promise.resolve().then(() => rename(open, 'Lost')))).toBe('plan-file/replaced');
    await until(() => expect(events.map(({ kind }) => kind)).toContain('replaced'));
    open.close();
    expect(rowsInFile(path)).toEqual(rowsInFile(copy));
  });

  test('does nothing where what is there cannot be kept', async () => {
    const { folder, path, copy } = await planWithCopy();
    const elsewhere = join(testFolder(), 'copy.tangga');
    copyFileSync(copy, elsewhere);
    const before = readFileSync(path);
    const file = await openPlan(path);
    const own = copyFolderOf(file.db, folder);
    file.close();
    rmSync(own, { recursive: true });
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(own, '');
    expect(await refusal(restoreOver(path, elsewhere, folder))).toBe('plan-file/no-restore-point');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('keeps the bytes of a damaged one, and puts the copy in its place', async () => {
    const { folder, path, copy } = await planWithCopy();
    truncateSync(path, 20_000);
    const bytes = readFileSync(path);
    const point = (await restoreOver(path, copy, folder)) as string;
    expect(readFileSync(point).equals(bytes)).toBe(true);
    expect(rowsInFile(path)).toEqual(rowsInFile(copy));
  });

  test('brings one back that is gone', async () => {
    const { folder, path, copy } = await planWithCopy();
    rmSync(path);
    expect(await restoreOver(path, copy, folder)).toBeNull();
    expect(rowsInFile(path)).toEqual(rowsInFile(copy));
  });

  test('refuses a copy of another plan, one that is damaged, and one of a newer program', async () => {
    const { folder, path, copy } = await planWithCopy();
    const before = readFileSync(path);
    expect(await refusal(restoreOver(path, planOnDisk('tour'), folder))).toBe('plan-file/other-plan');
    const newer = join(testFolder(), 'newer.tangga');
    copyFileSync(copy, newer);
    const db = new Database(newer);
    db.pragma('user_version = 999');
    db.close();
    expect(await refusal(restoreOver(path, newer, folder))).toBe('plan-file/newer-version');
    truncateSync(copy, 9_000);
    expect(await refusal(restoreOver(path, copy, folder))).toBe('plan-file/damaged');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('restoring beside a plan', () => {
  test('makes a file of its own and takes no name from anybody', async () => {
    const { path, copy } = await planWithCopy();
    const before = readFileSync(path);
    const beside = await restoreBeside(copy, { folder: dirname(path), name: 'then' });
    expect(rowsInFile(beside)).toEqual(rowsInFile(copy));
    expect(await refusal(restoreBeside(copy, { path: beside }))).toBe('plan-file/exists');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('brings a copy of an older version up to date, and leaves the copy as it is', async () => {
    const copy = join(testFolder(), 'old.tangga');
    const db = new Database(copy);
    for (const { sql } of migrations.slice(0, 3)) db.exec(sql);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma('user_version = 3');
    db.exec(`INSERT INTO plan VALUES ('p', 'Old plan', 'en', 'USD', '', 0, '2026-01-01T00:00:00.000Z');
      INSERT INTO unit VALUES ('u', NULL, 'company', 'Niaga', NULL, 'a0');
      INSERT INTO cycle (id, name, starts_on, ends_on, state) VALUES ('c', 'Q1', '2026-01-01', '2026-03-31', 'running')`);
    db.close();
    const before = readFileSync(copy);
    const file = await openPlan(await restoreBeside(copy, { folder: testFolder(), name: 'new' }));
    expect(file.plan.about.name).toBe('Old plan');
    file.close();
    expect(readFileSync(copy).equals(before)).toBe(true);
  });
});

describe('the copies of a plan', () => {
  test('say what was done since, by the history, and which of them are whole', async () => {
    const { folder, path, copy } = await planWithCopy();
    const point = (await restoreOver(path, copy, folder)) as string;
    await restoreOver(path, point, folder);
    const db = new Database(path);
    db.exec('VACUUM');
    db.close();
    const { copies } = await copiesOfPlan(path, folder);
    const early = copies.find((one) => one.path === copy);
    expect(early?.since).toMatchObject({
      count: 3,
      onlyInCopy: 0,
      last: { kind: 'undo', subject: 'Faster' },
    });
    expect(early?.since?.done).toEqual([
      { action: 'objective.update', kind: 'do', count: 2 },
      { action: 'objective.update', kind: 'undo', count: 1 },
    ]);
    expect(early?.holds.objective).toBeGreaterThan(0);
    const kept = copies.find((one) => one.path === point);
    expect(kept).toMatchObject({ before: 'restore', problem: null, since: { count: 0 } });
    truncateSync(copy, 9_000);
    const later = await copiesOfPlan(path, folder);
    expect(later.copies.find((one) => one.path === copy)?.problem?.code).toBe('plan-file/damaged');
  });

  test('say what only they have, where the plan went another way', async () => {
    const { folder, path, copy } = await planWithCopy();
    const point = await restoreOver(path, copy, folder);
    const file = await openPlan(path);
    rename(file, 'Another way');
    file.close();
    const { copies } = await copiesOfPlan(path, folder);
    expect(copies.find((one) => one.path === point)?.since).toMatchObject({ count: 1, onlyInCopy: 3 });
  });

  test('are found of a plan that is gone, and those of another plan under its name are told apart', async () => {
    const { folder, path, copy } = await planWithCopy();
    rmSync(path);
    expect((await copiesOfPlan(path, folder)).copies.map((one) => one.path)).toEqual([copy]);
    copyFileSync(planOnDisk('tour'), path);
    const { planId, copies } = await copiesOfPlan(path, folder);
    expect(copies).toHaveLength(1);
    expect(copies[0]?.plan?.id).not.toBe(planId);
    expect(copies[0]?.since).toBeNull();
  });
});
