import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { craftedPlan } from '../../../../tests/support/crafted.ts';
import { openPlan, planOnDisk, refusal, testFolder, windowOn } from '../../../../tests/support/plans.ts';
import { recover } from '../recovery/recover.ts';
import { lookAtStranger } from './look.ts';

const look = (path: string) => refusal(lookAtStranger(path, testFolder()));

const journalOf = (table: string, column: string, value: string) => `
  INSERT INTO change_set (id, at, action, subject, kind, state, schema, author, machine, is_undoable)
    VALUES ('c1', '2026-11-01T00:00:00.000Z', 'objective.update', 'x', 'do', 'applied',
      (SELECT user_version FROM pragma_user_version), '', '', 1);
  INSERT INTO change (change_set, ordinal, table_name, row_id, before, after)
    SELECT max(sequence), 0, '${table}', (SELECT id FROM ${table} LIMIT 1), json_object('${column}', ${value}),
      (SELECT json_object('${column}', ${column}) FROM ${table} LIMIT 1) FROM change_set`;

/** What somebody may have written into rows that SQLite takes, and that no part of the program would write. */
const odd: readonly [name: string, sql: string][] = [
  ['an id that leads somewhere', "UPDATE step SET id = '../../' || id"],
  ['an id that is markup', "UPDATE check_in SET id = '<img src=x>' WHERE rowid = 1"],
  ['a name of two hundred thousand letters', 'UPDATE person SET job_title = hex(zeroblob(100000))'],
  ['a moment that is none', "UPDATE objective SET created_at = 'yesterday'"],
  ['a weight beyond all weights', 'UPDATE key_result SET weight = 1e300'],
  ['a step that goes on for ever', 'UPDATE workshop_step SET planned_minutes = 1e300'],
  ['a step longer than a step may be', 'UPDATE workshop_step SET planned_minutes = 601'],
  ['a number that is infinite', 'UPDATE key_result SET target = 9e999'],
  ['a currency that is none', "UPDATE key_result SET currency = '=1+1'"],
  [
    'a currency that is none where money is missing',
    `INSERT INTO gap (id, cycle_id, measure_name, measure, unit, currency, last_period_label, comparison, direction, cause, votes, rank)
      SELECT 'g1', id, 'M', 'currency', '', 'nul.txt', '', 'target', 'more', '', 0, 'a0' FROM cycle LIMIT 1`,
  ],
  [
    'a history that has no number left',
    `${journalOf('objective', 'title', "'x'")}; UPDATE change_set SET sequence = 9223372036854775807 WHERE id = 'c1'`,
  ],
  [
    'a template that says nothing',
    `INSERT INTO template VALUES ('t1', 'T', '{"a":1}', '2026-11-01T00:00:00.000Z')`,
  ],
];

/** What somebody may have written into the journal: a file is let in with it, and nobody is made to carry it out. */
const oddHistory: readonly [name: string, sql: string][] = [
  ['a title would be a number', journalOf('objective', 'title', '5')],
  ['a row would have what no row has', journalOf('objective', 'title', "'x', '__proto__', 1")],
  ['a title would be endless', journalOf('objective', 'title', "printf('%.*c', 10001, 'x')")],
];

describe('a file of a stranger', () => {
  test.each(odd)('with %s is refused, stays as it is, and is mended beside', async (_name, sql) => {
    const path = craftedPlan(sql);
    const before = readFileSync(path);
    expect(await look(path)).toBe('plan-file/unsound');
    expect(await refusal(openPlan(path))).toBe('plan-file/unsound');
    const { path: mended } = await recover(path, { folder: testFolder(), name: 'mended' }, null);
    expect(await look(mended)).toBe('not refused');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test.each(oddHistory)(
    'is let in where by its history %s, which no undo carries out',
    async (_name, sql) => {
      const path = craftedPlan(sql);
      expect(await look(path)).toBe('not refused');
      const window = await windowOn(path);
      expect(await refusal(window.client.history.undo())).toBe('history/unreadable');
      expect(await refusal(window.client.history.takeBack({ sequence: window.plan().sequence }))).toBe(
        'history/unreadable',
      );
      await window.close();
    },
  );

  test.skipIf(process.platform === 'win32').each(['-journal', '-wal', '-shm'])(
    'is not read where a pipe or a folder lies at its %s',
    async (end) => {
      for (const place of ['a pipe', 'a folder']) {
        const path = planOnDisk('empty');
        if (place === 'a folder') mkdirSync(path + end);
        else expect(spawnSync('mkfifo', [path + end]).status).toBe(0);
        expect([place, await look(path)]).toEqual([place, 'plan-file/strange-beside']);
        const link = join(testFolder(), 'link.tangga');
        symlinkSync(path, link);
        expect([place, await look(link)]).toEqual([place, 'plan-file/strange-beside']);
        expect([place, await refusal(openPlan(path))]).toEqual([place, 'plan-file/strange-beside']);
        const beside = { folder: testFolder(), name: 'recovered' };
        expect([place, await refusal(recover(path, beside, null))]).toEqual([
          place,
          'plan-file/strange-beside',
        ]);
      }
    },
  );

  test('tells of what was dropped when it is mended', async () => {
    const path = craftedPlan(
      "UPDATE step SET title = printf('%.*c', 10001, 'x') WHERE rowid = 1; UPDATE step SET id = 'a/b' WHERE rowid = 2",
    );
    const recovered = await recover(path, { folder: testFolder(), name: 'mended' }, null);
    expect(recovered.dropped).toEqual({ step: 2 });
  });
});

test('every plan that the program makes is let in', async () => {
  for (const sample of ['empty', 'tour', 'sales'] as const)
    expect(await look(planOnDisk(sample))).toBe('not refused');
  const path = planOnDisk('tour');
  const window = await windowOn(path);
  await busyPlan(window);
  await window.close();
  expect(await look(path)).toBe('not refused');
});
