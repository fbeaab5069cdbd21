import { expect, test, vi } from 'vitest';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';
import { historyCommand } from './history.ts';

/** What a command writes to standard output. */
async function outputOf(work: Promise<void>, output: { text: string }): Promise<string> {
  await work;
  const { text } = output;
  output.text = '';
  return text;
}

test('a history tells what was done and taken back, the latest first', async () => {
  const path = planOnDisk('sales');
  const window = await windowOn(path);
  const [id] = window.plan().tables.objective.rows.keys();
  await window.client.objective.update({ id: id as string, title: 'Faster' });
  await window.client.history.undo();
  await window.close();
  const output = { text: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text, encoding, done) => {
    output.text += String(text);
    const ended = typeof encoding === 'function' ? encoding : done;
    ended?.(null);
    return true;
  });
  const [undone, changed] = (await outputOf(historyCommand(path, { limit: 2 }), output)).split('\n');
  const told = await outputOf(historyCommand(path, { limit: 50, json: true }), output);
  vi.restoreAllMocks();
  expect(undone).toMatch(/ {2}Undone: Objective changed · Faster$/u);
  expect(changed).toMatch(/ {2}Objective changed · Faster$/u);
  const { history } = JSON.parse(told) as { history: Record<string, unknown>[] };
  expect(history[0]).toMatchObject({ action: 'objective.update', kind: 'undo', state: 'applied' });
  expect(history[1]).toMatchObject({ action: 'objective.update', kind: 'do', state: 'undone' });
});
