import type { AnyRow } from '../tables/tables.ts';
import type { PlanSnapshot, Standing } from './plan.ts';

/** Rows as lists of values in the order of their columns: a third of the size, and as much faster to read. */
export interface PackedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A snapshot on its way to a window, as JSON text. */
export interface PackedSnapshot {
  readonly sequence: number;
  readonly tables: Readonly<Record<string, PackedTable>>;
  readonly standings: PackedTable;
}

function unpack<R>({ columns, rows }: PackedTable): R[] {
  let row: Record<string, unknown> = {};
  return rows.map((values) => {
    // Begun as a copy of the one before it a row has its shape at once, which halves what making and reading rows takes.
    row = { ...row };
    for (const [index, name] of columns.entries()) row[name] = values[index];
    return row as R;
  });
}

/** The snapshot that a text holds which `plan-file/packed-snapshot` made. */
export const unpackSnapshot = (text: string): PlanSnapshot => unpacked(JSON.parse(text) as PackedSnapshot);

export function unpacked({ sequence, tables, standings }: PackedSnapshot): PlanSnapshot {
  const rows = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, unpack<AnyRow>(table)]),
  );
  return { sequence, rows, standings: unpack<Standing>(standings) } as unknown as PlanSnapshot;
}
