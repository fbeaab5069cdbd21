import { expect, test } from 'vitest';
import { cycleWith, keyResultWith, objectiveWith, planOf } from '../../../tests/support/rows.ts';
import type { Change } from '../plan/change.ts';
import { wholeRow } from '../tables/tables.ts';
import { closedCycleIn } from './archive.ts';

const reviewOf = (id: string, objectiveId: string) => ({
  ...wholeRow('review', { objectiveId, cycleId: 'c' }),
  id,
});

/** October is closed, with an objective that ended with it and one that runs on; November is open. */
const plan = planOf({
  cycle: [
    cycleWith({ state: 'closed' }),
    cycleWith({ id: 'november', startsOn: '2026-11-01', endsOn: '2026-11-30' }),
  ],
  objective: [objectiveWith(), objectiveWith({ id: 'goesOn', endsOn: '2026-12-31' })],
  keyResult: [keyResultWith(), keyResultWith({ id: 'runs', objectiveId: 'goesOn' })],
  step: [{ id: 'step', keyResultId: 'k', title: 'Ask', doneOn: null, rank: 'a0' }],
  alignment: [
    { id: 'alignment', childId: 'o', parentObjectiveId: 'goesOn', parentKeyResultId: null, isPrimary: true },
  ],
  review: [reviewOf('review', 'o'), reviewOf('goesOnReview', 'goesOn')],
  reviewScore: [{ id: 'score', reviewId: 'goesOnReview', keyResultId: 'runs', score: 1, reason: '' }],
});

const updated = (table: Change['table'], rowId: string, after: object): Change => ({
  table,
  rowId,
  before: {},
  after: { ...after },
});
const removed = (table: Change['table'], rowId: string, before: object = {}): Change => ({
  table,
  rowId,
  before: { ...before },
  after: null,
});
const added = (table: Change['table'], rowId: string, after: object): Change => ({
  table,
  rowId,
  before: null,
  after: { ...after },
});

const closedBy = (...changes: Change[]) =>
  closedCycleIn(plan, changes, (id) => (id === 'old' ? 'k' : 'runs'))?.id;

test.each([
  ['a word of an objective', updated('objective', 'o', { title: 'Other' })],
  ['a rung', updated('keyResult', 'k', { target: 5 })],
  ['a rung that comes', added('keyResult', 'new', { objectiveId: 'o' })],
  ['a rung that moves in from what runs on', updated('keyResult', 'runs', { objectiveId: 'o' })],
  ['a step', updated('step', 'step', { doneOn: '2026-10-02' })],
  ['a check-in', updated('checkIn', 'old', { value: 3 })],
  ['a check-in that moves there', updated('checkIn', 'other', { keyResultId: 'k' })],
  ['whom it serves', removed('alignment', 'alignment')],
  ['a review', updated('review', 'review', { learned: 'Much' })],
  ['a score of what runs on', updated('reviewScore', 'score', { score: 0 })],
  ['its own days', updated('cycle', 'c', { endsOn: '2026-10-30' })],
  ['a promise', added('improvement', 'new', { cycleId: 'c', problem: 'Late', state: 'open', outcome: '' })],
])('a closed cycle refuses %s', (_, change) => {
  expect(closedBy(change)).toBe('c');
});

test.each([
  ['its name', updated('cycle', 'c', { name: 'Autumn' })],
  ['what became of a promise', updated('improvement', 'promise', { state: 'done', outcome: 'Gone' })],
  ['what runs on', updated('keyResult', 'runs', { target: 5 })],
  ['a check-in of what runs on', updated('checkIn', 'other', { value: 3 })],
  ['a workshop', added('workshop', 'w', { cycleId: 'c' })],
  ['a gap', added('gap', 'g', { cycleId: 'c' })],
])('a closed cycle leaves %s open', (_, change) => {
  expect(closedBy(change)).toBeUndefined();
});

test('what runs on is removed with its reviews and scores, and who served it follows', () => {
  expect(
    closedBy(
      removed('alignment', 'alignment'),
      removed('reviewScore', 'score'),
      removed('review', 'goesOnReview'),
      removed('keyResult', 'runs'),
      removed('objective', 'goesOn'),
    ),
  ).toBeUndefined();
});

test('opening a cycle again goes together with what it takes away', () => {
  expect(
    closedBy(removed('reviewScore', 'score'), updated('cycle', 'c', { state: 'running' })),
  ).toBeUndefined();
});
