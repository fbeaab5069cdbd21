import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exported, exportFormats } from '#contract/document.ts';
import { startingRule } from '#domain/bonus/rule.ts';
import { openPlan, planOnDisk, refusal, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { restorePlan } from '../exchange/json/restore-plan.ts';
import { readFile } from '../exchange/reading/read-file.ts';
import { readWhole } from '../plan-file/whole-plan.ts';
import { exportCommand } from './export.ts';

/** Exports a sample into a file, and answers its bytes. */
async function exportedAs(as: keyof typeof exported, plan = planOnDisk('sales')): Promise<Uint8Array> {
  const out = join(testFolder(), `plan.${exported[as].ending}`);
  await exportCommand(plan, { as, out });
  return readFileSync(out);
}

test('a plan is exported as JSON and made again from it', async () => {
  const path = planOnDisk('sales');
  const text = new TextDecoder().decode(await exportedAs('json', path));
  const file = await openPlan(path);
  const again = await openPlan(
    restorePlan({ path: join(testFolder(), 'b.tangga') }, { name: 'plan.json', text }),
  );
  expect(readWhole(again.db)).toEqual(readWhole(file.db));
  file.close();
  again.close();
});

test('a workbook and an archive of tables are files of their kind', async () => {
  const book = await readFile({ name: 'plan.xlsx', bytes: await exportedAs('xlsx') });
  expect(book.length).toBeGreaterThan(1);
  expect((await exportedAs('csv')).slice(0, 2)).toEqual(Buffer.from('PK'));
});

test('what is of the whole plan takes no cycle and no workshop', async () => {
  const path = planOnDisk('tour');
  const out = join(testFolder(), 'out');
  for (const as of exportFormats.filter((format) => exported[format].of === 'plan'))
    for (const option of [{ cycle: 'Q1' }, { workshop: 'Planning' }])
      await expect(exportCommand(path, { as, out, ...option })).rejects.toThrow('command-line/usage');
  expect(existsSync(out)).toBe(false);
});

describe('bonuses', () => {
  test('are a workbook or a text table by the name of the file, and text without one', async () => {
    const path = planOnDisk('tour');
    const folder = testFolder();
    const out = (name: string) => join(folder, name);
    const bonus = (options: object) => exportCommand(path, { as: 'bonus', ...options });
    expect(await refusal(bonus({ out: out('bonus.xlsx') }))).toBe('bonus/no-rule');
    const window = await windowOn(path);
    await window.client.bonus.setRule(startingRule);
    await window.close();
    await bonus({ out: out('bonus.xlsx') });
    expect(readFileSync(out('bonus.xlsx')).toString('latin1', 0, 2)).toBe('PK');
    await bonus({ out: out('BONUS.CSV'), cycle: 'Q3 2026', language: 'id' });
    const text = readFileSync(out('BONUS.CSV'), 'utf8');
    expect(text).toContain('Dewi Lestari');
    expect(text).toContain('sudah ditinjau');
    for (const name of ['bonus.txt', 'bonus', 'bonus.ods'])
      expect(await refusal(bonus({ out: out(name) }))).toBe('command-line/usage');
    expect(await refusal(bonus({ cycle: 'Q9' }))).toBe('command-line/usage');
    expect(readdirSync(folder).sort()).toEqual(['BONUS.CSV', 'bonus.xlsx']);
  });
});
