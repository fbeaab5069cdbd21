import { afterEach, beforeEach, expect, test } from 'vitest';
import { bonusRuleOf, startingBands, startingRule } from '#domain/bonus/rule.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

let path: string;
let window: TestWindow;
beforeEach(async () => {
  path = planOnDisk('sales');
  window = await windowOn(path);
});
afterEach(() => window.close());

const inBands = { ...startingRule, kind: 'bands', bands: startingBands } as const;
const line = { ...startingRule, bands: [] };
const set = (rule: Parameters<typeof window.client.bonus.setRule>[0]) => window.client.bonus.setRule(rule);
const rule = () => bonusRuleOf(window.plan());

test('a rule is given, changed and removed, undone and redone, and survives a restart', async () => {
  expect(rule()).toBeNull();
  await set(inBands);
  expect(rule()).toEqual(inBands);
  await set({ ...inBands, cap: null, bands: inBands.bands.slice(0, 2) });
  expect(rule()).toEqual({ ...inBands, cap: null, bands: startingBands.slice(0, 2) });
  await set(line);
  expect(rule()).toEqual(line);
  await window.client.bonus.removeRule({});
  expect(rule()).toBeNull();
  for (const before of [line, { ...inBands, cap: null, bands: startingBands.slice(0, 2) }, inBands, null]) {
    await window.client.history.undo();
    expect(rule()).toEqual(before);
  }
  await window.client.history.redo();
  await window.close();
  window = await windowOn(path);
  expect(rule()).toEqual(inBands);
});

test('the same rule again is no change, and what cannot be is refused', async () => {
  await set(inBands);
  const { sequence } = window.plan();
  await set(inBands);
  expect(window.plan().sequence).toBe(sequence);
  expect(await refusal(set({ ...line, teamShare: 70, companyShare: 70 }))).toBe('bonus/shares');
  expect(await refusal(set({ ...inBands, bands: [...startingBands].reverse() }))).toBe('bonus/band-order');
  await window.client.bonus.removeRule({});
  expect(await refusal(window.client.bonus.removeRule({}))).toBe('bonus/no-rule');
});
