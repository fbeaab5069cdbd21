import { cycleBefore } from '../cycle/cycle.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Cycle, Improvement } from '../tables/tables.ts';

/** The improvements of the process that a cycle's review ended in, in their order. */
export const improvementsOf = (plan: Plan, cycleId: Id<'cycle'>): readonly Improvement[] =>
  plan.tables.improvement.where('cycleId', cycleId);

/** A problem without what typing makes of it: case, spaces, marks at the end. */
const bare = (problem: string): string =>
  problem
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s]+/gu, ' ')
    .replace(/[.!?…]+$/u, '')
    .trim();

/** The improvement of the cycle before that names the same problem; undefined where it is new. */
export function namedBefore(
  plan: Plan,
  improvement: Pick<Improvement, 'cycleId' | 'problem'>,
): Improvement | undefined {
  const cycle = plan.tables.cycle.get(improvement.cycleId);
  const before = cycle && cycleBefore(plan, cycle);
  if (!before) return undefined;
  return improvementsOf(plan, before.id).find(({ problem }) => bare(problem) === bare(improvement.problem));
}

/** Whether a problem is structural: named in two cycles running [product: Review]. */
export const isStructural = (plan: Plan, improvement: Pick<Improvement, 'cycleId' | 'problem'>): boolean =>
  namedBefore(plan, improvement) !== undefined;

/** What the review before a cycle promised, to be looked at before the next promises are made. */
export function promisedBefore(plan: Plan, cycle: Cycle): readonly Improvement[] {
  const before = cycleBefore(plan, cycle);
  return before ? improvementsOf(plan, before.id) : [];
}
