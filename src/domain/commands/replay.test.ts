import { expect, test } from 'vitest';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { inverse } from '../plan/change.ts';
import { Draft } from '../plan/draft.ts';
import { commands } from './commands.ts';
import { replay } from './replay.ts';

const none = { get: () => undefined, of: () => [], on: () => undefined, countBy: () => 0 };

/** What undoing some changes writes to a plan, of which another writer may hold other rows. */
function undone(memory: ReturnType<typeof planInMemory>, changes: Parameters<typeof inverse>[0], held = {}) {
  const draft = new Draft(memory.plan(), { newId: () => 'new', checkIns: none });
  replay(draft, inverse(changes), 'It', (table, id) => {
    const row = draft.find(table, id);
    return row && { ...row, ...held };
  });
  return draft.finish();
}

test('what was done is taken back, newest first', () => {
  const memory = planInMemory('sales');
  const [objective] = memory.plan().tables.objective.sorted();
  const id = objective?.id ?? '';
  const done = memory.run(commands.objective.update, { id, title: 'Sell more' });
  expect(undone(memory, done.changes)).toEqual(inverse(done.changes));
});

test('it is refused where the row is no longer as it was left, in the plan or where that is kept', () => {
  const memory = planInMemory('sales');
  const [objective] = memory.plan().tables.objective.sorted();
  const id = objective?.id ?? '';
  const done = memory.run(commands.objective.update, { id, title: 'Sell more' });
  expect(() => undone(memory, done.changes, { title: 'By hand' })).toThrow('history/changed-meanwhile');
  memory.run(commands.objective.update, { id, title: 'Sell much more' });
  expect(() => undone(memory, done.changes)).toThrow('history/changed-meanwhile');
});

test('it is refused where what comes back names what is gone', () => {
  const memory = planInMemory('sales');
  const added = memory.run(commands.stage.add, { name: 'After sales' });
  const [objective] = memory.plan().tables.objective.sorted();
  const id = objective?.id ?? '';
  memory.run(commands.objective.update, { id, stageId: added.id });
  const moved = memory.run(commands.objective.update, { id, stageId: objective?.stageId ?? null });
  memory.run(commands.stage.remove, { id: added.id });
  expect(() => undone(memory, moved.changes)).toThrow('plan/reference-missing');
});
