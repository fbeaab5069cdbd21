import { beforeAll, describe, expect, test } from 'vitest';
import { fileOf, fullPlan, journalAsMade, type Rows, rowsOf } from '../../../../tests/support/older-plans.ts';
import { openPlan, planOnDisk } from '../../../../tests/support/plans.ts';
import { currentVersion, migrations } from './index.ts';

let rows: Rows;
beforeAll(async () => {
  rows = await fullPlan();
});

describe.each(migrations.slice(0, -1).map(({ version }) => version))('a plan of schema %d', (version) => {
  test('is whole where its rows were made by what its journal tells last', async () => {
    const path = fileOf(version, rows, false);
    journalAsMade(path, version, rows);
    const file = await openPlan(path);
    expect(file.plan.tables.keyResult.rows.size).toBe(rows.get('keyResult')?.length);
    file.close();
  });

  test('gives back what was removed then, as it would be had it stayed', async () => {
    const stayed = await openPlan(fileOf(version, rows, false));
    const emptied = await openPlan(fileOf(version, rows, true));
    expect(emptied.plan.tables.objective.rows.size).toBe(0);
    emptied.undo();
    expect(rowsOf(emptied)).toEqual(rowsOf(stayed));
    expect(rowsOf(emptied).get('gap')?.length).toBe(2);
    emptied.redo();
    expect(emptied.plan.tables.objective.rows.size).toBe(0);
    stayed.close();
    emptied.close();
  });
});

test('migrations are numbered without a gap, each once, by the beginning of their names', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
});

test('what is removed now is journaled under the schema of now', async () => {
  const file = await openPlan(planOnDisk());
  const schemas = file.db.prepare('SELECT DISTINCT schema FROM change_set').pluck().all();
  expect(schemas).toEqual([currentVersion]);
  file.close();
});
