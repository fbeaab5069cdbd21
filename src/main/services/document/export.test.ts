import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exported, wholePlanFormats } from '#contract/document.ts';
import { planOnDisk, windowOn } from '../../../../tests/support/plans.ts';
import { isPlanJson } from '../../exchange/json/plan-json.ts';

test.each(wholePlanFormats)('a window saves the whole plan as %s', async (as) => {
  const window = await windowOn(planOnDisk('sales'));
  const file = await window.client.document.export({ as, language: 'en' });
  await window.close();
  expect(file?.name).toBe(`Test plan.${exported[as].ending}`);
  const bytes = readFileSync(file?.path ?? '');
  expect(as === 'json' ? isPlanJson(bytes.toString()) : bytes.toString('latin1', 0, 2) === 'PK').toBe(true);
});

test('nothing is made where the dialog was dismissed', async () => {
  const window = await windowOn(planOnDisk('sales'), { chooseSave: async () => null });
  expect(await window.client.document.export({ as: 'json', language: 'en' })).toBeNull();
  await window.close();
});
