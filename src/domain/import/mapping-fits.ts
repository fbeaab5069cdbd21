import { headsOf } from './columns/head-row.ts';
import type { SheetMapping } from './mapping.ts';
import type { Sheet } from './source.ts';

/** Whether a table has the head that a mapping is of. */
export function isMappingOf({ headRow, columns }: SheetMapping, { rows }: Sheet): boolean {
  const heads = headsOf(rows, headRow);
  return headRow === 0 || columns.every(({ head }, at) => head.trim() === (heads[at] ?? ''));
}

/** Whether two mappings are of the same head: of the two only one is remembered. */
export const areOfOneHead = (one: SheetMapping, other: SheetMapping): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every(({ head }, index) => head.trim() === other.columns[index]?.head.trim());
