import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { Recovered } from '#contract/backup.ts';
import { countedTables } from '#contract/counted-tables.ts';
import type { Change } from '#domain/plan/change.ts';
import { Problem } from '#domain/problem.ts';
import { isId } from '#domain/tables/column.ts';
import { type AnyRow, type TableName, tableNames } from '#domain/tables/tables.ts';
import { languages } from '#texts/languages.ts';
import { columnsOf } from '../columns.ts';
import { connectTo } from '../connection.ts';
import { inFolder } from '../in-folder.ts';
import { currentVersion, migrations } from '../migrations/index.ts';
import type { NewPlace } from '../new-plan.ts';
import { copyInto, migrate } from '../open-whole.ts';
import { applicationId } from '../plan-header.ts';
import { RowStatements } from '../row-statements.ts';
import { toProblem } from '../sqlite-problem.ts';
import { takeIn } from '../taken-in.ts';
import { holdTogether } from './hold-together.ts';
import { type ReadSet, readSets, wholeAfter } from './journal-suffix.ts';
import { mendHeader } from './page-header.ts';
import { type Access, type Readable, readableRows, type SqlRow } from './readable-rows.ts';
import { layOutSchema } from './schema-pages.ts';

const byRowid = (table: string): Access => ({
  table,
  key: 'rowid',
  within: 'id',
  index: { name: `sqlite_autoindex_${table}_1`, lists: 'id' },
});

const journalAccess: Readonly<Record<'change_set' | 'change', Access>> = {
  change_set: { ...byRowid('change_set'), key: 'sequence' },
  change: {
    table: 'change',
    key: 'change_set',
    within: 'ordinal',
    index: { name: 'change_by_row', lists: 'row_id' },
  },
};

/** Reads a table where the file has one; somebody else may have put something else in its place. */
function read(db: Database.Database, access: Access): Readable {
  const isTable = db.prepare(
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? AND sql LIKE 'CREATE TABLE %' AND rootpage > 0",
  );
  return isTable.get(access.table)
    ? readableRows(db, access)
    : { rows: [], lost: [], isAllTold: false, gapsAfter: [] };
}

