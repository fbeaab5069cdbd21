import { expect, test } from 'vitest';
import { livingKeyResults } from '../../../tests/support/find-rows.ts';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';
import { fieldChanges } from './field-changes.ts';

test('the history says which fields of a key result changed, from what to what', async () => {
  const window = await windowOn(planOnDisk());
  const id = livingKeyResults(window.plan())[0]?.id ?? '';
  const before = { title: 'Deals', kind: 'number', unit: 'deals', baseline: 4, target: 10 } as const;
  await window.client.keyResult.update({ id, ...before });
  await window.client.keyResult.update({ id, target: 12, title: 'Signed deals' });
  const [entry] = await window.client.history.list({ limit: 1, rowIds: [id] });
  expect(entry?.changes.flatMap((change) => fieldChanges(window.plan(), change, 'en'))).toEqual([
    'Key result: Deals → Signed deals',
    'Target: 10 deals → 12 deals',
  ]);
  await window.close();
});
