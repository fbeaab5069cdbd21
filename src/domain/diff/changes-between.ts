import type { Change } from '../plan/change.ts';
import { modelTables, type Plan } from '../plan/plan.ts';
import { type AnyRow, type CheckIn, columnNamesOf, type TableName } from '../tables/tables.ts';

/** A state of a plan: its rows, and the check-ins that it is asked about, which are not in the model. */
export interface State {
  readonly plan: Plan;
  readonly checkIns?: ReadonlyMap<string, CheckIn>;
}

const none: ReadonlyMap<string, CheckIn> = new Map();

/** The rows of a table in a state. */
export const rowsIn = ({ plan, checkIns = none }: State, table: TableName): ReadonlyMap<string, AnyRow> =>
  table === 'checkIn' ? checkIns : plan.tables[table].rows;

function without(row: AnyRow): Record<string, unknown> {
  const { id: _, ...columns } = row;
  return columns;
}

function changesIn(
  table: TableName,
  from: ReadonlyMap<string, AnyRow>,
  to: ReadonlyMap<string, AnyRow>,
): Change[] {
  const changes: Change[] = [];
  const names = columnNamesOf(table).filter((name) => name !== 'id');
  for (const [rowId, row] of from)
    if (!to.has(rowId)) changes.push({ table, rowId, before: without(row), after: null });
  for (const [rowId, row] of to) {
    const old = from.get(rowId);
    if (old === row) continue;
    if (!old) {
      changes.push({ table, rowId, before: null, after: without(row) });
      continue;
    }
    const changed = names.filter((name) => old[name] !== row[name]);
    if (changed.length === 0) continue;
    const image = (of: AnyRow) => Object.fromEntries(changed.map((name) => [name, of[name]]));
    changes.push({ table, rowId, before: image(old), after: image(row) });
  }
  return changes;
}

/** The changes that make one state of a plan out of another, whatever way it went. */
export function changesBetween(from: State, to: State): Change[] {
  const changes = modelTables
    .filter((table) => from.plan.tables[table] !== to.plan.tables[table])
    .flatMap((table) => changesIn(table, rowsIn(from, table), rowsIn(to, table)));
  return [...changes, ...changesIn('checkIn', rowsIn(from, 'checkIn'), rowsIn(to, 'checkIn'))];
}
