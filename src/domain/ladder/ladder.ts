import { generateKeyBetween } from 'fractional-indexing';
import type { Plan } from '../plan/plan.ts';
import type { KeyResult } from '../plan/rows.ts';

/**
 * The ladder of an objective, easiest rung first: `ladderOf(plan, id)[0]` is rung 1. Order is what
 * people set by dragging [product: Ladder].
 */
export function ladderOf(plan: Plan, objectiveId: string): readonly KeyResult[] {
  return plan.tables.keyResult.where('objectiveId', objectiveId);
}

/** The number of a rung in its ladder, 1 for the easiest. */
export function rungNumber(plan: Plan, keyResult: KeyResult): number {
  return ladderOf(plan, keyResult.objectiveId).findIndex((rung) => rung.id === keyResult.id) + 1;
}

/**
 * The order key that puts a row at `position` (0 is first) among `siblings`, which are in rank order.
 * The moved row itself may be among them: the position counts the others only. A position past the end
 * is the end.
 */
export function rankAt(
  siblings: readonly { readonly id: string; readonly rank: string }[],
  position: number,
  movedId?: string,
): string {
  const others = siblings.filter((row) => row.id !== movedId);
  const index = Math.max(0, Math.min(position, others.length));
  const below = others[index - 1]?.rank ?? null;
  let next = index;
  // Two windows may have given the same key to two rows: step over equals.
  while (below !== null && others[next] && (others[next] as { rank: string }).rank <= below) next += 1;
  return generateKeyBetween(below, others[next]?.rank ?? null);
}
