import Database from 'better-sqlite3';
import dayjs from 'dayjs';
import { generateKeyBetween } from 'fractional-indexing';
import { v7 as newId } from 'uuid';
import {
  type AnyRow,
  canBeEmpty,
  references,
  type TableName,
  tableNames,
  traitsOf,
  wholeRow,
} from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { columnsOf } from '../columns.ts';
import { isOrderKey, loopsOf, loopsOfAlignment } from '../examine.ts';
import { type OddRow, oddRows } from '../odd-rows.ts';
import { RowStatements } from '../row-statements.ts';

/** What had to be done to rows so that they hold together. */
export interface Mending {
  readonly dropped: Map<TableName, Set<string>>;
  /** Rows of which a column was emptied. */
  readonly changed: Set<string>;
  /** How many rows stand in for some that others need. */
  standIns: number;
}

const isRefused = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');

/** Makes the rows of a plan that was read in parts hold together: what lost its ground goes, or gets another. */
class Holding implements Mending {
  readonly dropped: Mending['dropped'] = new Map();
  readonly changed: Mending['changed'] = new Set();
  standIns = 0;
  private readonly statements: RowStatements;

  constructor(
    private readonly db: Database.Database,
    private readonly about: { readonly id: string; readonly name: string; readonly language: Language },
  ) {
    this.statements = new RowStatements(db);
  }

  private count(sql: string): number {
    return this.db.prepare(sql).pluck().get() as number;
  }

  private insert(table: TableName, row: AnyRow): void {
    this.statements.insert(table, { ...wholeRow(table, row as never), id: row.id });
    this.standIns += 1;
  }

  private drop(table: TableName, id: string): void {
    this.statements.delete(table, id);
    this.tellOf(table, id);
  }

  /** Counts a row as missing, which may be known by its name in others alone. */
  private tellOf(table: TableName, id: string): void {
    const dropped = this.dropped.get(table) ?? new Set();
    this.dropped.set(table, dropped.add(id));
  }

  /** Empties a column of a row, which goes where it cannot be without. */
  private forget(table: TableName, id: string, column: string): void {
    this.set(table, id, column, null);
  }

  /** Says a column of a row anew, which goes where it cannot hold that. */
  private set(table: TableName, id: string, column: string, value: unknown): void {
    try {
      this.statements.update(table, id, { [column]: value });
      this.changed.add(id);
    } catch (error) {
      if (!isRefused(error)) throw error;
      this.drop(table, id);
    }
  }

  /** What is said of a plan of which nothing can be read. */
  private usualPlan() {
    const { name, language } = this.about;
    const createdAt = new Date().toISOString();
    return { name, language, currency: 'USD', owner: '', ladderUpsideDown: false, createdAt };
  }

  /** Rows that are not as their table is declared say what a blank one says, or go where that is not known. */
  holdRows(): void {
    const usual: Readonly<Record<string, unknown>> = this.usualPlan();
    for (const { table, id, columns } of this.odd()) {
      const blank: Readonly<Record<string, unknown>> =
        table === 'plan' ? usual : (traitsOf(table).blank ?? {});
      const isKnown = (column: string) => canBeEmpty(table, column) || column in blank || column === 'rank';
      if (!columns.every(isKnown)) this.drop(table, id);
      else
        for (const column of columns.filter((name) => name !== 'rank'))
          this.set(table, id, column, blank[column] ?? null);
    }
    for (const { table, id } of this.odd()) this.drop(table, id);
  }

  /** Rows that are not as their table is declared; order keys are made anew. */
  private odd(): OddRow[] {
    return [...oddRows(this.db)].filter(({ columns }) => columns.join() !== 'rank');
  }

  /** What leads round and round ends where it came back to. */
  holdLoops(): void {
    const company = this.db.prepare("SELECT id FROM unit WHERE kind = 'company'").pluck().get();
    for (const reference of references())
      for (const [id] of loopsOf(this.db, reference))
        this.set(reference.from, id, reference.column, reference.from === 'unit' ? company : null);
    const between = this.db.prepare(
      `SELECT alignment.id FROM alignment LEFT JOIN key_result ON key_result.id = parent_key_result_id
       WHERE child_id = ? AND coalesce(parent_objective_id, objective_id) = ?`,
    );
    for (const pair of loopsOfAlignment(this.db))
      for (const id of between.pluck().all(...pair) as string[]) this.drop('alignment', id);
  }

