import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { edit } from '../../../tests/support/edit.ts';
import { livingKeyResults, livingObjectives } from '../../../tests/support/find-rows.ts';
import { openPlan, planOnDisk, refusal, testFolder } from '../../../tests/support/plans.ts';
import { rowsInFile } from '../../../tests/support/rows-in-file.ts';
import { mend } from './mend.ts';
import { migrations } from './migrations/index.ts';
import type { PlanFile } from './plan-file.ts';
import { applicationId } from './plan-header.ts';

type Edit = {
  readonly kind: 'rename' | 'add' | 'check-in' | 'remove';
  readonly at: number;
  readonly length: number;
};
const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('rename', 'add', 'check-in', 'remove'),
  at: fc.nat(60),
  length: fc.constantFrom(3, 200, 5_000),
});

function carryOut(file: PlanFile, { kind, at, length }: Edit): void {
  edit(file, `test.${kind}`, (change, plan) => {
    const objectives = livingObjectives(plan);
    const rungs = livingKeyResults(plan);
    const objective = objectives[at % objectives.length];
    const rung = rungs[at % rungs.length];
    if (!objective || !rung) throw new Error('The sample has both.');
    const text = `${at} `.repeat(length);
    if (kind === 'rename') change.update('objective', objective.id, { description: text });
    if (kind === 'add') change.insert('step', { keyResultId: rung.id, title: text, rank: 'a0' });
    if (kind === 'remove')
      for (const row of plan.tables.alignment.where('childId', objective.id))
        change.delete('alignment', row.id);
    if (kind === 'check-in')
      change.insert('checkIn', {
        keyResultId: rung.id,
        checkedOn: '2026-11-01',
        value: at,
        note: text,
        createdAt: '2026-11-01T00:00:00.000Z',
      });
    return { id: objective.id, subject: objective.title };
  });
}

const journalTables = ['change', 'change_set'];

/** All that a plan file holds, each row as text. */
const contentOf = (path: string): Readonly<Record<string, ReadonlySet<string>>> =>
  Object.fromEntries(
    Object.entries(rowsInFile(path)).map(([name, rows]) => [
      name,
      new Set(rows.map((row) => JSON.stringify(row))),
    ]),
  );

type Content = ReturnType<typeof contentOf>;

const isSame = (some: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined): boolean =>
  some?.size === others?.size && [...(some ?? [])].every((row) => others?.has(row));

/**
 * Each row is as it was at the end of a change set, and nothing that the journal tells of is missing. A row that is
 * newer than the journal can come with a torn copy unseen, beside another of its table that is not: what was saved is
 * there, its entry in the history is not.
 */
function expectNoOlderThanJournal(content: Content, states: readonly Content[]): void {
  const journal = Math.max(
    ...journalTables.map((name) => states.findLastIndex((state) => isSame(state[name], content[name]))),
  );
  expect(journal).toBeGreaterThanOrEqual(0);
  const told = states.slice(journal);
  for (const [name, rows] of Object.entries(content)) {
    if (journalTables.includes(name)) continue;
    for (const row of rows) expect(told.some((state) => state[name]?.has(row))).toBe(true);
    // What no change set after it touched.
    for (const row of told[0]?.[name] ?? [])
      if (told.every((state) => state[name]?.has(row))) expect(rows.has(row)).toBe(true);
  }
}

test('a copy that was taken while somebody wrote is found, wherever the copying stood', async () => {
  const original = planOnDisk('sales');
  const times = { mended: 0 };
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEdit, { maxLength: 3 }),
      fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
      async (before, during) => {
        const path = join(testFolder(), 'plan.tangga');
        copyFileSync(original, path);
        const file = await openPlan(path);
        file.db.pragma('synchronous = OFF');
        for (const one of before) carryOut(file, one);
        const early = readFileSync(path);
        const states = [contentOf(path)];
        for (const one of during) {
          carryOut(file, one);
          states.push(contentOf(path));
        }
        file.close();
        const late = readFileSync(path);
        const torn = join(testFolder(), 'torn.tangga');
        for (let at = 4096; at < late.length; at += 4096) {
          // Where a page is the same in both, the copy is the one before.
          const page = early.subarray(at - 4096, at);
          if (page.equals(late.subarray(at - 4096, at))) continue;
          writeFileSync(torn, Buffer.concat([early.subarray(0, at), late.subarray(at)]));
          if ((await refusal(openPlan(torn).then((opened) => opened.close()))) !== 'not refused') {
            const mended = await mend(torn);
            if (!mended) continue;
            expectNoOlderThanJournal(contentOf(mended), states);
            times.mended += 1;
            rmSync(mended);
            continue;
          }
          expectNoOlderThanJournal(contentOf(torn), states);
        }
      },
    ),
    { numRuns: 6 },
  );
  expect(times.mended).toBeGreaterThan(0);
  vi.restoreAllMocks();
});

