import type { Change } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import type { AnyRow, CheckIn, TableName } from '../tables/tables.ts';

/** The two copies that are merged: the one that is written into, and the other. */
export const sides = ['ours', 'theirs'] as const;
export type Side = (typeof sides)[number];
export const otherSide = (side: Side): Side => (side === 'ours' ? 'theirs' : 'ours');

/** A change set of a copy. */
export interface CopySet {
  readonly id: string;
  readonly changes: readonly Change[];
  /** How a merge left the rows about which somebody had to decide; none of what is no merge. */
  readonly settled: readonly Change[];
  /** Whether it brought a copy in, or took that back: what it wrote was no one gesture of anybody. */
  readonly isMerge: boolean;
  /** Whether it was made in this copy, rather than came over with a merge. */
  readonly isOwn: boolean;
}

/** One copy of a plan as it is now, with all that was done to it since the copies were one, in order. */
export interface Copy {
  readonly plan: Plan;
  readonly checkIn: (id: string) => CheckIn | undefined;
  /** What a merge brought over stands before the entry of that merge. */
  readonly sets: readonly CopySet[];
}

/** The row of a copy as it is now; null where there is none. */
export function rowIn({ plan, checkIn }: Copy, table: TableName, id: string): AnyRow | null {
  const row = table === 'checkIn' ? checkIn(id) : plan.tables[table].get(id);
  return (row as AnyRow | undefined) ?? null;
}

/** Names a row across all tables. */
export const rowKey = (table: TableName, id: string): string => `${table} ${id}`;

/** The change sets of a copy that the other does not know. */
export function newTo(other: Copy, { sets }: Copy): readonly CopySet[] {
  const known = new Set(other.sets.map(({ id }) => id));
  return sets.filter(({ id }) => !known.has(id));
}

/** The actions of people among the change sets that the other copy does not know. */
export const gesturesNewTo = (other: Copy, copy: Copy): readonly CopySet[] =>
  newTo(other, copy).filter(({ isMerge }) => !isMerge);
