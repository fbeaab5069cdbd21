import type { Plan } from '#domain/plan/plan.ts';
import type { KeyResult, Objective } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';

/** @throws Problem `plan/row-missing` where it was deleted, in another window perhaps */
export function objectiveIn(plan: Plan, id: string): Objective {
  const objective = plan.tables.objective.get(id);
  if (!objective) throw new Problem('plan/row-missing');
  return objective;
}

/** What an action answers that took several things: the first one's id, and their titles for the history. */
export function receiptOf(rows: readonly { readonly id: string; readonly title: string }[]) {
  const [first] = rows;
  if (!first) throw new Problem('plan/row-missing');
  return { id: first.id, subject: rows.length > 1 ? `${first.title} (+${rows.length - 1})` : first.title };
}

/** @throws Problem `plan/row-missing` where it was deleted, in another window perhaps */
export function keyResultIn(plan: Plan, id: string): KeyResult {
  const keyResult = plan.tables.keyResult.get(id);
  if (!keyResult) throw new Problem('plan/row-missing');
  return keyResult;
}