/** What somebody else may have done to a file, and what is said of it. */
const crafted: readonly [name: string, sql: string, code: string][] = [
  ['without the row of the plan', 'DELETE FROM plan', 'plan-file/damaged'],
  [
    'with two plans',
    "INSERT INTO plan SELECT 'x', name, language, currency, owner, 0, created_at FROM plan",
    'plan-file/damaged',
  ],
  [
    'without a company',
    'DELETE FROM objective; DELETE FROM membership; DELETE FROM unit',
    'plan-file/damaged',
  ],
  ['without a cycle', 'DELETE FROM objective; DELETE FROM cycle', 'plan-file/damaged'],
  ['without a table', 'DROP TABLE improvement', 'plan-file/damaged'],
  ['without a column', 'ALTER TABLE workshop DROP COLUMN beat_at', 'plan-file/damaged'],
  ['without an index', 'DROP INDEX key_result_by_objective', 'plan-file/damaged'],
  [
    'with a table that holds anything',
    'ALTER TABLE step RENAME TO s; CREATE TABLE step (id, key_result_id, title, done_on, rank); DROP TABLE s',
    'plan-file/damaged',
  ],
  ['with order keys that are none', "UPDATE objective SET rank = 'a10'", 'plan-file/damaged'],
  ['with empty order keys', "UPDATE key_result SET rank = ''", 'plan-file/damaged'],
  ['with days that are none', "UPDATE objective SET ends_on = 'soon'", 'plan-file/damaged'],
  ['with a rung of no objective', "UPDATE key_result SET objective_id = 'nobody'", 'plan-file/damaged'],
  ['with teams in a loop', "UPDATE unit SET parent_id = id WHERE kind = 'team'", 'plan-file/damaged'],
  [
    'with objectives that serve each other',
    `DELETE FROM alignment;
     INSERT INTO alignment SELECT hex(randomblob(8)), a.id, b.id, NULL, 1
       FROM objective AS a JOIN objective AS b ON a.id <> b.id`,
    'plan-file/damaged',
  ],
  [
    'with a trigger',
    'CREATE TRIGGER t AFTER UPDATE ON objective BEGIN DELETE FROM objective; END',
    'plan-file/foreign-parts',
  ],
  [
    'with a view in the place of a table',
    `DROP TABLE improvement;
     CREATE VIEW improvement AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`,
    'plan-file/foreign-parts',
  ],
  ['with a table of its own', 'CREATE TABLE mine (a)', 'plan-file/foreign-parts'],
  ['with an index of its own', 'CREATE INDEX mine ON objective (title)', 'plan-file/foreign-parts'],
  ['with what SQLite was told of its tables', 'ANALYZE', 'plan-file/foreign-parts'],
  [
    'with a generated column',
    'ALTER TABLE step ADD COLUMN more TEXT AS (hex(zeroblob(1000000)))',
    'plan-file/foreign-parts',
  ],
  [
    'with a virtual table in the place of a table',
    'DROP TABLE improvement; CREATE VIRTUAL TABLE improvement USING fts5(id)',
    'plan-file/foreign-parts',
  ],
  [
    'with a table that takes what no plan has',
    `ALTER TABLE cycle RENAME TO c;
     CREATE TABLE cycle (id TEXT PRIMARY KEY, name TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
       state TEXT NOT NULL, check_in_weekday INTEGER, closed_at TEXT, reopened_reason TEXT NOT NULL DEFAULT '') STRICT;
     INSERT INTO cycle SELECT * FROM c; DROP TABLE c`,
    'plan-file/damaged',
  ],
  [
    'with a row that its journal does not know so',
    "UPDATE objective SET description = 'x' WHERE id = (SELECT row_id FROM change)",
    'plan-file/damaged',
  ],
  ['with a journal cut short', 'DELETE FROM change_set WHERE sequence > 1', 'plan-file/damaged'],
];

test.each(crafted)('a plan %s is refused in a sentence, and left as it is', async (_name, sql, code) => {
  const path = planOnDisk('sales');
  const file = await openPlan(path);
  carryOut(file, { kind: 'rename', at: 1, length: 3 });
  file.close();
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  const before = readFileSync(path);
  expect(await refusal(openPlan(path))).toBe(code);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a file that is longer than its plan was copied while it grew', async () => {
  const path = planOnDisk('sales');
  appendFileSync(path, Buffer.alloc(4096));
  expect(await refusal(openPlan(path))).toBe('plan-file/damaged');
});

test('a plan opens of which a migration was ended in the middle', async () => {
  const path = join(testFolder(), 'old.tangga');
  const db = new Database(path);
  for (const { sql } of migrations.slice(0, 2)) db.exec(sql);
  db.pragma(`application_id = ${applicationId}`);
  db.pragma('user_version = 2');
  db.exec(`INSERT INTO plan VALUES ('p', 'Old plan', 'en', 'USD', '', 0, '2026-01-01T00:00:00.000Z');
    INSERT INTO unit VALUES ('u', NULL, 'company', 'Niaga', NULL, 'a0');
    INSERT INTO cycle (id, name, starts_on, ends_on, state) VALUES ('c', 'Q1', '2026-01-01', '2026-03-31', 'running')`);
  db.close();
  // A process that spills what it has changed into the file, and dies before it is done.
  const script = `
    const Database = require('better-sqlite3');
    const db = new Database(process.argv[1]);
    db.pragma('cache_size = 1');
    db.exec('BEGIN IMMEDIATE');
    db.exec(process.argv[2]);
    db.pragma('user_version = 3');
    db.exec("CREATE TABLE spill (a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO spill SELECT hex(randomblob(400)) FROM n");
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['-e', script, path, migrations[2]?.sql ?? '']);
  expect(existsSync(`${path}-journal`)).toBe(true);
  const file = await openPlan(path);
  expect(file.plan.about.name).toBe('Old plan');
  file.close();
});
