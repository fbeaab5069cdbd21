import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import type { Recovered } from '#contract/backup.ts';
import { tableNames } from '#domain/tables/tables.ts';
import { objectiveId } from '../../../../tests/support/find-rows.ts';
import { openPlan, planOnDisk, refusal, testFolder, windowOn } from '../../../../tests/support/plans.ts';
import { rowsInFile } from '../../../../tests/support/rows-in-file.ts';
import { backUp } from '../backup.ts';
import { columnsOf } from '../columns.ts';
import { verify } from '../verify.ts';
import { recover } from './recover.ts';

const pageSize = 4096;
const place = () => ({ folder: testFolder(), name: 'recovered' });

/** A plan with some history, a backup in the middle of it, and what it holds. */
async function planWithHistory() {
  const path = planOnDisk('sales');
  const window = await windowOn(path);
  const id = objectiveId(window, '');
  const { client } = window;
  for (let round = 0; round < 12; round++)
    await client.objective.update({ id, title: `Round ${round}`, description: 'x'.repeat(900) });
  const copy = (await backUp(window.window.planFile.db, testFolder())) as string;
  for (let round = 12; round < 24; round++) await client.objective.update({ id, title: `Round ${round}` });
  await client.objective.remove({ ids: [objectiveId(window, 'Shorten')] });
  await client.history.undo();
  await window.close();
  return { path, copy, id, rows: rowsInFile(path) };
}

/** On which page a table or index begins. */
function rootOf(path: string, name: string): number {
  const db = new Database(path, { readonly: true });
  const root = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name) as number;
  db.close();
  return root;
}

function spoil(path: string, page: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, (page - 1) * pageSize, page * pageSize);
  writeFileSync(path, bytes);
}

function change(path: string, sql: string): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
}

/** What is recovered opens, goes on, has no more than the plan had, and is told what is missing. */
async function expectPlan(
  { path, dropped, untold, standIns }: Recovered,
  before: ReturnType<typeof rowsInFile>,
): Promise<void> {
  expect(await verify(path)).toBeNull();
  const after = rowsInFile(path);
  for (const table of tableNames) {
    const { sqlName } = columnsOf(table);
    const ids = new Set((after[sqlName] as { id: string }[]).map((row) => row.id));
    const missing = (before[sqlName] as { id: string }[]).filter((row) => !ids.has(row.id));
    // Whose place somebody takes is told by how many do.
    if (!untold.includes(table) && standIns === 0)
      expect(dropped[table] ?? 0, table).toBeGreaterThanOrEqual(missing.length);
  }
  const file = await openPlan(path);
  const undone = file.journal.nextUndo();
  if (undone) file.undo();
  file.close();
  expect(await verify(path)).toBeNull();
  const ids = new Set((before.objective as { id: string }[]).map((row) => row.id));
  for (const row of rowsInFile(path).objective as { id: string }[]) expect(ids).toContain(row.id);
}

