import { cascadeOf } from '../alignment/cascade.ts';
import type { Plan } from '../plan/plan.ts';
import type { Objective, Workshop } from '../tables/tables.ts';

/** What a room reads out. */
export interface ReadOut {
  /** A page for each objective of the cycle, in the order of the board. */
  readonly pages: readonly Objective[];
  /** The page that is on; behind the last one is the end. */
  readonly at: number;
}

/** What a workshop reads out, and how far it has come. */
export function readOutOf(plan: Plan, { cycleId, readOutPage }: Workshop): ReadOut {
  const cycle = plan.tables.cycle.get(cycleId);
  const pages = cycle ? cascadeOf(plan, cycle).order : [];
  return { pages, at: Math.min(readOutPage, pages.length) };
}
