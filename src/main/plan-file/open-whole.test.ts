import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { diskToLock, onlyToRead, smallDisk, unmount, whileLocked } from '../../../tests/support/disks.ts';
import { livingObjectives } from '../../../tests/support/find-rows.ts';
import { leaveHalfDone, whileLeftHalfDone } from '../../../tests/support/left-half-done.ts';
import { fileOf, fullPlan } from '../../../tests/support/older-plans.ts';
import { openPlan, planOnDisk, refusal, testFolder } from '../../../tests/support/plans.ts';
import { isOfOneMoment, whileWritten } from '../../../tests/support/writes-all-the-time.ts';
import { backUp } from './backup.ts';
import { connectTo } from './connection.ts';
import { copiesOfPlan } from './copies.ts';
import { lookAtStranger } from './door/look.ts';
import { examine, examineInTurns } from './examine.ts';
import { currentVersion } from './migrations/index.ts';
import { openPlanFile } from './open.ts';
import { copyInto } from './open-whole.ts';
import { readContent } from './plan-content.ts';
import { verify } from './verify.ts';

test('an older plan that may only be read opens as what it becomes, and stays as it is', async (context) => {
  const folder = diskToLock();
  if (!folder) return context.skip();
  const rows = await fullPlan();
  const paths = [1, 6, currentVersion - 1].map((version) => {
    const path = join(folder, `of-${version}.tangga`);
    writeFileSync(path, readFileSync(fileOf(version, rows, false)));
    return path;
  });
  await whileLocked(folder, async () => {
    for (const path of paths) {
      const before = readFileSync(path);
      const file = await openPlan(path);
      expect(file.isReadOnly).toBe(true);
      expect(file.db.pragma('user_version', { simple: true })).toBe(currentVersion);
      expect(file.plan.tables.keyResult.rows.size).toBe(rows.get('keyResult')?.length);
      expect(await refusal(Promise.resolve().then(() => file.undo()))).toBe('plan-file/read-only');
      file.close();
      expect(readFileSync(path).equals(before)).toBe(true);
    }
  });
});

test('where no copy may be kept an older plan is not brought up to date, and opens for reading', async () => {
  const path = fileOf(9, await fullPlan(), false);
  const before = readFileSync(path);
  const file = await openPlanFile(path, () =>
    Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })),
  );
  expect(file.isReadOnly).toBe(true);
  expect(file.plan.tables.objective.rows.size).toBeGreaterThan(0);
  file.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('where there is no room for its copy an older plan is refused by the folder that is full, and opens once there is some', async (context) => {
  const folder = smallDisk('64k');
  if (!folder) {
    console.log('A test of a full disk needs the right to mount a small file system; it was left out.');
    return context.skip();
  }
  try {
    const path = fileOf(9, await fullPlan(), false);
    const before = readFileSync(path);
    const open = () => openPlanFile(path, (db) => backUp(db, folder).then(() => undefined));
    await expect(open()).rejects.toMatchObject({
      code: 'plan-file/disk-full',
      parameters: { path: folder },
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    execFileSync('mount', ['-o', 'remount,size=8m', folder]);
    const file = await open();
    expect(file.isReadOnly).toBe(false);
    file.close();
  } finally {
    unmount(folder);
  }
});

test('a plan that was being written when its program was ended opens as it was, also where it may only be read', async (context) => {
  const folder = diskToLock();
  if (!folder) return context.skip();
  const path = planOnDisk('sales', 'en', folder);
  leaveHalfDone(path);
  const before = readFileSync(path);
  expect(before.includes('Half done')).toBe(true);
  await whileLocked(folder, async () => {
    const file = await openPlan(path);
    expect(file.isReadOnly).toBe(true);
    expect(livingObjectives(file.plan).map(({ title }) => title)).not.toContain('Half done');
    file.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

test('what is looked at of a plan is of one moment while another program writes all the time', async () => {
  const path = planOnDisk('tour');
  await whileWritten(path, async () => {
    for (let round = 0; round < 25; round++) {
      const db = connectTo(path, { readonly: round % 3 === 0 });
      examine(db, path, currentVersion);
      await examineInTurns(db, path, currentVersion);
      db.close();
    }
    for (let round = 0; round < 25; round++) expect(isOfOneMoment(copyInto(testFolder(), path))).toBe(true);
  });
});

/** What is told of a plan by all who read a file that others may write. */
async function toldBy(path: string): Promise<unknown> {
  await lookAtStranger(path, testFolder());
  expect(await verify(path)).toBeNull();
  expect((await copiesOfPlan(path, testFolder())).problem).toBeNull();
  const file = await openPlan(path);
  try {
    return livingObjectives(file.plan).map(({ title }) => title);
  } finally {
    file.close();
  }
}

test('a plan is read as it was before, whenever a program is ended in the middle of writing it', async () => {
  const path = planOnDisk('tour');
  const titles = await toldBy(path);
  await whileLeftHalfDone(path, async () => {
    for (let round = 0; round < 8; round++) {
      expect(await toldBy(path)).toEqual(titles);
      const content = readContent(path);
      expect(livingObjectives(content.plan).map(({ title }) => title)).toEqual(titles);
      content.db.close();
    }
  });
});

test('and where it may only be read as well', async (context) => {
  const path = planOnDisk('tour');
  const titles = await toldBy(path);
  const way = onlyToRead(dirname(path));
  if (!way) return context.skip();
  try {
    await whileLeftHalfDone(path, async () => {
      for (let round = 0; round < 8; round++) expect(await toldBy(join(way, basename(path)))).toEqual(titles);
    });
  } finally {
    unmount(way);
  }
});
