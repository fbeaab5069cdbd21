import { Problem } from '../problem.ts';
import type { Id } from '../tables/column.ts';
import {
  type AnyRow,
  type CheckIn,
  type Columns,
  type NewRow,
  referencesOf,
  type TableName,
  wholeRow,
} from '../tables/tables.ts';
import type { Change } from './change.ts';
import type { Plan, TableDrafts } from './plan.ts';
import { type Keeping, kept } from './storable.ts';

/** What a draft asks of check-ins, which are not in the model. */
export interface KnownCheckIns {
  get(id: string): CheckIn | undefined;
  of(keyResultIds: readonly string[]): readonly CheckIn[];
  /** What was said of a key result on a day. */
  on(keyResultId: Id<'keyResult'>, day: string): CheckIn | undefined;
  countBy(personId: Id<'person'>): number;
}

/** What a draft needs beside the plan that it begins with. */
export interface DraftSources {
  readonly newId: () => string;
  readonly checkIns: KnownCheckIns;
}

/**
 * A plan that is written to: `plan` follows each write, and each is remembered as a change. Commands, undo and the plans
 * that somebody begins with are all written by one.
 */
export class Draft {
  readonly plan: Plan;
  /** Check-ins with what was written of them so far. */
  readonly checkIns: DraftCheckIns;
  private readonly written: Change[] = [];
  private readonly tables: TableDrafts;
  private readonly newId: () => string;

  constructor(before: Plan, { newId, checkIns }: DraftSources) {
    const { plan, tables } = before.draft();
    this.plan = plan;
    this.tables = tables;
    this.newId = newId;
    this.checkIns = new DraftCheckIns(checkIns);
  }

  /**
   * Adds a row, blank where nothing is said of a column, and answers its id.
   * @throws Problem `plan/number-too-large`
   */
  insert<T extends TableName>(table: T, row: NewRow<T>, keep: Keeping = kept): string {
    const rowId = row.id ?? this.newId();
    const after: Record<string, unknown> = { id: rowId };
    for (const [name, value] of Object.entries(wholeRow(table, row)))
      if (name !== 'id') after[name] = keep(value);
    this.write({ table, rowId, before: null, after });
    return rowId;
  }

  /**
   * Sets columns of a row; those that already hold the value are no change.
   * @throws Problem `plan/row-missing`, `plan/number-too-large`
   */
  update<T extends TableName>(
    table: T,
    id: Id<NoInfer<T>>,
    values: Partial<Columns<T>>,
    keep: Keeping = kept,
  ): void {
    const old = this.rowOf(table, id);
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const [name, wanted] of Object.entries(values)) {
      const value = keep(wanted);
      if (value === undefined || name === 'id' || old[name] === value) continue;
      before[name] = old[name];
      after[name] = value;
    }
    if (Object.keys(after).length > 0) this.write({ table, rowId: old.id, before, after });
  }

  /** @throws Problem `plan/row-missing` */
  delete<T extends TableName>(table: T, id: Id<NoInfer<T>>): void {
    this.write({ table, rowId: id, before: { ...this.rowOf(table, id) }, after: null });
  }

  /**
   * All that was written, which names only what is there.
   * @throws Problem `plan/reference-missing` where something was deleted, in another window perhaps
   */
  finish(): readonly Change[] {
    for (const { table, rowId, after } of this.written) {
      if (!after || !this.find(table, rowId)) continue;
      for (const { column, to } of referencesOf(table)) {
        const named = after[column];
        if (typeof named === 'string' && !this.find(to, named))
          throw new Problem('plan/reference-missing', { what: to });
      }
    }
    return this.written;
  }

  /** What was written so far. */
  get changes(): readonly Change[] {
    return this.written;
  }

  /** The row of this id with what was written so far; undefined where there is none. */
  find(table: TableName, id: string): AnyRow | undefined {
    return table === 'checkIn' ? this.checkIns.get(id) : this.tables[table].get(id);
  }

  private rowOf(table: TableName, id: string): AnyRow {
    const row = this.find(table, id);
    if (!row) throw new Problem('plan/row-missing');
    return row;
  }

  private write(change: Change): void {
    if (change.table === 'checkIn') this.checkIns.take(change);
    else this.tables[change.table].take(change);
    this.written.push(change);
  }
}

/** Check-ins that follow what a command writes of them. */
class DraftCheckIns implements KnownCheckIns {
  /** What was written, null for what is gone. */
  private readonly written = new Map<string, CheckIn | null>();

  constructor(private readonly before: KnownCheckIns) {}

  take({ rowId, after }: Change): void {
    const row = after && ({ ...this.get(rowId), ...after, id: rowId } as CheckIn);
    this.written.set(rowId, row);
  }

  get(id: string): CheckIn | undefined {
    const written = this.written.get(id);
    return written === undefined ? this.before.get(id) : (written ?? undefined);
  }

  of(keyResultIds: readonly string[]): readonly CheckIn[] {
    return this.with(this.before.of(keyResultIds), (row) => keyResultIds.includes(row.keyResultId));
  }

  on(keyResultId: Id<'keyResult'>, day: string): CheckIn | undefined {
    const known = this.before.on(keyResultId, day);
    const isOn = (row: CheckIn) => row.keyResultId === keyResultId && row.checkedOn === day;
    return this.with(known ? [known] : [], isOn)[0];
  }

  countBy(personId: Id<'person'>): number {
    return this.before.countBy(personId);
  }

  private with(known: readonly CheckIn[], isMeant: (row: CheckIn) => boolean): readonly CheckIn[] {
    if (this.written.size === 0) return known;
    const written = [...this.written.values()].filter((row) => row !== null);
    return [...known.filter(({ id }) => !this.written.has(id)), ...written].filter(isMeant);
  }
}
