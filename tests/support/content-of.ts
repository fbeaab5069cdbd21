import type { TableName } from '#domain/tables/tables.ts';
import { isOfClock } from '#domain/workshop/clock.ts';
import type { TestWindow } from './plans.ts';

/** Everything in the file but the journal and what undo passes over: what clocks wrote, and why something was changed. */
export function contentOf({ window }: TestWindow): string {
  const { rows, standings } = window.planFile.snapshot();
  const checkIns = window.planFile.db.prepare('SELECT * FROM check_in ORDER BY id').all();
  const { changeCause: _, ...undone } = rows;
  const tables = Object.entries(undone).map(([table, list]) =>
    [...(list as { id: string }[])]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => Object.entries(row).filter(([column]) => !isOfClock(table as TableName, column))),
  );
  return JSON.stringify([
    tables,
    [...standings].sort((a, b) => (a.keyResultId < b.keyResultId ? -1 : 1)),
    checkIns,
  ]);
}
