import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableNames } from '#domain/tables/tables.ts';
import { livingObjectives } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, testFolder, windowOn } from '../../../../tests/support/plans.ts';
import { rounds, seed, timeFor } from '../../../../tests/support/rounds.ts';
import { problemCodes } from '../../../domain/problem.ts';
import { columnsOf } from '../columns.ts';
import { openPlanFile } from '../open.ts';
import { recover } from '../recovery/recover.ts';
import { lookAtStranger } from './look.ts';

const values = [
  'NULL',
  "''",
  "' '",
  '0',
  '-1',
  '9e999',
  '1e-300',
  'zeroblob(10)',
  "'../../x'",
  "'\u001b[31m'",
  "char(0) || 'x'",
  "'9999-12-31'",
  "'{}'",
  "'[]'",
  "'[[[]]]'",
  "'a0'",
  "'nobody'",
  "printf('%.*c', 30000, 'x')",
];

const anyColumn = fc.constantFrom(
  ...tableNames.flatMap((table) => {
    const { sqlName, sqlNames } = columnsOf(table);
    return Object.values(sqlNames).map((column) => ({ table: sqlName, column }));
  }),
  ...[
    'id',
    'at',
    'action',
    'subject',
    'kind',
    'state',
    'schema',
    'input',
    'author',
    'sequence',
    'target',
  ].map((column) => ({ table: 'change_set', column })),
  ...['table_name', 'row_id', 'before', 'after', 'ordinal', 'change_set'].map((column) => ({
    table: 'change',
    column,
  })),
);

const someRow = (table: string, at: number) =>
  `rowid IN (SELECT rowid FROM ${table} LIMIT 1 OFFSET (${at} % (SELECT count(*) + 1 FROM ${table})))`;

/** What somebody does to a file by SQL. */
const anySql: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(anyColumn, fc.constantFrom(...values), fc.option(fc.nat(500)))
    .map(
      ([{ table, column }, value, at]) =>
        `UPDATE ${table} SET ${column} = ${value}${at === null ? '' : ` WHERE ${someRow(table, at)}`}`,
    ),
  anyColumn.map(
    ({ table, column }) => `UPDATE ${table} SET ${column} = (SELECT max(${column}) FROM ${table})`,
  ),
  anyColumn.map(({ table }) => `DELETE FROM ${table}`),
  fc
    .tuple(anyColumn, fc.nat(500))
    .map(([{ table }, at]) => `DELETE FROM ${table} WHERE ${someRow(table, at)}`),
  anyColumn.map(({ table }) => `DROP TABLE ${table}`),
  anyColumn.map(({ table }) => `CREATE TRIGGER t AFTER UPDATE ON ${table} BEGIN SELECT 1; END`),
  fc.integer({ min: 0, max: 20 }).map((version) => `PRAGMA user_version = ${version}`),
);

type Harm =
  | { readonly sql: readonly string[] }
  | { readonly bytes: readonly { readonly at: number; readonly value: number }[] }
  | { readonly cut: number };

const anyHarm: fc.Arbitrary<Harm> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ sql: fc.array(anySql, { minLength: 1, maxLength: 3 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      bytes: fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), value: fc.nat(255) }), {
        minLength: 1,
        maxLength: 30,
      }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ cut: fc.double({ min: 0, max: 1, noNaN: true }) }) },
);

function harm(path: string, done: Harm): void {
  if ('sql' in done) {
    const db = new Database(path);
    db.pragma('foreign_keys = OFF');
    db.pragma('ignore_check_constraints = ON');
    for (const sql of done.sql)
      try {
        db.exec(sql);
      } catch {
        // Not every value can be written into every column.
      }
    db.close();
    return;
  }
  const bytes = readFileSync(path);
  if ('cut' in done) writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * done.cut)));
  else {
    for (const { at, value } of done.bytes) bytes[Math.floor(bytes.length * at)] = value;
    writeFileSync(path, bytes);
  }
}

const codes: ReadonlySet<string> = new Set(problemCodes.filter((code) => code !== 'unexpected'));

/** How something ends: well, or with the code of a problem; anything else is thrown on. */
async function ending(work: () => Promise<void>): Promise<string> {
  try {
    await work();
    return 'well';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined || !codes.has(code)) throw error;
    return code;
  }
}

test(
  `whatever was done to a file, it opens, or is mended, or there is a sentence (seed ${seed})`,
  async () => {
    const original = planOnDisk('tour');
    const window = await windowOn(original);
    const [objective] = livingObjectives(window.plan());
    for (let round = 0; round < 5; round++)
      await window.client.objective.update({ id: objective?.id ?? '', title: `Round ${round}` });
    await window.close();
    const folder = testFolder();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(anyHarm, async (done) => {
        const path = join(folder, `${number++}.tangga`);
        copyFileSync(original, path);
        harm(path, done);
        const before = readFileSync(path);
        const how = await ending(() => lookAtStranger(path, testFolder()));
        expect(readFileSync(path).equals(before)).toBe(true);
        if (how === 'well') {
          const file = await openPlanFile(path, async () => undefined);
          file.packedSnapshot();
          expect(file.plan.tables.unit.rows.size).toBeGreaterThan(0);
          file.close();
          return;
        }
        await ending(async () => {
          const { path: mended } = await recover(path, { folder, name: 'mended' }, null);
          await lookAtStranger(mended, testFolder());
        });
      }),
      { seed, numRuns: rounds(30) },
    );
  },
  timeFor(30),
);
