import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Sheet } from '#domain/import/source.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { planOnDisk, windowOn } from '../../../../tests/support/plans.ts';
import { readFile } from '../reading/read-file.ts';
import { planTables } from '../tables/plan-tables.ts';
import { planAsCsv } from './plan-as-csv.ts';

test.each(['en', 'id'] as const)(
  'a plan as text tables in %s reads back to the words and figures of it',
  async (language) => {
    const window = await windowOn(planOnDisk('sales', language));
    await busyPlan(window);
    const [rung] = window.plan().tables.keyResult.rows.values();
    if (!rung) throw new Error('The sample has key results.');
    for (const title of ['=1+1', "'=1+1", '-2 complaints', 'with "quotes"; and, marks\nin lines'])
      await window.client.keyResult.addInitiative({ keyResultId: rung.id, title });
    const { planFile } = window.window;
    const files = Object.entries(unzipSync(planAsCsv(planFile, language)));
    const tables = planTables(planFile, language);
    expect(files.length).toBe(tables.length);
    for (const [at, [name, bytes]] of files.entries()) {
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [sheet] = (await readFile({ name, bytes })) as Sheet[];
      const written = (tables[at]?.rows ?? []).map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cell : cell && 'day' in cell ? cell.day : null)),
      );
      const read = sheet?.rows.slice(1).map((row) => row.map(({ text }) => text)) ?? [];
      expect(read.length).toBe(written.length);
      written.forEach((row, index) => {
        row.forEach((cell, column) => {
          if (cell !== null) expect(read[index]?.[column]).toBe(cell);
        });
      });
    }
    await window.close();
  },
);

test('figures have no mark before them, also below zero', async () => {
  const window = await windowOn(planOnDisk('sales'));
  const rung = [...window.plan().tables.keyResult.rows.values()].find(({ kind }) => kind === 'number');
  if (!rung) throw new Error('The sample counts something.');
  await window.client.checkIn.record({
    entries: [{ keyResultId: rung.id, value: -5, checkedOn: '2026-11-01', confidence: null, note: '' }],
  });
  const files = unzipSync(planAsCsv(window.window.planFile, 'en'));
  expect(strFromU8(files['Check-ins.csv'] ?? new Uint8Array())).toMatch(/,2026-11-01,-5,/u);
  await window.close();
});
