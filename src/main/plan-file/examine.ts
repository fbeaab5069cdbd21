import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Change } from '#domain/plan/change.ts';
import { isAsJournaled } from '#domain/plan/storable.ts';
import { Problem } from '#domain/problem.ts';
import {
  type AnyRow,
  type Reference,
  references,
  referencesOf,
  type TableName,
  tableNames,
} from '#domain/tables/tables.ts';
import { columnsOf } from './columns.ts';
import { Journal } from './journal.ts';
import { letOthers } from './let-others.ts';
import { RowStatements } from './row-statements.ts';

/** Since this schema columns have only come, so that rows and journal can be held against each other by those that are there. */
export const comparable = 6;

/** How many change sets are held against the rows: more than are written while a slow copy is taken. */
const changeSetsHeld = 500;

/** From this size on check-ins, which are most of a plan, are not looked through for what they belong to, in bytes. */
const largeFile = 32 * 1024 * 1024;

/** A fractional order key: a letter says how many digits come first, and none ends with a zero behind these. */
export function isOrderKey(rank: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]*$/u.test(rank)) return false;
  const head = rank.charCodeAt(0);
  const whole = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  return (
    rank.length >= whole && !(rank.length > whole && rank.endsWith('0')) && rank !== `A${'0'.repeat(26)}`
  );
}

const sizeOf = (db: Database.Database): number =>
  Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));

/** The file on the disk ends where its last page does, and its pages and rows hold together. */
function isSound(db: Database.Database, path: string): boolean {
  // By reading SQLite keeps others from writing: only then does the file stay as long as it is.
  const size = sizeOf(db);
  if (db.pragma('journal_mode', { simple: true }) !== 'wal' && statSync(path).size !== size) return false;
  return db.pragma('quick_check(1)', { simple: true }) === 'ok';
}

/** Whether rows of tables name only such as there are. */
const leadSomewhere = (db: Database.Database, tables: readonly TableName[]): boolean =>
  tables.every((table) => {
    const { sqlName } = columnsOf(table);
    const isThere = db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(sqlName);
    return !isThere || (db.pragma(`foreign_key_check(${sqlName})`) as unknown[]).length === 0;
  });

/** From where to where the rows of a table lead. */
type Pair = readonly [from: string, to: string | null];

/** The pairs by which following the second column from any first one comes round to where it was. */
function closingPairs(pairs: readonly Pair[]): Pair[] {
  const closing: Pair[] = [];
  const next = new Map<string, string[]>();
  for (const [from, to] of pairs) if (to !== null) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  for (const start of next.keys()) {
    // Without calls in calls: a crafted chain may be as long as the file.
    const way: { readonly id: string; readonly rest: string[] }[] = [];
    const onWay = new Set<string>();
    const go = (id: string) => {
      way.push({ id, rest: [...(next.get(id) ?? [])] });
      onWay.add(id);
    };
    if (!done.has(start)) go(start);
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const to = last.rest.pop();
      if (to === undefined) {
        way.pop();
        onWay.delete(last.id);
        done.add(last.id);
      } else if (onWay.has(to)) closing.push([last.id, to]);
      else if (!done.has(to)) go(to);
    }
  }
  return closing;
}

/** Where rows of a table name each other round and round; an older file has not every column yet. */
export function loopsOf(db: Database.Database, { from, to, column }: Reference): Pair[] {
  const { sqlName, sqlNames } = columnsOf(from);
  const name = sqlNames[column];
  const isThere = db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?');
  if (from !== to || !isThere.get(sqlName, name)) return [];
  return closingPairs(db.prepare(`SELECT id, ${name} FROM ${sqlName}`).raw().all() as Pair[]);
}

/** Whether a change can make a plan none: by a row that comes or goes, or one that names another than before. */
export const changesShape = ({ table, before, after }: Change): boolean =>
  before === null ||
  after === null ||
  (table === 'unit' && 'kind' in after) ||
  referencesOf(table).some(({ column }) => column in after);

/** Where objectives serve each other round and round. */
export const loopsOfAlignment = (db: Database.Database): Pair[] =>
  closingPairs(
    db
      .prepare(
        `SELECT child_id, coalesce(parent_objective_id, objective_id) FROM alignment
         LEFT JOIN key_result ON key_result.id = parent_key_result_id`,
      )
      .raw()
      .all() as Pair[],
  );

/** What every plan has once, or in order: without it no screen could be drawn. */
export function isPlan(db: Database.Database): boolean {
  const count = (sql: string) => db.prepare(sql).pluck().get() as number;
  if (count('SELECT count(*) FROM plan') !== 1 || count("SELECT count(*) FROM plan WHERE id = ''") !== 0)
    return false;
  if (count("SELECT count(*) FROM unit WHERE kind = 'company'") !== 1) return false;
  if (count('SELECT count(*) FROM cycle') === 0) return false;
  return (
    references().every((reference) => loopsOf(db, reference).length === 0) &&
    loopsOfAlignment(db).length === 0
  );
}

