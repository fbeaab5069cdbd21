import { markIn, orderIn, valueSortOf } from './columns/column-values.ts';
import { namedHead, subjectOf } from './columns/heads.ts';
import { shapeOf, type TableShape } from './columns/table-shape.ts';
import { type ColumnMapping, type ColumnRole, dayRoles, type SheetMapping } from './mapping.ts';
import type { Sheet } from './source.ts';

const isOfDays = (role: ColumnRole): boolean => (dayRoles as readonly string[]).includes(role);

/** A mapping in which one column holds something else, with the shape that its rows have then. */
export function withRole(sheet: Sheet, mapping: SheetMapping, at: number, role: ColumnRole): SheetMapping {
  const rows = sheet.rows.slice(mapping.headRow);
  const cells = rows.flatMap((row) => row[at] ?? []);
  const columns = mapping.columns.map((column, index): ColumnMapping => {
    if (index !== at) return column;
    return {
      head: column.head,
      role,
      decimalMark: valueSortOf(cells) === 'figures' ? markIn(cells) : null,
      dayOrder: isOfDays(role) ? orderIn(cells) : null,
    };
  });
  const roles = columns.map((column) => (column.role === 'ignored' ? null : column.role));
  const subjects = columns.map(({ head }, index) => (index === at ? null : namedHead(head).subject));
  const about = subjectOf(sheet.name) ?? subjectOf(sheet.file);
  const shape: TableShape = shapeOf({
    roles,
    subjects,
    about,
    rows,
    hasDays: roles.some((one) => one && isOfDays(one)),
  });
  return { ...mapping, shape, columns };
}

/** A mapping in which the figures or the days of one column are written otherwise. */
export const writtenAs = (
  mapping: SheetMapping,
  at: number,
  written: Partial<Pick<ColumnMapping, 'decimalMark' | 'dayOrder'>>,
): SheetMapping => ({
  ...mapping,
  columns: mapping.columns.map((column, index) => (index === at ? { ...column, ...written } : column)),
});
