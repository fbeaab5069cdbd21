import type Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { Change } from '#domain/plan/change.ts';
import type { AnyRow, Row, TableName } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import { columnsOf, fromSql, selectAll, toSql } from './columns.ts';

/** The columns a caller gives for a new row; its id is made here where none is given. */
export type NewRow<T extends TableName> = Omit<Row<T>, 'id'> & { id?: string };

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
    return row ? fromSql(row as Record<string, unknown>) : undefined;
  }

  all(table: TableName): AnyRow[] {
    return (this.statement(`all ${table}`, () => selectAll(table)).all() as Record<string, unknown>[]).map(
      fromSql,
    );
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
export class RowWriter {
  readonly changes: Change[] = [];

  constructor(private readonly statements: RowStatements) {}

  /** Adds a row and answers its id. */
  insert<T extends TableName>(table: T, row: NewRow<T>): string {
    const id = row.id ?? newId();
    const whole = { ...row, id } as AnyRow;
    this.statements.insert(table, whole);
    this.changes.push({ table, rowId: id, before: null, after: { ...whole } });
    return id;
  }

  /** Sets columns of a row; those that already hold the value are no change. */
  update<T extends TableName>(table: T, id: string, values: Partial<Row<T>>): void {
    const old = this.statements.read(table, id);
    if (!old) throw new Problem('plan/row-missing');
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined || name === 'id' || Object.is(old[name], value)) continue;
      before[name] = old[name];
      after[name] = value;
    }
    if (Object.keys(after).length === 0) return;
    this.statements.update(table, id, after);
    this.changes.push({ table, rowId: id, before, after });
  }

  delete(table: TableName, id: string): void {
    const old = this.statements.read(table, id);
    if (!old) throw new Problem('plan/row-missing');
    this.statements.delete(table, id);
    this.changes.push({ table, rowId: id, before: { ...old }, after: null });
  }

  /**
   * Makes journaled changes again, after checking that each row still is as the change expects it.
   * @throws Problem `history/changed-meanwhile` where it is not.
   */
  replay(changes: readonly Change[], subject: string): void {
    for (const change of changes) {
      const row = this.statements.read(change.table, change.rowId);
      const fits =
        change.before === null
          ? row === undefined
          : row !== undefined && Object.entries(change.before).every(([name, value]) => row[name] === value);
      if (!fits) throw new Problem('history/changed-meanwhile', { subject });
      if (change.after === null) this.statements.delete(change.table, change.rowId);
      else if (change.before === null) this.statements.insert(change.table, change.after as AnyRow);
      else this.statements.update(change.table, change.rowId, change.after);
      this.changes.push(change);
    }
  }
}
