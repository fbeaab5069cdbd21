import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diagnosticsParts } from '#contract/diagnostics.ts';
import { outputOf } from '../../../tests/support/output-of.ts';
import { planOnDisk, testFolder } from '../../../tests/support/plans.ts';
import { keepLog, note } from '../diagnostics/log.ts';
import { diagnosticsCommand } from './diagnostics.ts';

const { TANGGA_DATA } = process.env;

beforeEach(() => {
  process.env.TANGGA_DATA = testFolder();
  keepLog(process.env.TANGGA_DATA);
  note({ what: 'stopped' });
});

afterEach(() => {
  keepLog(null);
  if (TANGGA_DATA === undefined) delete process.env.TANGGA_DATA;
  else process.env.TANGGA_DATA = TANGGA_DATA;
});

test('diagnostics are shown part by part, and as one value for scripts', async () => {
  const shown = await outputOf(() => diagnosticsCommand(undefined, {}));
  expect(shown).toContain('"platform"');
  expect(shown).toContain('"what":"stopped"');
  const held = JSON.parse(await outputOf(() => diagnosticsCommand(undefined, { json: true })));
  expect(Object.keys(held)).toEqual([...diagnosticsParts]);
  expect(held).toMatchObject({ plan: null, log: [{ what: 'stopped', process: process.pid }] });
});

test('of a plan they hold how large it is, and nothing of it', async () => {
  const path = planOnDisk('tour');
  const shown = await outputOf(() => diagnosticsCommand(path, { json: true }));
  expect(JSON.parse(shown).plan).toMatchObject({ isReadOnly: false, isShared: false, rows: { plan: 1 } });
  expect(JSON.parse(shown).plan.rows.objective).toBeGreaterThan(5);
  expect(shown).not.toContain(path);
});

test('what is written is what is shown, and never takes the place of a plan', async () => {
  const out = join(testFolder(), 'report.json');
  expect(await outputOf(() => diagnosticsCommand(undefined, { out }))).toBe(`${out}\n`);
  expect(Object.keys(JSON.parse(readFileSync(out, 'utf8')))).toEqual([...diagnosticsParts]);
  const plan = join(testFolder(), 'new.tangga');
  await expect(diagnosticsCommand(undefined, { out: plan })).rejects.toMatchObject({
    code: 'document/is-plan',
  });
  expect(existsSync(plan)).toBe(false);
});
