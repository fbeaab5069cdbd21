import type { Change } from '../plan/change.ts';
import type { Plan, TableDrafts } from '../plan/plan.ts';
import type { Writer } from '../plan/writer.ts';
import { insertion, update } from '../plan/written.ts';
import { Problem } from '../problem.ts';
import type { Id } from '../tables/column.ts';
import type { RemovingWriter } from '../tables/remove.ts';
import {
  type AnyRow,
  type CheckIn,
  type Columns,
  type NewRow,
  referencesOf,
  type TableName,
} from '../tables/tables.ts';
import type { CommandContext, KnownCheckIns } from './command.ts';

/** A plan that a command writes to: `plan` follows each write, and each is remembered as a change. */
export class Draft implements Writer, RemovingWriter {
  readonly plan: Plan;
  readonly changes: Change[] = [];
  /** Check-ins with what was written of them so far. */
  readonly checkIns: DraftCheckIns;
  private readonly tables: TableDrafts;
  private readonly newId: () => string;

  constructor(before: Plan, { newId, checkIns }: Pick<CommandContext, 'newId' | 'checkIns'>) {
    const { plan, tables } = before.draft();
    this.plan = plan;
    this.tables = tables;
    this.newId = newId;
    this.checkIns = new DraftCheckIns(checkIns);
  }

  /** @throws Problem `plan/number-too-large` */
  insert<T extends TableName>(table: T, row: NewRow<T>): string {
    const change = insertion(table, row, this.newId);
    this.write(change);
    return change.rowId;
  }

  /** @throws Problem `plan/row-missing`, `plan/number-too-large` */
  update<T extends TableName>(table: T, id: Id<NoInfer<T>>, values: Partial<Columns<T>>): void {
    const change = update(table, this.rowOf(table, id), values);
    if (change) this.write(change);
  }

  /** @throws Problem `plan/row-missing` */
  delete<T extends TableName>(table: T, id: Id<NoInfer<T>>): void {
    this.write({ table, rowId: id, before: { ...this.rowOf(table, id) }, after: null });
  }

  checkInIds(keyResultId: Id<'keyResult'>): readonly string[] {
    return this.checkIns.of([keyResultId]).map(({ id }) => id);
  }

  /**
   * Looks whether all that was written names only what is there.
   * @throws Problem `plan/reference-missing` where something was deleted, in another window perhaps
   */
  assertReferences(): void {
    for (const { table, rowId, after } of this.changes) {
      if (!after || !this.find(table, rowId)) continue;
      for (const { column, to } of referencesOf(table)) {
        const named = after[column];
        if (typeof named === 'string' && !this.find(to, named))
          throw new Problem('plan/reference-missing', { what: to });
      }
    }
  }

  private find(table: TableName, id: string): AnyRow | undefined {
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
    this.changes.push(change);
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
