import { expect, test } from 'vitest';
import {
  cycleWith,
  keyResultWith,
  objectiveWith,
  planOf,
  workshopStepWith,
  workshopWith,
} from '../../../tests/support/rows.ts';
import { Draft } from '../plan/draft.ts';
import type { ModelTable, Plan } from '../plan/plan.ts';
import { remove, usesOf } from './remove.ts';
import { type NewRow, type Row, type TableName, wholeRow } from './tables.ts';

const rowOf = <T extends TableName>(table: T, id: string, row: NewRow<T>) =>
  ({ ...wholeRow(table, row), id }) as unknown as Row<T>;

/** An objective with everything that can hang on it, and what came of it afterwards. */
const plan = planOf({
  cycle: [cycleWith()],
  unit: [rowOf('unit', 'u', { parentId: null, kind: 'company', name: 'Us', leadId: 'p', rank: 'a0' })],
  person: [rowOf('person', 'p', { name: 'Dewi', rank: 'a0' })],
  membership: [rowOf('membership', 'member', { unitId: 'u', personId: 'p' })],
  objective: [objectiveWith(), objectiveWith({ id: 'later', carriedFromId: 'o' })],
  keyResult: [
    keyResultWith({ ownerId: 'p' }),
    keyResultWith({ id: 'next', objectiveId: 'later', carriedFromId: 'k' }),
  ],
  step: [rowOf('step', 'step', { keyResultId: 'k', title: 'Ask', rank: 'a0' })],
  initiative: [rowOf('initiative', 'initiative', { keyResultId: 'k', title: 'Call', rank: 'a0' })],
  review: [rowOf('review', 'review', { objectiveId: 'o', cycleId: 'c' })],
  reviewScore: [
    rowOf('reviewScore', 'score', { reviewId: 'review', keyResultId: 'k', score: 1, reason: '' }),
  ],
  workshop: [workshopWith({ currentStepId: 's' }), workshopWith({ id: 'other', currentStepId: 's' })],
  workshopStep: [workshopStepWith()],
  idea: [
    rowOf('idea', 'idea', { workshopId: 'other', text: 'More', initiativeId: 'initiative', rank: 'a0' }),
  ],
});

const keyResultCheckIn = rowOf('checkIn', 'said', {
  keyResultId: 'k',
  checkedOn: '2026-10-05',
  value: 1,
  confidence: null,
  authorId: null,
  createdAt: '2026-10-05T08:00:00Z',
});

/** What a removal writes, in its order: rows that go, and columns that are emptied. */
function removalOf(table: ModelTable, id: string, from: Plan = plan): string[] {
  const said = keyResultCheckIn;
  const checkIns = {
    get: (id: string) => (id === said.id ? said : undefined),
    of: ([id]: readonly string[]) => (id === 'k' ? [said] : []),
    on: () => undefined,
    countBy: () => 0,
  };
  const draft = new Draft(from, { newId: () => '', checkIns });
  remove(draft, table, id);
  return draft
    .finish()
    .map(({ table: name, rowId, after }) =>
      after ? `${name} ${rowId} forgets ${Object.keys(after).join()}` : `${name} ${rowId} goes`,
    );
}

test('what a row owns goes along once, however many own it; what outlives it forgets it', () => {
  const written = removalOf('objective', 'o');
  expect(written.toSorted()).toEqual([
    'checkIn said goes',
    'idea idea forgets initiativeId',
    'initiative initiative goes',
    'keyResult k goes',
    'keyResult next forgets carriedFromId',
    'objective later forgets carriedFromId',
    'objective o goes',
    'review review goes',
    'reviewScore score goes',
    'step step goes',
  ]);
  expect(written.at(-1)).toBe('objective o goes');
});

test('rows that name each other go together, and others lose what they named', () => {
  expect(removalOf('workshop', 'w')).toEqual([
    'workshop other forgets currentStepId',
    'workshopStep s goes',
    'workshop w goes',
  ]);
});

test('what needs a row is counted, and its removal is no accident', () => {
  expect(usesOf(plan, 'person', 'p')).toBe(2);
  expect(usesOf(plan, 'cycle', 'c')).toBe(5);
  expect(usesOf(plan, 'metric', 'none')).toBe(0);
  expect(() => removalOf('person', 'p')).toThrow('still needed');
});

test('a row of another table is refused by the compiler', () => {
  const [objective] = plan.tables.objective.sorted();
  const id = objective?.id ?? '';
  // @ts-expect-error The id of an objective is not that of a person.
  expect(usesOf(plan, 'person', id)).toBe(0);
  expect(usesOf(plan, 'objective', id)).toBe(0);
});
