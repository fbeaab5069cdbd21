import { copyFileSync, readFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlanEvent } from '#contract/plan.ts';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { objectiveId } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import { until } from '../../../../tests/support/until.ts';
import { backupFolder } from '../../desk/store.ts';
import { backUp } from '../../plan-file/backup.ts';

/** A window on a plan of which a backup was taken before an objective was renamed. */
async function changedSince() {
  const path = planOnDisk('sales');
  const window = await windowOn(path);
  const id = objectiveId(window, '');
  const then = window.plan().tables.objective.get(id)?.title;
  await backUp(window.window.planFile.db, backupFolder(window.desk.store.folder));
  await window.client.objective.update({ id, title: 'Now' });
  const { copies } = await window.client.backup.list({ path });
  const copy = copies.find(({ since }) => since?.count === 1)?.path as string;
  return { path, window, id, then, copy };
}

const titleIn = ({ plan }: TestWindow, id: string) => plan().tables.objective.get(id)?.title;

test('a copy is looked at as a plan, without anything being changed', async () => {
  const { window, id, then, copy } = await changedSince();
  const { rows } = unpackSnapshot(await window.client.backup.look({ copy }));
  expect(rows.objective.find((row) => row.id === id)?.title).toBe(then);
  expect(titleIn(window, id)).toBe('Now');
  await window.close();
});

test('all windows of a plan show what is restored over it, and what takes that back', async () => {
  const { path, window, id, then, copy } = await changedSince();
  const other = window.desk.window('other');
  await other.openPlan(path);
  const events: PlanEvent[] = [];
  other.planFile.subscribe((event) => events.push(event));
  const { restorePoint } = await window.client.backup.restoreOver({ path, copy });
  expect(titleIn(window, id)).toBe(then);
  expect(other.planFile.plan.tables.objective.get(id)?.title).toBe(then);
  await until(() => expect(events.map(({ kind }) => kind)).toContain('opened-again'));
  // Both go on writing into the same file.
  await window.client.objective.update({ id, title: 'Anew' });
  expect(other.planFile.plan.tables.objective.get(id)?.title).toBe('Anew');
  await window.client.backup.restoreOver({ path, copy: restorePoint as string });
  expect(titleIn(window, id)).toBe('Now');
  expect(other.planFile.plan.tables.objective.get(id)?.title).toBe('Now');
  await window.close();
});

test('a plan whose file is gone comes back at its place, and its window goes on with it', async () => {
  const { path, window, id, then, copy } = await changedSince();
  rmSync(path);
  expect(await refusal(window.client.objective.update({ id, title: 'Meanwhile' }))).toBe('plan-file/moved');
  expect((await window.client.backup.list({ path })).copies.map((one) => one.path)).toContain(copy);
  expect(await window.client.backup.restoreOver({ path, copy })).toEqual({ restorePoint: null });
  expect(titleIn(window, id)).toBe(then);
  await window.client.objective.update({ id, title: 'Here again' });
  expect(titleIn(window, id)).toBe('Here again');
  await window.close();
});

test('a copy that is restored beside is a plan of its own file, which the window shows', async () => {
  const { path, window, id, then, copy } = await changedSince();
  const first = await window.client.backup.restoreBeside({ path, copy });
  expect(dirname(first?.path as string)).toBe(dirname(path));
  expect(window.window.planFile.path).toBe(first?.path);
  expect(titleIn(window, id)).toBe(then);
  const second = await window.client.backup.restoreBeside({ path, copy });
  expect(second?.path).not.toBe(first?.path);
  await window.client.planFile.open({ path });
  expect(titleIn(window, id)).toBe('Now');
  await window.close();
});

test('a copy of another plan under the same name is put beside only', async () => {
  const { path, window, copy } = await changedSince();
  const kept = join(dirname(path), 'kept.tangga');
  copyFileSync(copy, kept);
  await window.client.planFile.close();
  copyFileSync(planOnDisk('tour'), path);
  expect(await refusal(window.client.backup.restoreOver({ path, copy: kept }))).toBe('plan-file/other-plan');
  await window.client.backup.restoreBeside({ path, copy: kept });
  await window.close();
});

test('of a damaged plan the window shows what can be recovered, and the damaged file stays as it is', async () => {
  const { path, window, id } = await changedSince();
  await window.client.planFile.close();
  truncateSync(path, Math.floor(statSync(path).size * 0.9));
  const before = readFileSync(path);
  const { problem, copies } = await window.client.backup.list({ path });
  expect(problem?.code).toBe('plan-file/damaged');
  expect(copies.length).toBeGreaterThan(0);
  const recovered = await window.client.backup.recover({ path });
  expect(window.window.planFile.path).toBe(recovered?.path);
  expect(titleIn(window, id)).toBe('Now');
  expect(readFileSync(path).equals(before)).toBe(true);
  await window.close();
});

test('a plan whose file was taken away is saved as it was read last', async () => {
  const { path, window, id } = await changedSince();
  renameSync(path, `${path}.elsewhere`);
  const saved = await window.client.backup.saveElsewhere();
  expect((await window.client.backup.list({ path })).problem?.code).toBe('plan-file/not-found');
  await window.client.planFile.open({ path: saved?.path as string });
  expect(titleIn(window, id)).toBe('Now');
  await window.close();
});
