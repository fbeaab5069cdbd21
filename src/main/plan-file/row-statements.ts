import type Database from 'better-sqlite3';
import type { Change } from '#domain/plan/change.ts';
import type { AnyRow, TableName } from '#domain/tables/tables.ts';
import { columnsOf, fromSql, selectAll, toSql } from './columns.ts';

/** Prepared statements by table and by the set of columns they touch. */
export class RowStatements {
  private readonly prepared = new Map<string, Database.Statement>();

  private readonly db: Database.Database;

  constructor(db: Database.Database) {
    this.db = db;
  }

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

  /** A row in those of its columns that are there: a file of an earlier schema has not all of them. */
  readOlder(table: TableName, id: string): AnyRow | undefined {
    const { sqlName, names, sqlNames } = columnsOf(table);
    const row = this.statement(`older ${table}`, () => `SELECT * FROM ${sqlName} WHERE id = ?`).get(id);
    if (!row) return undefined;
    const held = row as Record<string, unknown>;
    const there = names.filter((name) => (sqlNames[name] as string) in held);
    return fromSql(table, Object.fromEntries(there.map((name) => [name, held[sqlNames[name] as string]])));
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
  /** Writes changes that fit on what is there. */
  make(changes: readonly Change[]): void {
    for (const { table, rowId, before, after } of changes) {
      if (after === null) this.delete(table, rowId);
      else if (before === null) this.insert(table, { ...after, id: rowId });
      else this.update(table, rowId, after);
    }
  }
}
