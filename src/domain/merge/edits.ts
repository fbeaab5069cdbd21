import { instant } from '../tables/column.ts';
import { type AnyRow, tables, traitsOf } from '../tables/tables.ts';
import { isOfClock } from '../workshop/clock.ts';
import { otherSide, rowKey, type Side } from './copy.ts';
import type { RowState } from './row-states.ts';

/** What a copy did to a row: all of it, where it was added or removed, or some of its columns. */
export type Edit = 'whole' | readonly string[];

/** The edit of a row by one copy, as a part of a conflict. */
export interface Part {
  readonly key: string;
  readonly edit: Edit;
}

export const keyOf = ({ table, id }: RowState): string => rowKey(table, id);

/** What a copy did to a row; null for nothing. */
export function editOf(state: RowState, side: Side): Edit | null {
  const { base, isDisputed, disputed } = state;
  const row = state[side];
  if (isDisputed || (row === null) !== (base === null)) return 'whole';
  if (row === null || base === null) return null;
  const changed = Object.keys(row).filter((name) => disputed.has(name) || row[name] !== base[name]);
  return changed.length > 0 ? changed : null;
}

/** A row with what a blank one has, for what both copies added. */
const begun = ({ table, base }: RowState): Readonly<Record<string, unknown>> =>
  base ?? (traitsOf(table).blank as Readonly<Record<string, unknown>> | undefined) ?? {};

/**
 * Whether a column is no matter of a decision where both copies wrote it: what the clock of a workshop says, and when and
 * at which place something was added to both.
 */
function comesByItself({ table, base }: RowState, name: string): boolean {
  if (isOfClock(table, name)) return true;
  if (base !== null) return false;
  return name === 'rank' || (tables[table].columns as Record<string, unknown>)[name] === instant;
}

/** The columns of a row that both copies changed to different values. */
export function conflictingColumns(state: RowState): string[] {
  const { ours, theirs, disputed } = state;
  if (!ours || !theirs) return [];
  const from = begun(state);
  return Object.keys(ours).filter(
    (name) =>
      ours[name] !== theirs[name] &&
      (disputed.has(name) || (ours[name] !== from[name] && theirs[name] !== from[name])) &&
      !comesByItself(state, name),
  );
}

/** How far a value is: what a list of choices names later is further, and so is what is more. */
function isFurther(state: RowState, name: string, a: unknown, b: unknown): boolean {
  const column = (tables[state.table].columns as Record<string, { options?: readonly unknown[] }>)[name];
  const at = (value: unknown) => column?.options?.indexOf(value) ?? value;
  const [first, second] = [at(a), at(b)];
  if (first === null || second === null) return second === null;
  return (first as string | number) > (second as string | number);
}

/** What is not taken over of each copy: whole edits of rows, or columns of them. */
export class Dropped {
  private readonly whole = { ours: new Set<string>(), theirs: new Set<string>() };
  private readonly columns = { ours: new Set<string>(), theirs: new Set<string>() };

  add(side: Side, { key, edit }: Part): void {
    if (edit === 'whole') this.whole[side].add(key);
    else for (const name of edit) this.columns[side].add(`${key} ${name}`);
  }

  isWhole = (side: Side, key: string): boolean => this.whole[side].has(key);

  isColumn = (side: Side, key: string, name: string): boolean =>
    this.whole[side].has(key) || this.columns[side].has(`${key} ${name}`);
}

function mergedColumn(state: RowState, name: string, dropped: Dropped): unknown {
  const { base, disputed } = state;
  const { ours, theirs } = state as { ours: AnyRow; theirs: AnyRow };
  const key = keyOf(state);
  const isOursDropped = dropped.isColumn('ours', key, name);
  const isTheirsDropped = dropped.isColumn('theirs', key, name);
  if (isOursDropped && isTheirsDropped) return base ? base[name] : ours[name];
  if (isOursDropped) return theirs[name];
  if (isTheirsDropped || ours[name] === theirs[name]) return ours[name];
  const from = begun(state);
  if (!disputed.has(name)) {
    if (ours[name] === from[name]) return theirs[name];
    if (theirs[name] === from[name]) return ours[name];
  }
  // Column by column, so that it does not matter which copies are merged first.
  if (isOfClock(state.table, name))
    return isFurther(state, name, ours[name], theirs[name]) ? ours[name] : theirs[name];
  // When and where something was added to both: the earlier, the lower.
  return (ours[name] as string) < (theirs[name] as string) ? ours[name] : theirs[name];
}

/** What becomes of a row by both copies, without what is not taken over of them. */
export function mergedRow(state: RowState, dropped: Dropped): AnyRow | null {
  const { base, ours, theirs } = state;
  const key = keyOf(state);
  const isDropped = (side: Side) => dropped.isWhole(side, key);
  if (isDropped('ours') && isDropped('theirs')) return base;
  if (ours === null || theirs === null) {
    const gone: Side = ours === null ? 'ours' : 'theirs';
    const kept = state[otherSide(gone)];
    if (kept === null) return null;
    // Added to one copy, or removed from one that did not know of a change.
    if (base === null) return isDropped(otherSide(gone)) ? null : kept;
    if (isDropped(otherSide(gone))) return null;
    return isDropped(gone) || editOf(state, otherSide(gone)) ? kept : null;
  }
  const names = Object.keys(ours);
  return Object.fromEntries(
    names.map((name) => [name, mergedColumn(state, name, dropped)]),
  ) as unknown as AnyRow;
}
