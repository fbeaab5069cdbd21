import { expect, test } from 'vitest';
import { planOnDisk } from '../../../tests/support/plans.ts';
import { connectTo } from './connection.ts';
import { currentVersion, migrations } from './migrations/index.ts';
import { digestOfSchema, emptyTables } from './schema.ts';

test('the latest migration says the digest of the schema that all of them make, which a new plan has', () => {
  const made = emptyTables(currentVersion);
  const plan = connectTo(planOnDisk('empty'), { readonly: true });
  expect(migrations.at(-1)?.digest).toBe(digestOfSchema(made));
  expect(digestOfSchema(plan)).toBe(digestOfSchema(made));
  made.close();
  plan.close();
});

test.each([
  ['a trigger', 'CREATE TRIGGER t AFTER UPDATE ON plan BEGIN DELETE FROM plan; END'],
  ['a view', 'CREATE VIEW v AS SELECT 1'],
  ['another index', 'CREATE INDEX i ON plan (name)'],
  ['no index', 'DROP INDEX key_result_by_objective'],
  ['another column', 'ALTER TABLE plan ADD COLUMN more TEXT'],
  ['what SQLite was told of its tables', 'ANALYZE'],
])('a schema with %s has another digest', (_what, sql) => {
  const made = emptyTables(currentVersion);
  const before = digestOfSchema(made);
  made.exec(sql);
  expect(digestOfSchema(made)).not.toBe(before);
  made.close();
});
