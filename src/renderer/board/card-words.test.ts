import { expect, test } from 'vitest';
import type { Cycle } from '#domain/tables/tables.ts';
import { cycleWith, objectiveWith, planOf } from '../../../tests/support/rows.ts';
import { stageAndTime } from './card-words.ts';

const cycles = [
  cycleWith({ id: 'year', name: 'FY 2026/27', startsOn: '2026-04-01', endsOn: '2027-03-31' }),
  cycleWith({ id: 'first', name: 'Q1', startsOn: '2026-04-01', endsOn: '2026-06-30' }),
  cycleWith({ id: 'second', name: 'Q2', startsOn: '2026-07-01', endsOn: '2026-09-30' }),
  cycleWith({ id: 'third', name: 'Q3', startsOn: '2026-10-01', endsOn: '2026-12-31' }),
];

test.each([
  ['what runs on from an earlier cycle', 'first', '2026-04-01', '2027-03-31', 'second', true],
  ['a year’s objective in its second quarter', 'year', '2026-04-01', '2027-03-31', 'second', false],
  ['a quarter’s objective in its year', 'first', '2026-04-01', '2026-06-30', 'year', false],
  ['what begins before its cycle, in the one before', 'third', '2026-08-15', '2026-12-31', 'second', false],
  ['what is planned here', 'second', '2026-07-01', '2026-09-30', 'second', false],
])('%s is told since when: %s', (_, plannedIn, startsOn, endsOn, shownIn, isTold) => {
  const objective = objectiveWith({ cycleId: plannedIn, startsOn, endsOn } as Parameters<
    typeof objectiveWith
  >[0]);
  const plan = planOf({ cycle: cycles, objective: [objective] });
  const cycle = cycles.find(({ id }) => id === shownIn) as Cycle;
  const { timeframe } = stageAndTime(plan, cycle, objective, 'en');
  expect(timeframe.includes('since Q1')).toBe(isTold);
  expect(timeframe.includes('since')).toBe(isTold);
});