describe('what is recovered of a damaged plan', () => {
  test('is all of it where nothing is damaged', async () => {
    const { path, rows } = await planWithHistory();
    const recovered = await recover(path, place(), null);
    expect(rowsInFile(recovered.path)).toEqual(rows);
    expect(recovered).toMatchObject({ dropped: {}, fromJournal: 0, fromCopy: 0, standIns: 0 });
    expect(recovered.history.dropped).toBe(0);
  });

  test('is all of a plan that has no people yet', async () => {
    const path = planOnDisk('empty');
    const recovered = await recover(path, place(), null);
    expect(rowsInFile(recovered.path)).toEqual(rowsInFile(path));
  });

  test('is a whole plan, whichever page of it is spoiled, and the file stays as it is', async () => {
    const { path, rows } = await planWithHistory();
    const bytes = readFileSync(path);
    const spoiled = join(testFolder(), 'spoiled.tangga');
    const times = { recovered: 0, beyond: 0 };
    for (let page = 1; page <= bytes.length / pageSize; page += page < 20 ? 1 : 5) {
      writeFileSync(spoiled, bytes);
      spoil(spoiled, page);
      const before = readFileSync(spoiled);
      try {
        await expectPlan(await recover(spoiled, place(), null), rows);
        times.recovered += 1;
      } catch (error) {
        expect(await refusal(Promise.reject(error))).toBe('plan-file/beyond-recovery');
        times.beyond += 1;
      }
      expect(readFileSync(spoiled).equals(before)).toBe(true);
    }
    expect(times.beyond).toBe(0);
    expect(times.recovered).toBeGreaterThan(25);
  });

  test('is what was left where it was cut short, wherever that was', async () => {
    const { path, rows } = await planWithHistory();
    const bytes = readFileSync(path);
    for (const share of [0.3, 0.5, 0.7, 0.9]) {
      const cut = join(testFolder(), 'cut.tangga');
      writeFileSync(cut, bytes);
      truncateSync(cut, Math.floor(bytes.length * share));
      const outcome = await recover(cut, place(), null).catch((error: unknown) =>
        refusal(Promise.reject(error)),
      );
      if (typeof outcome === 'string') expect(outcome).toBe('plan-file/beyond-recovery');
      else await expectPlan(outcome, rows);
    }
  });

  test('has its first bytes put right', async () => {
    const { path, rows } = await planWithHistory();
    const bytes = readFileSync(path);
    bytes.fill(0, 0, 24);
    writeFileSync(path, bytes);
    const recovered = await recover(path, place(), null);
    expect(rowsInFile(recovered.path)).toEqual(rows);
  });

  test('has what its history says of rows that cannot be read', async () => {
    const { path } = await planWithHistory();
    const window = await windowOn(path);
    const { client } = window;
    const keyResultId = [...window.plan().tables.keyResult.rows.keys()][0] as string;
    const { id: stepId } = await client.keyResult.addStep({ keyResultId, title: 'Written' });
    await window.close();
    spoil(path, rootOf(path, 'step'));
    const recovered = await recover(path, place(), null);
    expect(recovered.dropped).toEqual({});
    expect(recovered.fromJournal).toBe(4);
    expect(rowsInFile(recovered.path).step).toContainEqual(
      expect.objectContaining({ id: stepId, title: 'Written' }),
    );
  });

  test('takes from a copy what cannot be read, with what was done to it since', async () => {
    const { path, copy, id, rows } = await planWithHistory();
    spoil(path, rootOf(path, 'objective'));
    const alone = await recover(path, place(), null);
    const helped = await recover(path, place(), copy);
    expect(helped.fromCopy).toBeGreaterThan(0);
    expect(helped.dropped).toEqual({});
    expect(alone.dropped.objective).toBeGreaterThan(0);
    expect(rowsInFile(helped.path).objective).toEqual(rows.objective);
    const title = (rowsInFile(helped.path).objective as { id: string; title: string }[]).find(
      (row) => row.id === id,
    )?.title;
    expect(title).toBe('Round 23');
  });

  test('keeps objectives whose owner is lost: somebody stands in', async () => {
    const { path, rows } = await planWithHistory();
    change(path, "DELETE FROM person; DELETE FROM membership; DELETE FROM unit WHERE kind = 'team'");
    const recovered = await recover(path, place(), null);
    expect(recovered.standIns).toBeGreaterThan(0);
    expect(rowsInFile(recovered.path).objective).toHaveLength(rows.objective?.length ?? 0);
    await expectPlan(recovered, rows);
  });

  test('is without what stood on a row that is lost', async () => {
    const { path, id, rows } = await planWithHistory();
    change(path, `DELETE FROM objective WHERE id = '${id}'; DELETE FROM change; DELETE FROM change_set`);
    const recovered = await recover(path, place(), null);
    expect(recovered.dropped.keyResult).toBeGreaterThan(0);
    await expectPlan(recovered, rows);
  });

  test('tells of the past only from where its history has no holes', async () => {
    const { path, rows } = await planWithHistory();
    const last = Math.max(...(rows.change_set as { sequence: number }[]).map(({ sequence }) => sequence));
    change(path, `DELETE FROM change WHERE change_set = ${last - 5}`);
    const holed = await recover(path, place(), null);
    expect(holed.history).toEqual({ kept: 5, dropped: last - 5, isAllTold: true });
    await expectPlan(holed, rows);
    change(path, `UPDATE change SET table_name = 'nonsense' WHERE change_set = ${last - 2}`);
    const forged = await recover(path, place(), null);
    expect(forged.history.kept).toBe(2);
    await expectPlan(forged, rows);
  });

  test('is nothing where nothing of a plan is left, and nothing lies there then', async () => {
    const path = join(testFolder(), 'plan.tangga');
    writeFileSync(path, 'Dear team, '.repeat(2_000));
    const out = join(testFolder(), 'out.tangga');
    expect(await refusal(recover(path, { path: out }, null))).toBe('plan-file/beyond-recovery');
    writeFileSync(path, '');
    expect(await refusal(recover(path, { path: out }, null))).toBe('plan-file/beyond-recovery');
    expect(await refusal(openPlan(out))).toBe('plan-file/not-found');
  });

  test('takes a statement for each kind of row, not for each row: these fill the memory outside of any heap', async () => {
    const path = planOnDisk('tour');
    const prepare = vi.spyOn(Database.prototype, 'prepare');
    try {
      await recover(path, place(), null);
      const writing = prepare.mock.calls.filter(([sql]) => /^\s*insert/iu.test(sql));
      expect(writing.length).toBeGreaterThan(0);
      expect(writing.length).toBeLessThan(3 * tableNames.length);
    } finally {
      prepare.mockRestore();
    }
  });
});
