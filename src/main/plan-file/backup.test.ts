import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { edit } from '../../../tests/support/edit.ts';
import { livingObjectives } from '../../../tests/support/find-rows.ts';
import { openPlan, planOnDisk, testFolder } from '../../../tests/support/plans.ts';
import { isOfOneMoment, whileWritten } from '../../../tests/support/writes-all-the-time.ts';
import { backUp, copyWhole } from './backup.ts';
import type { PlanFile } from './plan-file.ts';

const rename = (file: PlanFile, title: string) =>
  edit(file, 'test.rename', (change, plan) => {
    const [objective] = livingObjectives(plan);
    if (!objective) throw new Error('The sample has objectives.');
    change.update('objective', objective.id, { title });
    return { id: objective.id, subject: title };
  });

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('two copies of a plan that went different ways both keep backups, and neither pushes out the other’s', async () => {
  const folder = testFolder();
  const path = planOnDisk('sales');
  copyFileSync(path, `${path}.copy`);
  const [one, other] = [await openPlan(path), await openPlan(`${path}.copy`)];
  const made: (string | null)[] = [];
  for (let round = 0; round < 14; round++) {
    rename(one, `One ${round}`);
    rename(other, `Other ${round}`);
    made.push(await backUp(one.db, folder), await backUp(other.db, folder));
  }
  expect(made).not.toContain(null);
  for (const title of ['One 13', 'Other 13', 'One 5', 'Other 5']) {
    const titles = filesIn(folder).map((backup) => {
      const db = new Database(backup, { readonly: true });
      const found = db.prepare('SELECT 1 FROM objective WHERE title = ?').get(title);
      db.close();
      return found !== undefined;
    });
    expect(titles).toContain(true);
  }
  // Another state under the same name is another content, though as many changes were made to it.
  other.close();
  copyFileSync(path, `${path}.copy`);
  const exchanged = await openPlan(`${path}.copy`);
  expect(await backUp(exchanged.db, folder)).not.toBeNull();
  expect(await backUp(exchanged.db, folder)).toBeNull();
  exchanged.close();
  one.close();
});

test.each(['../../x', '/etc', '..', '', 'a/b', 'C:\\x', '.'])(
  'a plan that calls itself “%s” keeps its backups among the others, and removes nothing',
  async (id) => {
    const outside = testFolder();
    const folder = join(outside, 'data', 'backups');
    mkdirSync(join(outside, 'x'), { recursive: true });
    const kept = join(outside, 'x', '20200101-000000-1.tangga');
    writeFileSync(kept, 'mine');
    const file = await openPlan(planOnDisk('sales'));
    file.db.prepare('UPDATE plan SET id = ?').run(id);
    for (let round = 0; round < 12; round++) {
      file.db
        .prepare('INSERT INTO change_set (id, at, action, subject, kind, state) VALUES (?, ?, ?, ?, ?, ?)')
        .run(`c${round}`, '', 'test', '', 'do', 'applied');
      const path = await backUp(file.db, folder);
      expect(path?.startsWith(folder)).toBe(true);
    }
    expect(existsSync(kept)).toBe(true);
    expect(filesIn(outside).filter((path) => !path.startsWith(folder))).toEqual([kept]);
    file.close();
  },
);

test('a copy is whole while another program writes all the time', async () => {
  const path = planOnDisk('tour');
  await whileWritten(path, async () => {
    const db = new Database(path, { timeout: 5_000 });
    for (let round = 0; round < 20; round++) {
      const copy = join(testFolder(), 'copy.tangga');
      await copyWhole(db, copy);
      expect(isOfOneMoment(copy)).toBe(true);
    }
    db.close();
  });
});
