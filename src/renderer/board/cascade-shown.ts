import { type Cascade, cascadeOf } from '#domain/alignment/cascade.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { keptFor } from '../ui/kept-for.ts';

const cascades = keptFor<Plan['tables']['alignment'], Cascade>();
const empty: Cascade = { bands: [], unaligned: [], order: [] };

/**
 * What serves what on the board. It goes neither by how wide the board is nor by other tables: a panel beside it, or a step
 * of a workshop, changes none, and folding and placing look at the same.
 */
export function cascadeShown(plan: Plan, cycle: Cycle, only?: ReadonlySet<string>): Cascade {
  if (only?.size === 0) return empty;
  const { alignment, objective, keyResult } = plan.tables;
  return cascades(alignment, [objective, keyResult, plan.about, cycle, only], () =>
    cascadeOf(plan, cycle, only),
  );
}
