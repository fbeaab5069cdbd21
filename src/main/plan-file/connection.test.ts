import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPlan, planOnDisk, refusal, testFolder } from '../../../tests/support/plans.ts';
import { connectTo, keepLittle } from './connection.ts';

test('a connection trusts no schema, checks cells, and lets nothing write the schema', () => {
  const db = connectTo(planOnDisk('empty'));
  expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
  expect(db.pragma('cell_size_check', { simple: true })).toBe(1);
  db.pragma('writable_schema = ON');
  expect(() => db.exec("UPDATE sqlite_schema SET sql = 'x'")).toThrow('may not be modified');
  expect(() => db.prepare("SELECT load_extension('x')").get()).toThrow();
  db.close();
});

test('a connection keeps little of what it reads, and yet writes a long change to the file at its end', () => {
  const path = planOnDisk('empty');
  const before = readFileSync(path);
  const db = connectTo(path);
  keepLittle(db);
  expect(db.pragma('cache_size', { simple: true })).toBe(-2_000);
  db.exec('BEGIN');
  const add = db.prepare("INSERT INTO person VALUES (?, 'A', hex(zeroblob(50000)), '', 'a0')");
  for (let count = 0; count < 60; count++) add.run(`person${count}`);
  expect(readFileSync(path).equals(before)).toBe(true);
  db.exec('COMMIT');
  db.close();
  expect(statSync(path).size).toBeGreaterThan(before.length + 60 * 100_000);
});

test.skipIf(process.platform === 'win32')(
  'a pipe under the name of a plan keeps nobody waiting',
  async () => {
    const path = join(testFolder(), 'pipe.tangga');
    execFileSync('mkfifo', [path]);
    expect(await refusal(openPlan(path))).toBe('plan-file/not-a-plan');
  },
);
