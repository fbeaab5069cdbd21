import { expect, test } from 'vitest';
import { type QuestionName, questions } from '#contract/questions.ts';
import type { TableName } from '#domain/tables/tables.ts';
import { lastOf, withChangeSet } from './last-changes.ts';

/** The questions whose answers are stale after a change set with rows of these tables. */
function staleAfter(...tables: TableName[]): QuestionName[] {
  const changes = tables.map((table) => ({ table, rowId: 'row', before: null, after: {} }));
  const about = { id: 'x', at: '', action: 'test', subject: '', kind: 'do' } as const;
  const last = withChangeSet({ objective: 1 }, { ...about, sequence: 2, changes });
  return [...questions].flatMap(([name, reads]) => (lastOf(last, reads) === 2 ? [name] : []));
}

test('a step that is ticked, or taken back by undo, makes every curve stale', () => {
  expect(staleAfter('step')).toEqual(
    expect.arrayContaining(['insights.overTime', 'insights.objectiveOverTime', 'plan.readings']),
  );
});

test('the clock of a workshop makes nothing stale that a meeting asks', () => {
  const stale = staleAfter('workshop', 'workshopStep');
  for (const asked of ['checkIn.movements', 'checkIn.listIn', 'insights.overTime', 'plan.readings'] as const)
    expect(stale).not.toContain(asked);
});

test('a check-in makes stale what is read of check-ins, and no more than that is read again', () => {
  expect(staleAfter('checkIn')).toContain('checkIn.list');
  expect(staleAfter('metric')).not.toContain('checkIn.list');
});
