import { type Cascade, cascadeOf } from '#domain/alignment/cascade.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';

/** The cascade that was read last of a plan, whose tables change no more, with its cycle. */
const known = new WeakMap<Plan, { readonly cycle: Cycle; readonly cascade: Cascade }>();

/** Everything of a cycle as it stands on the board, read once for what is folded and for where it stands. */
export function wholeCascade(plan: Plan, cycle: Cycle): Cascade {
  const last = known.get(plan);
  if (last?.cycle === cycle) return last.cascade;
  const cascade = cascadeOf(plan, cycle);
  known.set(plan, { cycle, cascade });
  return cascade;
}
