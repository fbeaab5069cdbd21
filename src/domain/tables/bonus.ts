import { z } from 'zod';
import { ownedBy, percent } from './column.ts';
import { table } from './table.ts';

/** The most of a target bonus that may be paid, in percent. */
export const mostPayOut = 1000;

const score = z.number().min(0).max(1);
const payOut = z.number().min(0).max(mostPayOut);

export const bonusKinds = ['linear', 'bands'] as const;

/**
 * How scores become a bonus: the one row of a plan that has such a rule, under the id of the plan, so that two copies of
 * a plan have the same. What a person's own objectives count is what the shares of team and company leave, in percent.
 */
export const bonusRule = table(
  'bonusRule',
  () => ({
    /** In a line with the score, or by bands of it. */
    kind: z.enum(bonusKinds),
    /** The score that pays the target bonus in whole, where it is in a line with it. */
    fullScore: z.number().min(0.01).max(1),
    /** The score below which nothing is paid. */
    floorScore: score.nullable(),
    /** The most that is paid, in percent of the target bonus. */
    cap: payOut.nullable(),
    isCommittedOnly: z.boolean(),
    teamShare: percent,
    companyShare: percent,
  }),
  { blank: { floorScore: null, cap: null, isCommittedOnly: false } },
);

/** From a score on so much is paid, in percent of the target bonus. */
export const bonusBand = table('bonusBand', () => ({
  ruleId: ownedBy('bonusRule'),
  fromScore: score,
  payOut,
}));
