import { expect, test } from 'vitest';
import { planInMemory } from '../../../../tests/support/plan-in-memory.ts';
import { metricCommands } from './metric.ts';

test('a metric that ships falls back to its words, one of the plan’s own keeps a name', () => {
  const memory = planInMemory('sales');
  const [shipped] = memory.plan().tables.metric.sorted();
  const { id: own } = memory.run(metricCommands.add, { name: 'Cups a day', measure: 'number' });
  const nameOf = (id: string | undefined) => memory.plan().tables.metric.get(id)?.name;
  memory.run(metricCommands.update, { id: String(shipped?.id), name: 'Another name' });
  memory.run(metricCommands.update, { id: String(shipped?.id), name: null });
  expect(nameOf(shipped?.id)).toBeNull();
  expect(() => memory.run(metricCommands.update, { id: own, name: null })).toThrowError(
    expect.objectContaining({ code: 'plan/invalid-input' }),
  );
  expect(nameOf(own)).toBe('Cups a day');
});
