import { expect, test } from 'vitest';
import { checkInList } from '#domain/check-in/check-in-list.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { emptyDraft, isEmpty, readDraft, withPasted } from './drafts.ts';

const plan = planInMemory('tour').plan();
const rows = checkInList(plan, currentCycle(plan, testDay) as Cycle, everybody, testDay).flatMap(
  (group) => group.rows,
);
const row = rows.find(({ rung, standing }) => rung.kind === 'number' && standing);
if (!row) throw new Error('The tour has a number that was checked in.');
const read = (draft: Partial<typeof emptyDraft>) =>
  readDraft(row, { ...emptyDraft, ...draft }, { language: 'en', stepsDone: 0 });

test('what nobody typed is said as it was the last time', () => {
  const said = { keyResultId: row.rung.id, confidence: row.standing?.confidence ?? row.rung.confidence };
  expect(read({ value: '7', note: ' Better ' })).toEqual({ ...said, value: 7, note: 'Better' });
  expect(read({ note: 'Nothing new' })).toMatchObject({ ...said, value: row.standing?.latestValue });
});

test('what is no figure and no confidence is told apart', () => {
  expect(read({ value: 'many' })).toBe('value');
  expect(read({ value: '7', confidence: '140' })).toBe('confidence');
});

test('only blanks are nothing', () => {
  expect(isEmpty({ value: ' ', confidence: '', note: '\n' })).toBe(true);
  expect(isEmpty({ value: '', confidence: '', note: 'x' })).toBe(false);
});

test('a pasted column goes down the list from where it was pasted, and leaves what it does not name', () => {
  const order = rows.map(({ rung }) => rung);
  const [first, second, third] = order.slice(-3).map(({ id }) => id) as [string, string, string];
  const typed = new Map([[third, { value: '1', confidence: '40', note: 'Mine' }]]);
  const drafts = withPasted(typed, order, second, '5\t60\n6\nbeyond the end');
  expect(drafts.get(first)).toBeUndefined();
  expect(drafts.get(second)).toEqual({ value: '5', confidence: '60', note: '' });
  expect(drafts.get(third)).toEqual({ value: '6', confidence: '40', note: 'Mine' });
  expect(drafts.size).toBe(2);
});
