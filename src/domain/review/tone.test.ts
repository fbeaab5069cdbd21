import { expect, test } from 'vitest';
import { cycleWith, keyResultWith, objectiveWith, planOf } from '../../../tests/support/rows.ts';
import { expectedByNow, isJudged, toneOf } from './tone.ts';

test.each([
  [0, 0, 'open'],
  [0.3, 0, 'open'],
  [0, 0.05, 'good'],
  [0.1, 0.2, 'good'],
  [0.1, 0.3, 'warn'],
  [0.1, 0.4, 'bad'],
  [0, null, 'bad'],
  [0.5, null, 'warn'],
  [0.7, null, 'good'],
] as const)('a score of %d where %s is expected by now is %s', (score, expected, tone) => {
  expect(toneOf(score, expected)).toBe(tone);
});

const cycle = cycleWith({ startsOn: '2027-01-01', endsOn: '2027-03-31' });
const objective = objectiveWith({ startsOn: '2027-01-01', endsOn: '2027-03-31' });
const plan = planOf({
  cycle: [cycle],
  objective: [objective],
  keyResult: [keyResultWith({ objectiveId: objective.id })],
});

test.each([
  ['while it runs', cycle, '2027-02-15', false],
  ['on its last day', cycle, '2027-03-31', true],
  ['once it is closed', cycleWith({ ...cycle, state: 'closed' }), '2027-02-15', true],
] as const)('a cycle is judged by bands or not: %s', (_, of, today, judged) => {
  expect(isJudged(of, today)).toBe(judged);
  const expected = expectedByNow(plan, of, objective, today);
  if (judged) expect(expected).toBeNull();
  else expect(expected).toBeCloseTo(0.5, 1);
});
