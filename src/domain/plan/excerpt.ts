import { cascadeIn } from '../alignment/cascade.ts';
import type { Scope } from '../ownership/scope.ts';
import { type AnyRow, type Cycle, referencesOf, type TableName } from '../tables/tables.ts';
import type { ModelTable, Plan } from './plan.ts';

/** What hangs under the objectives that a book shows. Ideas, votes, workshops and reviews are no part of it. */
const shown: readonly ModelTable[] = ['keyResult', 'alignment', 'step', 'initiative'];

/** What every plan has, whatever of it is shown. */
const always: readonly ModelTable[] = ['plan', 'stage', 'metric'];

/** Rows of a plan that make a plan again by themselves. */
export type Excerpt = ReadonlyMap<ModelTable, readonly AnyRow[]>;

/**
 * The part of a plan that its book shows: the objectives of a scope in a cycle with what they serve, their ladders and
 * alignment, and the people, teams and metrics that these name; the whole organisation where the scope is everybody's.
 * What names a row that stays behind forgets it.
 */
export function excerptOf(plan: Plan, cycle: Cycle, scope: Scope): Excerpt {
  const kept = new Map<ModelTable, Map<string, AnyRow>>();
  const has = (table: TableName, id: unknown) => kept.get(table as ModelTable)?.has(String(id)) ?? false;
  const keep = (table: ModelTable, row: AnyRow | undefined): void => {
    if (!row || has(table, row.id)) return;
    const rows = kept.get(table) ?? new Map<string, AnyRow>();
    kept.set(table, rows.set(row.id, row));
    for (const { column, to, kind } of referencesOf(table)) {
      const named = row[column];
      if (kind === 'forgets' || named === null || to === 'checkIn') continue;
      keep(to, rowOf(plan, to, String(named)));
    }
  };
  const rowsOf = (table: ModelTable) => plan.tables[table].rows.values() as Iterable<AnyRow>;
  const keepAll = (table: ModelTable) => {
    for (const row of rowsOf(table)) keep(table, row);
  };
  for (const table of always) keepAll(table);
  keep('unit', plan.company);
  keep('cycle', cycle);
  for (const objective of cascadeIn(plan, cycle, scope).order) keep('objective', objective);
  for (const table of shown)
    for (const row of rowsOf(table)) {
      const named = referencesOf(table).filter(({ to, column }) => row[column] !== null && isShown(to));
      if (named.every(({ to, column, kind }) => kind === 'forgets' || has(to, row[column]))) keep(table, row);
    }
  if (scope.kind === 'all') for (const table of ['unit', 'person'] as const) keepAll(table);
  for (const row of plan.tables.membership.rows.values())
    if (has('unit', row.unitId) && has('person', row.personId)) keep('membership', row);
  return new Map(
    [...kept].map(([table, rows]) => [table, [...rows.values()].map((row) => forget(table, row, has))]),
  );
}

const isShown = (table: TableName): boolean =>
  table === 'objective' || shown.some((other) => other === table);

const rowOf = (plan: Plan, table: ModelTable, id: string): AnyRow | undefined =>
  plan.tables[table].rows.get(id) as AnyRow | undefined;

/** A row without what it names that stays behind. */
function forget(table: ModelTable, row: AnyRow, has: (table: TableName, id: unknown) => boolean): AnyRow {
  const lost = referencesOf(table).filter(
    ({ kind, column, to }) => kind === 'forgets' && row[column] !== null && !has(to, row[column]),
  );
  return lost.length === 0
    ? row
    : { ...row, ...Object.fromEntries(lost.map(({ column }) => [column, null])) };
}
