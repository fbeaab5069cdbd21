import { hash } from 'node:crypto';
import Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { migrations } from './migrations/index.ts';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** The indexes that SQLite makes by itself, as the text of their table says. */
const ofSqlite = /^index sqlite_autoindex_/u;

const oneLine = (sql: string | null): string => (sql ?? '').replace(/\s+/gu, ' ');

/** The text of every table and index of a schema by its kind and name; nothing of it is carried out. */
function textsOf(db: Database.Database): Map<string, string> {
  const objects = db.prepare('SELECT type, name, sql FROM sqlite_schema').all() as SchemaObject[];
  const named = objects.map(({ type, name, sql }): [string, string] => [`${type} ${name}`, oneLine(sql)]);
  return new Map(named.filter(([what]) => !ofSqlite.test(what)));
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
  const made = textsOf(db);
  db.close();
  expected.set(version, made);
  return made;
}

/** The SHA-256 of every text of a schema, in hexadecimal. */
export const digestOfSchema = (db: Database.Database): string =>
  hash('sha256', JSON.stringify([...textsOf(db)].sort()));

/** What acts where a table of ours should lie, by its text; null where that only lacks something. */
function actsAs(text: string): string | null {
  if (/^CREATE VIRTUAL\b/iu.test(text)) return 'virtual';
  return /\bAS\s*\(/iu.test(text) ? 'generated column' : null;
}

/**
 * Makes sure that a file has the tables and indexes of its version, text by text, and nothing else: a trigger or a view
 * would be carried out with the first read or write.
 * @throws Problem `plan-file/foreign-parts`, `plan-file/damaged`
 */
export function assertSchema(db: Database.Database, path: string, version: number): void {
  // What the migrations make is found out where a file has something else: that takes longer than to read a small plan.
  const digest = migrations.find((migration) => migration.version === version)?.digest;
  if (digest !== undefined && digestOfSchema(db) === digest) return;
  const wanted = expectedAt(version);
  const found = textsOf(db);
  for (const what of found.keys())
    if (!wanted.has(what)) throw new Problem('plan-file/foreign-parts', { path, what });
  for (const [what, text] of wanted) {
    const there = found.get(what) ?? '';
    if (there === text) continue;
    const how = actsAs(there);
    if (how !== null) throw new Problem('plan-file/foreign-parts', { path, what: `${how}, ${what}` });
    throw new Problem('plan-file/damaged', { path });
  }
}