/** Puts rows into a table of a new file, as far as it takes them; answers those that it refuses. */
function pour(db: Database.Database, table: string, rows: readonly SqlRow[]): SqlRow[] {
  const known = new Set(db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]);
  // Each keeps memory outside of the heap until it is collected: one for every row would fill the process with them.
  const statements = new Map<string, Database.Statement>();
  return rows.filter((row) => {
    const names = Object.keys(row).filter((name) => known.has(name));
    // The version that the file says it has knows no such table.
    if (names.length === 0) return true;
    const columns = names.join(', ');
    const statement =
      statements.get(columns) ??
      db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${names.map(() => '?').join(', ')})`);
    statements.set(columns, statement);
    try {
      statement.run(...names.map((name) => row[name]));
      return false;
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return true;
      throw error;
    }
  });
}

/** Whether a row can be read whole, but goes by what is no id; what is left of a page names nothing. */
const isMisnamed = ({ id }: SqlRow): boolean =>
  typeof id === 'string' && id !== '' && !id.includes('\ufffd') && !isId(id);

type KnownColumns = Readonly<Record<string, unknown>> | null;

/** What a journal says of a row: its columns as they were last, and whether those are all of it. */
interface LastKnown {
  readonly table: TableName;
  readonly columns: KnownColumns;
  readonly isWhole: boolean;
  /** The part of it that nothing came after which cannot be read: null where the row is gone for certain. */
  readonly certain: KnownColumns;
}

/** What a journal says of rows, which has no holes behind `whole`. */
function lastKnown(sets: readonly ReadSet[], whole: number): ReadonlyMap<string, LastKnown> {
  const known = new Map<string, LastKnown>();
  for (const { sequence, changes } of sets)
    for (const { table, rowId, before, after } of changes ?? []) {
      const earlier = before === null ? undefined : known.get(rowId);
      known.set(rowId, {
        table,
        columns: after && { ...earlier?.columns, ...after },
        isWhole: before === null || (earlier?.isWhole ?? false),
        certain: sequence > whole ? after && { ...earlier?.certain, ...after } : {},
      });
    }
  return known;
}

/**
 * Brings rows to where the journal says for certain that they are, and such as cannot be read to where it says that they
 * were last; answers how many.
 */
function followJournal(db: Database.Database, known: ReadonlyMap<string, LastKnown>): number {
  const statements = new RowStatements(db);
  let count = 0;
  for (const [id, { table, columns, isWhole, certain }] of known) {
    const row = statements.read(table, id);
    if (certain === null && row) statements.delete(table, id);
    if (certain === null) continue;
    try {
      if (!row && columns && isWhole) {
        statements.insert(table, { ...columns, id });
        count += 1;
      } else if (row && Object.entries(certain).some(([name, value]) => row[name] !== value)) {
        statements.update(table, id, certain);
        count += 1;
      }
    } catch (error) {
      // What the journal says of a row may be what is damaged: then the row stays as it was read.
      if (!(error instanceof Database.SqliteError)) throw error;
    }
  }
  return count;
}

/** Takes rows that cannot be read from a copy of the plan; answers how many. */
function fillFrom(
  db: Database.Database,
  copy: string,
  lost: ReadonlyMap<TableName, ReadonlySet<string>>,
): number {
  const from = connectTo(copy, { readonly: true });
  try {
    if (from.pragma('user_version', { simple: true }) !== currentVersion) return 0;
    const [kept, statements] = [new RowStatements(from), new RowStatements(db)];
    let count = 0;
    for (const [table, ids] of lost)
      for (const id of ids) {
        const row: AnyRow | undefined = kept.read(table, id);
        if (!row || statements.read(table, id)) continue;
        statements.insert(table, row);
        count += 1;
      }
    return count;
  } finally {
    from.close();
  }
}

/** Opens a copy of a damaged file; where its tables are is said anew where that cannot be read. */
function openDamaged(path: string): Database.Database {
  const db = connectTo(path);
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    layOutSchema(path);
    return connectTo(path);
  }
}

interface Source {
  readonly db: Database.Database;
  readonly path: string;
  /** What the plan is called where it does not say so itself. */
  readonly name: string;
  /** A copy of it that is whole; null for none. */
  readonly copy: string | null;
}

/** Fills a new file with what can be read of a damaged one; answers what became of it. */
function fill(db: Database.Database, { db: damaged, path, name, copy }: Source): Omit<Recovered, 'path'> {
  const version = damaged.pragma('user_version', { simple: true }) as number;
  if (version > currentVersion) throw new Problem('plan-file/newer-version', { path });
  const from = version >= 1 ? version : currentVersion;
  db.pragma(`application_id = ${applicationId}`);
  for (const { sql, version: own } of migrations) if (own <= from) db.exec(sql);
  db.pragma(`user_version = ${from}`);
  const lost = new Map<TableName, Set<string>>();
  const untold: TableName[] = [];
  const unnamed = new Map<TableName, number>();
  let found = 0;
  for (const table of tableNames) {
    const { sqlName } = columnsOf(table);
    const { rows, lost: ids, isAllTold } = read(damaged, byRowid(sqlName));
    if (!isAllTold) untold.push(table);
    const named = rows.filter(({ id }) => isId(id));
    unnamed.set(table, rows.filter(isMisnamed).length);
    const refused = pour(db, sqlName, named).map(({ id }) => id);
    found += named.length - refused.length;
    lost.set(table, new Set([...ids, ...refused].filter(isId)));
  }
  if (found === 0) throw new Problem('plan-file/beyond-recovery', { path });
  migrate(db);
  const [setRows, changeRows] = [
    read(damaged, journalAccess.change_set),
    read(damaged, journalAccess.change),
  ];
  const sets = readSets(setRows, changeRows);
  const known = lastKnown(
    sets,
    wholeAfter(sets, setRows, changeRows, () => false),
  );
  const fromCopy = copy === null ? 0 : fillFrom(db, copy, lost);
  const fromJournal = followJournal(db, known);
  const planId = [...known].find(([, { table }]) => table === 'plan')?.[0] ?? newId();
  const language =
    languages.find((one) => one === db.prepare('SELECT language FROM plan').pluck().get()) ?? 'en';
  const mending = holdTogether(db, { id: planId, name, language });
  const statements = new RowStatements(db);
  const dropped = new Map<TableName, Set<string>>();
  for (const table of tableNames) {
    const gone = [...(lost.get(table) ?? []), ...(mending.dropped.get(table) ?? [])];
    const ids = gone.filter((id) => known.get(id)?.certain !== null && !statements.read(table, id));
    if (ids.length > 0) dropped.set(table, new Set(ids));
  }
  const isLost = ({ table, rowId, after }: Change) =>
    dropped.get(table)?.has(rowId) === true ||
    mending.changed.has(rowId) ||
    (after !== null && known.get(rowId)?.columns !== null && !statements.read(table, rowId));
  const begin = wholeAfter(sets, setRows, changeRows, isLost);
  const kept = sets.filter(({ sequence }) => sequence > begin);
  pour(
    db,
    'change_set',
    kept.map(({ row }) => row),
  );
  pour(
    db,
    'change',
    kept.flatMap((set) => set.changeRows),
  );
  const count = (table: TableName) =>
    db
      .prepare(`SELECT count(*) FROM ${columnsOf(table).sqlName}`)
      .pluck()
      .get() as number;
  return {
    holds: Object.fromEntries(countedTables.map((table) => [table, count(table)])),
    dropped: Object.fromEntries(
      tableNames
        .map((table) => [table, (dropped.get(table)?.size ?? 0) + (unnamed.get(table) ?? 0)] as const)
        .filter(([, count]) => count > 0),
    ),
    untold,
    fromCopy,
    fromJournal,
    standIns: mending.standIns,
    history: {
      kept: kept.length,
      dropped: Math.max(sets.at(-1)?.sequence ?? 0, setRows.rows.length) - kept.length,
      isAllTold: setRows.isAllTold,
    },
  };
}

/**
 * Makes a new plan file of what can be read of a damaged one, which stays as it is: rows table by table, those that
 * cannot be read from the journal, else from a copy; what then lacks what it stands on goes as well, and of the history
 * what has no holes.
 * @throws Problem `plan-file/beyond-recovery`, `newer-version`, and as `takeIn`
 */
export function recover(path: string, place: NewPlace, copy: string | null): Promise<Recovered> {
  return inFolder(async (folder) => {
    const part = copyInto(folder, path);
    mendHeader(part);
    let told: Omit<Recovered, 'path'> | undefined;
    const made = await takeIn(place, path, async (at) => {
      let damaged: Database.Database | undefined;
      try {
        damaged = openDamaged(part);
        const db = new Database(at);
        db.pragma('foreign_keys = OFF');
        db.pragma('synchronous = OFF');
        try {
          const source = { db: damaged, path, name: basename(path, '.tangga'), copy };
          told = db.transaction(() => fill(db, source))();
        } finally {
          db.close();
        }
      } catch (error) {
        throw beyondRecovery(error, path);
      } finally {
        damaged?.close();
      }
    }).catch((error: unknown) => {
      throw beyondRecovery(error, path);
    });
    return { path: made, ...(told as Omit<Recovered, 'path'>) };
  });
}

/** What cannot even be begun with, or does not come to a whole plan, is beyond recovery. */
function beyondRecovery(error: unknown, path: string): unknown {
  const problem = toProblem(error, path);
  if (!(problem instanceof Problem)) return error;
  const isDamage = problem.code === 'plan-file/damaged' || problem.code === 'plan-file/not-a-plan';
  return isDamage ? new Problem('plan-file/beyond-recovery', { path }, { cause: error }) : problem;
}
