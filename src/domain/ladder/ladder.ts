import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { KeyResult } from '../tables/tables.ts';

/**
 * The ladder of an objective, easiest rung first: `ladderOf(plan, id)[0]` is rung 1. Order is what
 * people set by dragging [product: Ladder].
 */
export function ladderOf(plan: Plan, objectiveId: Id<'objective'>): readonly KeyResult[] {
  return plan.tables.keyResult.where('objectiveId', objectiveId);
}

/**
 * What stands for each rung of a ladder, easiest first, from the top of its drawing down: the hardest first, unless the
 * plan draws ladders upside down. Screens and documents that show a ladder show it so; lists that are worked off or
 * counted (check-ins, Markdown, calendar, terminal) begin with rung 1.
 */
export const drawn = <T>(plan: Plan, rungs: readonly T[]): readonly T[] =>
  plan.about.ladderUpsideDown ? rungs : [...rungs].reverse();

/** A ladder from the top of its drawing down. */
export const drawnLadder = (plan: Plan, objectiveId: Id<'objective'>): readonly KeyResult[] =>
  drawn(plan, ladderOf(plan, objectiveId));

/** Behind all others, wherever a position is asked for. */
export const end = Number.MAX_SAFE_INTEGER;

/** The number of a rung in its ladder, 1 for the easiest. */
export function rungNumber(plan: Plan, keyResult: KeyResult): number {
  const ladder = ladderOf(plan, keyResult.objectiveId);
  // Most often it is the row of this plan itself.
  const at = ladder.indexOf(keyResult);
  return (at < 0 ? ladder.findIndex((rung) => rung.id === keyResult.id) : at) + 1;
}

/**
 * The order key that puts a row at `position` (0 is first) among `siblings`, which are in rank order.
 * The moved row itself may be among them: the position counts the others only, and where it stands there already it
 * keeps its key. A position past the end is the end.
 */
export function rankAt(
  siblings: readonly { readonly id: string; readonly rank: string }[],
  position: number,
  movedId?: string,
): string {
  const others = siblings.filter((row) => row.id !== movedId);
  const before = siblings.findIndex((row) => row.id === movedId);
  const own = siblings[before];
  if (own && before === Math.max(0, Math.min(position, others.length))) return own.rank;
  return generateKeyBetween(...gapAt(others, position));
}

/** Order keys that put `count` rows one after the other at `position` among `siblings`, none of them moved. */
export function ranksBetween(
  siblings: readonly { readonly rank: string }[],
  position: number,
  count: number,
): string[] {
  return generateNKeysBetween(...gapAt(siblings, position), count);
}

function gapAt(
  siblings: readonly { readonly rank: string }[],
  position: number,
): [below: string | null, above: string | null] {
  const index = Math.max(0, Math.min(position, siblings.length));
  const below = siblings[index - 1]?.rank ?? null;
  let next = index;
  // Two windows may have given the same key to two rows: step over equals.
  while (below !== null && siblings[next] && (siblings[next] as { rank: string }).rank <= below) next += 1;
  return [below, siblings[next]?.rank ?? null];
}