  /** What every plan has once. */
  beginAgain(): void {
    const { id, name } = this.about;
    const isOwn = this.db.prepare('SELECT id FROM plan ORDER BY id = ? DESC, rowid').pluck();
    const [, ...others] = isOwn.all(id) as string[];
    for (const other of others) this.drop('plan', other);
    if (this.count('SELECT count(*) FROM plan') === 0) this.insert('plan', { id, ...this.usualPlan() });
    if (this.count("SELECT count(*) FROM unit WHERE kind = 'company'") === 0) {
      const known = this.db
        .prepare(
          `SELECT coalesce(
             (SELECT unit_id FROM objective WHERE level = 'company' LIMIT 1),
             (SELECT parent_id FROM unit WHERE parent_id NOT IN (SELECT id FROM unit) LIMIT 1))`,
        )
        .pluck()
        .get() as string | null;
      this.insert('unit', { id: known ?? newId(), kind: 'company', name, parentId: null, rank: 'a0' });
    }
    const companies = this.db
      .prepare("SELECT id FROM unit WHERE kind = 'company' ORDER BY rowid")
      .pluck()
      .all();
    const [company, ...below] = companies as string[];
    for (const id of below) {
      this.statements.update('unit', id, { kind: 'team', parentId: company });
      this.changed.add(id);
    }
  }

  /** A row that stands in for one that others need; false where there can be none. */
  private standIn(table: TableName, id: string): boolean {
    const name = textsOf(this.about.language)('backups.lostName');
    const after = (last: unknown) =>
      generateKeyBetween(typeof last === 'string' && isOrderKey(last) ? last : null, null);
    const rank = () =>
      after(
        this.db
          .prepare(`SELECT max(rank) FROM ${columnsOf(table).sqlName}`)
          .pluck()
          .get(),
      );
    switch (table) {
      case 'person':
        this.insert('person', { id, name, rank: rank() });
        return true;
      case 'unit': {
        const parentId = this.db.prepare("SELECT id FROM unit WHERE kind = 'company'").pluck().get();
        this.insert('unit', { id, kind: 'team', name, parentId, rank: rank() });
        return true;
      }
      case 'cycle': {
        const span = this.db
          .prepare(
            'SELECT min(starts_on) AS startsOn, max(ends_on) AS endsOn FROM objective WHERE cycle_id = ?',
          )
          .get(id) as { startsOn: string | null; endsOn: string | null };
        const startsOn = span.startsOn ?? dayjs().format('YYYY-MM-DD');
        const endsOn = span.endsOn ?? dayjs().add(3, 'month').format('YYYY-MM-DD');
        this.insert('cycle', { id, name, startsOn, endsOn, state: 'running' });
        return true;
      }
      default:
        return false;
    }
  }

  /** Goes through all references until each leads to a row. */
  holdReferences(): void {
    for (let isDone = false; !isDone; ) {
      isDone = true;
      for (const { from, column, to, kind } of references()) {
        const { sqlName, sqlNames } = columnsOf(from);
        const loose = this.db
          .prepare(
            `SELECT id, ${sqlNames[column]} AS named FROM ${sqlName}
             WHERE ${sqlNames[column]} IS NOT NULL
               AND ${sqlNames[column]} NOT IN (SELECT id FROM ${columnsOf(to).sqlName})`,
          )
          .all() as { id: string; named: string }[];
        const standing = new Set<string>();
        for (const { id, named } of loose) {
          isDone = false;
          if (standing.has(named)) continue;
          if (kind !== 'forgets' && this.standIn(to, named)) {
            standing.add(named);
            continue;
          }
          this.tellOf(to, named);
          if (kind === 'forgets') this.forget(from, id, column);
          else this.drop(from, id);
        }
      }
    }
  }

  /** A plan has a cycle, and order keys that are some. */
  holdValues(): void {
    if (this.count('SELECT count(*) FROM cycle') === 0) this.standIn('cycle', newId());
    for (const table of tableNames) {
      if (!columnsOf(table).names.includes('rank')) continue;
      const rows = this.db
        .prepare(`SELECT id, rank FROM ${columnsOf(table).sqlName} ORDER BY rank`)
        .all() as {
        id: string;
        rank: string;
      }[];
      let last: string | null = null;
      for (const { rank } of rows) if (isOrderKey(rank)) last = rank;
      for (const { id, rank } of rows) {
        if (isOrderKey(rank)) continue;
        last = generateKeyBetween(last, null);
        this.statements.update(table, id, { rank: last });
        this.changed.add(id);
      }
    }
  }
}

/** Makes the rows of a plan hold together that were read as far as they could be. */
export function holdTogether(
  db: Database.Database,
  about: { readonly id: string; readonly name: string; readonly language: Language },
): Mending {
  const holding = new Holding(db, about);
  holding.holdRows();
  holding.beginAgain();
  holding.holdReferences();
  holding.holdValues();
  holding.holdLoops();
  holding.holdReferences();
  return holding;
}
