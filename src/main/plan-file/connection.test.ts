import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPlan, planOnDisk, refusal, testFolder } from '../../../tests/support/plans.ts';
import { connectTo } from './connection.ts';

test('a connection trusts no schema, checks cells, and lets nothing write the schema', () => {
  const db = connectTo(planOnDisk('empty'));
  expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
  expect(db.pragma('cell_size_check', { simple: true })).toBe(1);
  db.pragma('writable_schema = ON');
  expect(() => db.exec("UPDATE sqlite_schema SET sql = 'x'")).toThrow('may not be modified');
  expect(() => db.prepare("SELECT load_extension('x')").get()).toThrow();
  db.close();
});

test.skipIf(process.platform === 'win32')(
  'a pipe under the name of a plan keeps nobody waiting',
  async () => {
    const path = join(testFolder(), 'pipe.tangga');
    execFileSync('mkfifo', [path]);
    expect(await refusal(openPlan(path))).toBe('plan-file/not-a-plan');
  },
);
