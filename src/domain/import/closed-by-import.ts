import { isClosed } from '../cycle/archive.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cycle } from '../tables/tables.ts';

/** Whether a cycle was closed as it came in from files: a review that closes one leaves something said of it behind. */
export const isClosedByImport = (plan: Plan, cycle: Cycle): boolean =>
  isClosed(cycle) && plan.tables.review.where('cycleId', cycle.id).length === 0;