/** Whether something can be put between any two rows: only somebody else writes order keys that are none. An older file has not every table yet. */
function isInOrder(db: Database.Database): boolean {
  const isThere = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  return tableNames
    .filter((table) => columnsOf(table).names.includes('rank') && isThere.get(columnsOf(table).sqlName))
    .every((table) => {
      const ranks = db
        .prepare(`SELECT rank FROM ${columnsOf(table).sqlName}`)
        .pluck()
        .all() as string[];
      return ranks.every(isOrderKey);
    });
}

/** What the latest change sets say of a row they touched. */
export interface RowImage {
  readonly table: TableName;
  readonly id: string;
  /** What they left of it; null where they removed it. */
  readonly latest: Readonly<Record<string, unknown>> | null;
  /** Whether that is all of the row, rather than some of its columns. */
  readonly isWhole: boolean;
  /** Everything that its columns once were by them. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
}

/** The rows that the latest change sets touched. */
export function rowImages(journal: Journal): ReadonlyMap<string, RowImage> {
  const images = new Map<string, RowImage>();
  const since = Math.max(0, journal.last() - changeSetsHeld);
  for (const { table, rowId, before, after } of journal.after(since).flatMap(({ changes }) => changes)) {
    const key = `${table} ${rowId}`;
    const earlier = images.get(key);
    // Of nothing, so that a column that somebody called as every object has one is none of these.
    const values: Record<string, unknown[]> = Object.assign(Object.create(null), earlier?.values);
    for (const image of [before, after])
      for (const [name, value] of Object.entries(image ?? {}))
        values[name] = [...(values[name] ?? []), value];
    images.set(key, {
      table,
      id: rowId,
      latest: after && { ...(before === null ? {} : earlier?.latest), ...after },
      isWhole: before === null || (earlier?.isWhole ?? false),
      values,
    });
  }
  return images;
}

/** Whether rows are as the journal says: in a copy that was taken while somebody wrote they are not. */
function agreesWithJournal(db: Database.Database): boolean {
  const journal = new Journal(db);
  const beyond = db.prepare('SELECT (SELECT max(change_set) FROM change) > ?').pluck().get(journal.last());
  const indexed = db.prepare('SELECT 1 FROM change INDEXED BY change_by_row WHERE row_id = ? LIMIT 1');
  if (beyond === 1) return false;
  const statements = new RowStatements(db);
  for (const { table, id, latest: image } of rowImages(journal).values()) {
    const row: AnyRow | undefined = statements.readOlder(table, id);
    if ((row === undefined) !== (image === null)) return false;
    if (!indexed.get(id)) return false;
    if (!row || !image) continue;
    // Columns that a later version took away are no longer there to be compared, and those that one adds are not yet.
    const names = columnsOf(table).names.filter((name) => name in image && name in row);
    if (!names.every((name) => isAsJournaled(image[name], row[name]))) return false;
  }
  return true;
}

/** The same, where its latest change sets can be read at all. */
function isAsTold(db: Database.Database): boolean {
  try {
    return agreesWithJournal(db);
  } catch (error) {
    if (error instanceof Problem && error.code === 'history/unreadable') return false;
    throw error;
  }
}

type Check = (db: Database.Database, path: string, version: number) => boolean;

/** What a file is looked through for, one after the other. */
const checks: readonly Check[] = [
  isSound,
  (db) =>
    leadSomewhere(
      db,
      tableNames.filter((table) => table !== 'checkIn'),
    ),
  (db) => sizeOf(db) >= largeFile || leadSomewhere(db, ['checkIn']),
  isPlan,
  (db, _path, version) => version < comparable || isInOrder(db),
  (db, _path, version) => version < comparable || isAsTold(db),
];

/**
 * Looks whether a file is a whole plan, in steps between which others may be answered; each is of one moment, and all are where
 * they are taken in one transaction.
 * @throws Problem `plan-file/damaged`
 */
export function* examination(
  db: Database.Database,
  path: string,
  version: number,
): Generator<undefined, undefined> {
  for (const check of checks) {
    yield;
    const isPassed = db.transaction(() => check(db, path, version));
    if (!isPassed()) throw new Problem('plan-file/damaged', { path });
  }
}

/**
 * Looks whether a file is a whole plan of one moment. Everything is read in one transaction: others may write.
 * @throws Problem `plan-file/damaged`
 */
export function examine(db: Database.Database, path: string, version: number): void {
  db.transaction(() => [...examination(db, path, version)])();
}

/**
 * The same on a connection that nobody else has yet, letting others be answered in between.
 * @throws Problem `plan-file/damaged`
 */
export async function examineInTurns(db: Database.Database, path: string, version: number): Promise<void> {
  db.exec('BEGIN');
  try {
    for (const _step of examination(db, path, version)) await letOthers();
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}
