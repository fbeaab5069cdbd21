import type Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { Change } from '#domain/plan/change.ts';
import { isAsJournaled } from '#domain/plan/storable.ts';
import type { Writer } from '#domain/plan/writer.ts';
import { insertion, update } from '#domain/plan/written.ts';
import { Problem } from '#domain/problem.ts';
import type { Id } from '#domain/tables/column.ts';
import type { AnyRow, Columns, NewRow, Row, TableName } from '#domain/tables/tables.ts';
import { isOfClock } from '#domain/workshop/clock.ts';
import { columnsOf, fromSql, selectAll, toSql } from './columns.ts';

/** Prepared statements by table and by the set of columns they touch. */
export class RowStatements {
  private readonly prepared = new Map<string, Database.Statement>();

  constructor(private readonly db: Database.Database) {}

  private statement(key: string, sql: () => string): Database.Statement {
    const known = this.prepared.get(key);
    if (known) return known;
    const made = this.db.prepare(sql());
    this.prepared.set(key, made);
    return made;
  }

  read(table: TableName, id: string): AnyRow | undefined {
    const row = this.statement(`read ${table}`, () => `${selectAll(table)} WHERE id = ?`).get(id);
    return row ? fromSql(table, row as Record<string, unknown>) : undefined;
  }

  all(table: TableName): AnyRow[] {
    const rows = this.statement(`all ${table}`, () => selectAll(table)).all() as Record<string, unknown>[];
    return rows.map((row) => fromSql(table, row));
  }

  insert(table: TableName, row: AnyRow): void {
    const { sqlName, names, sqlNames } = columnsOf(table);
    this.statement(
      `insert ${table}`,
      () =>
        `INSERT INTO ${sqlName} (${names.map((name) => sqlNames[name]).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ).run(...names.map((name) => toSql(row[name] ?? null)));
  }

  update(table: TableName, id: string, values: Readonly<Record<string, unknown>>): void {
    const names = Object.keys(values);
    const { sqlName, sqlNames } = columnsOf(table);
    this.statement(
      `update ${table} ${names.join(' ')}`,
      () => `UPDATE ${sqlName} SET ${names.map((name) => `${sqlNames[name]} = ?`).join(', ')} WHERE id = ?`,
    ).run(...names.map((name) => toSql(values[name])), id);
  }

  delete(table: TableName, id: string): void {
    this.statement(`delete ${table}`, () => `DELETE FROM ${columnsOf(table).sqlName} WHERE id = ?`).run(id);
  }
}

/** The only way rows are written: each write is done and its change remembered for the journal. */
export class RowWriter implements Writer {
  readonly changes: Change[] = [];

  constructor(private readonly statements: RowStatements) {}

  /** The row of this id as it is now, with what was written so far. */
  read<T extends TableName>(table: T, id: Id<NoInfer<T>>): Row<T> | undefined {
    return this.statements.read(table, id) as Row<T> | undefined;
  }

  /** Adds a row and answers its id. */
  insert<T extends TableName>(table: T, row: NewRow<T>): string {
    const change = insertion(table, row, newId);
    this.statements.insert(table, change.after as AnyRow);
    this.changes.push(change);
    return change.rowId;
  }

  /** Sets columns of a row; those that already hold the value are no change. */
  update<T extends TableName>(table: T, id: Id<NoInfer<T>>, values: Partial<Columns<T>>): void {
    const old = this.statements.read(table, id);
    if (!old) throw new Problem('plan/row-missing');
    const change = update(table, old, values);
    if (!change) return;
    this.statements.update(table, id, change.after);
    this.changes.push(change);
  }

  delete(table: TableName, id: string): void {
    const old = this.statements.read(table, id);
    if (!old) throw new Problem('plan/row-missing');
    this.statements.delete(table, id);
    this.changes.push({ table, rowId: id, before: { ...old }, after: null });
  }

  /** Writes changes that fit on what is there. */
  make(changes: readonly Change[]): void {
    for (const change of changes) {
      const { table, rowId, before, after } = change;
      if (after === null) this.statements.delete(table, rowId);
      else if (before === null) this.statements.insert(table, { ...after, id: rowId });
      else this.statements.update(table, rowId, after);
      this.changes.push(change);
    }
  }

  /**
   * Makes journaled changes again, after checking that each row still is as the change expects it. What the clock
   * of a workshop did since is no obstacle, and stays.
   * @throws Problem `history/changed-meanwhile` where it is not.
   */
  replay(changes: readonly Change[], subject: string): void {
    for (const change of changes) {
      const { table, rowId, before, after } = change;
      const row = this.statements.read(table, rowId);
      if ((row === undefined) !== (before === null))
        throw new Problem('history/changed-meanwhile', { subject });
      if (!row) {
        this.insert(table, after as NewRow<typeof table>);
        continue;
      }
      const changed = Object.keys(before ?? {}).filter((name) => !isAsJournaled(before?.[name], row[name]));
      if (!changed.every((name) => isOfClock(table, name)))
        throw new Problem('history/changed-meanwhile', { subject });
      if (after === null) this.delete(table, rowId);
      else this.update(table, rowId, without(after, changed));
    }
  }
}

const without = (image: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(image).filter(([name]) => !names.includes(name)));
