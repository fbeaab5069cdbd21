import { expect, test } from 'vitest';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { objectiveId } from '../../../tests/support/find-rows.ts';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';

test('what is written while a snapshot is made ready is in it', async () => {
  const window = await windowOn(planOnDisk());
  const file = window.window.planFile;
  const id = objectiveId(window, 'Shorten');
  const isReady = file.preparePackedSnapshot();
  await window.client.objective.update({ id, title: 'Written meanwhile' });
  await isReady;
  const { sequence, rows } = unpackSnapshot(file.packedSnapshot());
  expect(rows.objective.find((row) => row.id === id)?.title).toBe('Written meanwhile');
  expect(sequence).toBe(file.plan.sequence);
  await window.close();
});

test('a snapshot that was made ready is the one that is read at once', async () => {
  const path = planOnDisk('sales');
  const one = await windowOn(path);
  await one.window.planFile.preparePackedSnapshot();
  const ready = one.window.planFile.packedSnapshot();
  await one.close();
  const other = await windowOn(path);
  expect(other.window.planFile.packedSnapshot()).toBe(ready);
  await other.close();
});
