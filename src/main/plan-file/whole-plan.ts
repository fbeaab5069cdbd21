import type Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { type TableName, tableNames } from '#domain/tables/tables.ts';
import type { JournaledSet, WholePlan } from './journaled-set.ts';
import { RowStatements } from './row-statements.ts';

interface SetRow extends Omit<JournaledSet, 'isUndoable' | 'command' | 'changes'> {
  readonly isUndoable: number;
  readonly version: number | null;
  readonly input: string | null;
}

interface ChangeRow {
  readonly changeSet: number;
  readonly table: TableName;
  readonly rowId: string;
  readonly before: string | null;
  readonly after: string | null;
}

const parsed = (text: string | null) => (text === null ? null : JSON.parse(text));

/** The journal of a plan file, of what came after a change set. */
export function readHistory(db: Database.Database, after = 0): JournaledSet[] {
  const sets = db
    .prepare(
      `SELECT sequence, id, at, action, subject, kind, state, target, is_undoable AS isUndoable, version, input,
         author, machine, schema FROM change_set WHERE sequence > ? ORDER BY sequence`,
    )
    .all(after) as SetRow[];
  const changes = db
    .prepare(
      `SELECT change_set AS changeSet, table_name AS "table", row_id AS rowId, before, after
       FROM change WHERE change_set > ? ORDER BY change_set, ordinal`,
    )
    .all(after) as ChangeRow[];
  const changesOf = Map.groupBy(changes, ({ changeSet }) => changeSet);
  return sets.map(({ isUndoable, version, input, ...set }) => ({
    ...set,
    isUndoable: isUndoable === 1,
    command: version === null ? null : { version, input: parsed(input) },
    changes: (changesOf.get(set.sequence) ?? []).map(({ table, rowId, before, after }) => ({
      table,
      rowId,
      before: parsed(before),
      after: parsed(after),
    })),
  }));
}

function writeHistory(db: Database.Database, history: readonly JournaledSet[]): void {
  const insertSet = db.prepare(
    `INSERT INTO change_set
       (sequence, id, at, action, subject, kind, state, target, is_undoable, version, input, author, machine, schema)
     VALUES
       (:sequence, :id, :at, :action, :subject, :kind, :state, :target, :isUndoable, :version, :input, :author,
        :machine, :schema)`,
  );
  const insertChange = db.prepare(
    'INSERT INTO change (change_set, ordinal, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { changes, command, isUndoable, ...set } of history) {
    insertSet.run({
      ...set,
      isUndoable: Number(isUndoable),
      version: command?.version ?? null,
      input: command && JSON.stringify(command.input),
    });
    changes.forEach(({ table, rowId, before, after }, ordinal) => {
      const images = [before, after].map((image) => image && JSON.stringify(image));
      insertChange.run(set.sequence, ordinal, table, rowId, ...images);
    });
  }
}

/** All rows of a plan file with its journal, read in one transaction; each table in the order of its file. */
export function readWhole(db: Database.Database): WholePlan {
  const statements = new RowStatements(db);
  const read = db.transaction(
    (): WholePlan => ({
      rows: Object.fromEntries(
        tableNames.map((table) => [table, statements.all(table)]),
      ) as unknown as WholePlan['rows'],
      history: readHistory(db),
    }),
  );
  return read();
}

/**
 * Fills a new file with a plan that was read whole from another, its journal included.
 * @throws Problem `plan-file/damaged` where a row names one that is not there
 */
export function writeWhole(db: Database.Database, { rows, history }: WholePlan): void {
  const statements = new RowStatements(db);
  const write = db.transaction(() => {
    for (const table of tableNames) for (const row of rows[table]) statements.insert(table, row);
    writeHistory(db, history);
    const isBroken = (db.pragma('foreign_key_check') as unknown[]).length > 0;
    if (isBroken) throw new Problem('plan-file/damaged', { path: db.name });
  });
  // Looked at once, at the end: each row that comes after one that names it would make SQLite look through all of these.
  db.pragma('foreign_keys = OFF');
  try {
    write.immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
