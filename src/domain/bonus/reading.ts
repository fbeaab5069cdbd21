import { isClosed } from '../cycle/archive.ts';
import type { Plan } from '../plan/plan.ts';
import { Problem } from '../problem.ts';
import type { Cycle } from '../tables/tables.ts';
import { type BonusRule, bonusRuleOf } from './rule.ts';

/** What a cycle's bonuses are reckoned from. */
export interface BonusReading {
  /** The plan as the cycle is judged. */
  readonly plan: Plan;
  readonly cycle: Cycle;
  /** As it was when the cycle was closed; of today where the plan had none then. */
  readonly rule: BonusRule;
  readonly isRuleOfToday: boolean;
  /** While its review is not closed, scores can change. */
  readonly isProvisional: boolean;
}

/**
 * What the bonuses of a cycle are reckoned from, out of the plan as the cycle is judged and as it is now.
 * @throws Problem `bonus/no-rule`
 */
export function bonusReadingOf(judged: Plan, now: Plan, cycle: Cycle): BonusReading {
  const then = bonusRuleOf(judged);
  const rule = then ?? bonusRuleOf(now);
  if (!rule) throw new Problem('bonus/no-rule');
  const isProvisional = !isClosed(cycle);
  return { plan: judged, cycle, rule, isRuleOfToday: !isProvisional && then === null, isProvisional };
}
