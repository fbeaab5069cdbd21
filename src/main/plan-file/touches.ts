import type Database from 'better-sqlite3';
import { z } from 'zod';
import { agreementsOf } from '#domain/agreement/agreed.ts';
import type { AgreementJournal, Touch } from '#domain/agreement/touches.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { changeCauseName } from '#domain/tables/agreement.ts';
import type { TableName } from '#domain/tables/tables.ts';
import { imageIn, type Journal, mergeAction } from './journal.ts';
import { journaledSet } from './journaled-set.ts';

type Row = Touch['rows'][number];

/** What was said with a command, and what a merge brought along. */
const inputs = z.object({
  cause: changeCauseName.nullable().catch(null).default(null),
  brought: z.array(journaledSet).catch([]).default([]),
});
type Brought = z.infer<typeof journaledSet>;

/** A row of the journal with the change set that wrote it. */
interface TouchRow extends Omit<Touch, 'changeSetId' | 'cause' | 'rows'> {
  readonly id: string;
  readonly input: string | null;
  readonly tableName: TableName;
  readonly rowId: string;
  readonly before: string | null;
  readonly after: string | null;
}

const inputOf = (input: unknown) => inputs.safeParse(input).data ?? { cause: null, brought: [] };

const rowOf = ({ tableName, rowId, before, after }: TouchRow): Row => ({
  table: tableName,
  rowId,
  columns: before === null || after === null ? null : Object.keys(imageIn(after) ?? {}),
});

/** Whether a change set of another copy came over in a merge. */
export const wasBrought = (db: Database.Database, changeSetId: string): boolean =>
  db
    .prepare(
      `SELECT 1 FROM change_set, json_each(input, '$.brought') AS brought
       WHERE action = '${mergeAction}' AND brought.value ->> 'id' = ? LIMIT 1`,
    )
    .get(changeSetId) !== undefined;

/** What a merge brought of these tables: actions of another copy, with their own ids, times and causes. */
function broughtBy(sequence: number, brought: readonly Brought[], tables: readonly TableName[]): Touch[] {
  return brought.flatMap(({ id, at, author, action, subject, kind, state, command, changes }) => {
    const rows = changes
      .filter(({ table }) => tables.includes(table))
      .map(({ table, rowId, before, after }) => ({
        table,
        rowId,
        columns: before && after ? Object.keys(after) : null,
      }));
    if (kind !== 'do' || state !== 'applied' || rows.length === 0) return [];
    const { cause } = inputOf(command?.input);
    return [{ changeSetId: id, sequence, at, author, action, subject, cause, rows }];
  });
}

/**
 * The actions of a span that wrote rows of some tables and still stood at its end, those that a merge brought among them.
 */
function touchesIn(
  db: Database.Database,
  { from, until }: { readonly from: number; readonly until: number },
  tables: readonly TableName[],
): Touch[] {
  const rows = db
    .prepare(
      // Of a row that is grouped SQLite answers the columns of the greatest: what undo and redo came to last.
      `WITH turned AS (
         SELECT target, kind AS turn, max(sequence) FROM change_set
         WHERE kind <> 'do' AND sequence <= :until GROUP BY target
       )
       SELECT sequence, id, at, author, action, subject, input,
         table_name AS tableName, row_id AS rowId, before, after
       FROM change JOIN change_set ON change_set.sequence = change.change_set
         LEFT JOIN turned ON turned.target = change_set.sequence
       WHERE change_set >= :from AND change_set <= :until AND kind = 'do' AND turn IS NOT 'undo'
         AND table_name IN (SELECT value FROM json_each(:tables)) ORDER BY change_set, ordinal`,
    )
    .all({ from, until, tables: JSON.stringify(tables) }) as TouchRow[];
  return [...Map.groupBy(rows, (row) => row.sequence).values()].flatMap((own): Touch[] => {
    const [first] = own as [TouchRow, ...TouchRow[]];
    const { cause, brought } = inputOf(imageIn(first.input));
    const theirs = broughtBy(first.sequence, brought, tables);
    const told = new Set(theirs.flatMap((touch) => touch.rows.map(({ rowId }) => rowId)));
    // Of a merge itself there is only what nobody had done before.
    const left = own.filter(({ rowId }) => !told.has(rowId));
    if (left.length === 0) return theirs;
    const { id, at, author, action, subject } = first;
    const touch = { changeSetId: id, sequence: first.sequence, at, author, action, subject, cause };
    return [...theirs, { ...touch, rows: left.map(rowOf) }];
  });
}

/** What was done since the first agreement of a cycle, up to how a plan is read. */
export function agreementJournalOf(
  db: Database.Database,
  journal: Journal,
  plan: Plan,
  cycleId: string,
): AgreementJournal {
  const until = plan.sequence;
  const agreements = agreementsOf(plan, cycleId);
  const places = Object.fromEntries(agreements.map(({ id }) => [id, journal.placeOf(id, until)]));
  const known = Object.values(places).filter((place) => place !== null);
  const span = { from: Math.min(...known), until };
  return {
    places,
    touches: known.length === 0 ? [] : touchesIn(db, span, ['objective', 'keyResult', 'step']),
  };
}
