import { expect, test } from 'vitest';
import { outputOf } from '../../../tests/support/output-of.ts';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';
import { historyCommand } from './history.ts';

test('a history tells what was done and taken back, the latest first', async () => {
  const path = planOnDisk('sales');
  const window = await windowOn(path);
  const [id] = window.plan().tables.objective.rows.keys();
  await window.client.objective.update({ id: id as string, title: 'Faster' });
  await window.client.history.undo();
  await window.close();
  const [undone, changed] = (await outputOf(() => historyCommand(path, { limit: 2 }))).split('\n');
  const told = await outputOf(() => historyCommand(path, { limit: 50, json: true }));
  expect(undone).toMatch(/ {2}Undone: Objective changed · Faster$/u);
  expect(changed).toMatch(/ {2}Objective changed · Faster$/u);
  const { history } = JSON.parse(told) as { history: Record<string, unknown>[] };
  expect(history[0]).toMatchObject({ action: 'objective.update', kind: 'undo', state: 'applied' });
  expect(history[1]).toMatchObject({ action: 'objective.update', kind: 'do', state: 'undone' });
});
