import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycleProposalSentence } from '#contract/sentences/cycle-proposal.ts';
import { addDays, dayOf, daysBetween } from './days.ts';
import { proposedCycles } from './proposed-cycles.ts';
import { lengthOf, quarterAround, wholeMonths } from './span.ts';

test.each([
  ['2026-10-01', 'Q4 2026'],
  ['2026-11-25', 'Q4 2026'],
  ['2026-12-01', 'Q4 2026'],
  ['2026-12-02', 'Q1 2027'],
  ['2026-12-07', 'Q1 2027'],
  ['2026-12-31', 'Q1 2027'],
  ['2027-01-01', 'Q1 2027'],
])('a plan that begins on %s proposes %s', (day, name) => {
  expect(proposedCycles(day, 'en').proposed.name).toBe(name);
});

test('late in a quarter the next one is proposed, with the reason, beside what else one may choose', () => {
  const proposal = proposedCycles('2026-12-07', 'en');
  expect(proposal.choices).toEqual([
    { name: 'Q4 2026', startsOn: '2026-10-01', endsOn: '2026-12-31' },
    { name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' },
    { name: 'Feb – Apr 2027', startsOn: '2027-02-01', endsOn: '2027-04-30' },
  ]);
  expect(cycleProposalSentence(proposal, 'en')).toBe(
    '1 Jan – 31 Mar 2027, the next quarter: this one is past two thirds.',
  );
  expect(cycleProposalSentence(proposedCycles('2026-08-03', 'id'), 'id')).toBe(
    '1 Jul – 30 Sep 2026, kuartal yang sedang berjalan.',
  );
});

test('on every day one of three quarters is proposed that has not ended, and its place follows from two thirds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 40_000 }), (number) => {
      const day = dayOf(number);
      const { proposed, reason, choices } = proposedCycles(day, 'en');
      const running = quarterAround(day);
      expect(choices).toContainEqual(proposed);
      expect(choices.map((choice) => wholeMonths(choice))).toEqual([3, 3, 3]);
      expect(new Set(choices.map(({ name }) => name)).size).toBe(3);
      const isPast = daysBetween(running.startsOn, day) / lengthOf(running) > 2 / 3;
      expect(proposed.startsOn).toBe(isPast ? addDays(running.endsOn, 1) : running.startsOn);
      expect(reason).toBe(isPast ? 'past-two-thirds' : 'running-quarter');
    }),
  );
});
