import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bonusEndings, exported, type WholePlanFormat, wholePlanFormats } from '#contract/document.ts';
import type { ExportEvent } from '#contract/printing.ts';
import { startingRule } from '#domain/bonus/rule.ts';
import { diskToLock, whileLocked } from '../../../../tests/support/disks.ts';
import { fileOf, fullPlan } from '../../../../tests/support/older-plans.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import { isPlanJson } from '../../exchange/json/plan-json.ts';
import { Exporter } from '../../exporter/exporter.ts';
import { forkedProcess } from '../../hosts/forked-process.ts';

/** A machine may do much else. */
const patience = { timeout: 60_000 };

async function saved(window: TestWindow, as: WholePlanFormat): Promise<ExportEvent | undefined> {
  let last: ExportEvent | undefined;
  for await (const event of await window.client.document.export({ as, language: 'en' })) last = event;
  return last;
}

const bytesOf = (event: ExportEvent | undefined): Buffer =>
  readFileSync(event?.kind === 'done' ? event.file.path : '');

test.each(wholePlanFormats)('a window saves the whole plan as %s', async (as) => {
  const window = await windowOn(planOnDisk('sales'));
  const event = await saved(window, as);
  await window.close();
  expect(event).toMatchObject({ kind: 'done', file: { name: `Test plan.${exported[as].ending}` } });
  const bytes = bytesOf(event);
  expect(as === 'json' ? isPlanJson(bytes.toString()) : bytes.toString('latin1', 0, 2) === 'PK').toBe(true);
});

test.each(bonusEndings)(
  'a window saves the bonuses of a cycle as %s, once there is a rule',
  async (ending) => {
    const window = await windowOn(planOnDisk('sales'));
    const [cycleId = ''] = window.plan().tables.cycle.rows.keys();
    const save = () => window.client.document.exportBonus({ cycleId, ending, language: 'en' });
    expect(await refusal(save())).toBe('bonus/no-rule');
    await window.client.bonus.setRule(startingRule);
    const file = await save();
    expect(file?.name).toMatch(new RegExp(`^Test plan .* Bonus\\.${ending}$`, 'u'));
    expect(readFileSync(file?.path ?? '').length).toBeGreaterThan(100);
    await window.close();
  },
);

test('what was just changed is in it, also where the file is gone by now', async () => {
  const path = planOnDisk('sales');
  const window = await windowOn(path);
  const stop = window.window.planFile.subscribe(() => undefined);
  await window.client.plan.update({ name: 'Renamed' });
  expect(bytesOf(await saved(window, 'json')).toString()).toContain('"name":"Renamed"');
  rmSync(path);
  await expect.poll(() => window.window.planFile.trouble, patience).not.toBeNull();
  expect(bytesOf(await saved(window, 'csv')).toString('latin1', 0, 2)).toBe('PK');
  stop();
  await window.close();
});

test('an older plan that lies where it may only be read is exported as what it became', async (context) => {
  const folder = diskToLock();
  if (!folder) return context.skip();
  const path = join(folder, 'older.tangga');
  writeFileSync(path, readFileSync(fileOf(6, await fullPlan(), false)));
  await whileLocked(folder, async () => {
    const window = await windowOn(path);
    const objectives = window.plan().tables.objective.rows;
    const told = bytesOf(await saved(window, 'json')).toString();
    for (const id of objectives.keys()) expect(told).toContain(id);
    await window.close();
  });
});

test('nothing is made where the dialog was dismissed', async () => {
  const window = await windowOn(planOnDisk('sales'), { chooseSave: async () => null });
  expect(await saved(window, 'json')).toEqual({ kind: 'dismissed' });
  await window.close();
});

test('nothing is left of one that was cancelled, or whose process ends, and it is said', async () => {
  const gone: Promise<unknown>[] = [];
  const exporter = new Exporter((path) => {
    const one = forkedProcess(path);
    gone.push(new Promise((resolve) => one.onExit(resolve)));
    return one;
  });
  const window = await windowOn(planOnDisk('sales'), { exporter });
  const { plansFolder } = window.desk.host;
  for await (const event of await window.client.document.export({ as: 'xlsx', language: 'en' }))
    if (event.kind === 'progress') break;
  await Promise.all(gone);
  const dying = new Exporter((path) => {
    const one = forkedProcess(path);
    one.kill();
    return one;
  });
  const other = await windowOn(planOnDisk('sales'), { exporter: dying, plansFolder });
  await expect(saved(other, 'xlsx')).rejects.toMatchObject({ data: { code: 'document/export-failed' } });
  const folder = join(plansFolder, 'XLSX');
  await expect.poll(() => existsSync(folder) && readdirSync(folder), patience).toEqual([]);
  await window.close();
  await other.close();
});
