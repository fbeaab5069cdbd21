import Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { migrations } from './migrations/index.ts';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** What SQLite makes by itself, or upon `ANALYZE`. */
const ofSqlite = /^sqlite_(?:autoindex_|stat\d$|sequence$)/u;

const oneLine = (sql: string | null): string => (sql ?? '').replace(/\s+/gu, ' ');

/** The shape of a table: its columns with their types, and whether SQLite holds it to these. */
function shapeOf(db: Database.Database, name: string): string {
  const strict = db.prepare('SELECT strict FROM pragma_table_list WHERE schema = ? AND name = ?').pluck();
  return JSON.stringify([db.pragma(`table_xinfo("${name}")`), strict.get('main', name)]);
}

/** Every table and index of a schema by name, each with what must be alike. */
function objectsOf(db: Database.Database, names?: ReadonlySet<string>): Map<string, string> {
  const objects = db.prepare('SELECT type, name, sql FROM sqlite_schema').all() as SchemaObject[];
  const described = new Map<string, string>();
  for (const { type, name, sql } of objects) {
    if (ofSqlite.test(name) && (type === 'table' || type === 'index')) continue;
    // What is no part of a plan is not looked into: a view would be carried out.
    const isKnown = names === undefined || names.has(`${type} ${name}`);
    const looks = type === 'table' && isKnown ? shapeOf(db, name) : oneLine(sql);
    described.set(`${type} ${name}`, looks);
  }
  return described;
}

const expected = new Map<number, ReadonlyMap<string, string>>();

/** Tables and indexes as the migrations up to a version make them, without rows and in memory. */
export function emptyTables(version: number): Database.Database {
  const db = new Database(':memory:');
  for (const migration of migrations) if (migration.version <= version) db.exec(migration.sql);
  return db;
}

/** The schema that the migrations up to a version make. */
function expectedAt(version: number): ReadonlyMap<string, string> {
  const known = expected.get(version);
  if (known) return known;
  const db = emptyTables(version);
  const made = objectsOf(db);
  db.close();
  expected.set(version, made);
  return made;
}

/**
 * Makes sure that a file has the tables and indexes of its version and nothing else: a trigger or a view would be
 * carried out with the first read or write.
 * @throws Problem `plan-file/foreign-parts`, `plan-file/damaged`
 */
export function assertSchema(db: Database.Database, path: string, version: number): void {
  const wanted = expectedAt(version);
  const found = objectsOf(db, new Set(wanted.keys()));
  for (const what of found.keys())
    if (!wanted.has(what)) throw new Problem('plan-file/foreign-parts', { path, what });
  for (const [what, looks] of wanted)
    if (found.get(what) !== looks) throw new Problem('plan-file/damaged', { path });
}
