import { columnWords } from '../import/columns/column-words.ts';
import { inBrackets } from '../import/columns/heads.ts';
import type { ColumnRole } from '../import/mapping.ts';
import { fold } from '../search/fold.ts';

/** The columns that rows of a spreadsheet may bring, in the order in which they are taken without a head. */
export const pastedColumns = [
  'objective',
  'owner',
  'keyResult',
  'baseline',
  'target',
  'unit',
  'baselinePeriod',
  'due',
] as const;
export type PastedColumn = (typeof pastedColumns)[number];

/** The columns of any table that a pasted one may bring as each of its own. */
const rolesOf: Readonly<Record<Exclude<PastedColumn, 'baselinePeriod'>, readonly ColumnRole[]>> = {
  objective: ['objective'],
  owner: ['owner', 'team'],
  keyResult: ['keyResult'],
  baseline: ['baseline', 'current'],
  target: ['target'],
  unit: ['measuredIn'],
  due: ['dueOn', 'endsOn'],
};

/** Beside a baseline a period is its own, folded to lower case; in a file it is that of the plan. */
const baselinePeriods = ['baseline period', 'period', 'periode nilai awal', 'periode', 'periode awal'];

const columnByName = new Map<string, PastedColumn>([
  ...(Object.entries(rolesOf) as [PastedColumn, readonly ColumnRole[]][]).flatMap(([column, roles]) =>
    roles.flatMap((role) => (columnWords[role] ?? []).map((name) => [name, column] as const)),
  ),
  ...baselinePeriods.map((name) => [name, 'baselinePeriod'] as const),
]);

/** A head as it names its column: without brackets, marks and numbers around it. */
const nameIn = (head: string): string =>
  fold(head.replace(/[([][^)\]]*[)\]]/gu, ' ')).replace(/^[\s#*\d.]+|[\s:*.?#]+$/gu, '');

/** A head of a table. */
export interface NamedColumn {
  readonly column: PastedColumn | null;
  /** What the head itself says that its figures are in. */
  readonly unit: string;
}

const namedBy = (head: string): NamedColumn => {
  const column = columnByName.get(nameIn(head)) ?? columnByName.get(fold(head)) ?? null;
  return { column, unit: column === 'target' || column === 'baseline' ? inBrackets(head) : '' };
};

/** Above the head of a table stand a title and a date, and not more than that. */
const mostAboveHead = 12;

/** Whether a row is the head of a table: it names two columns, or nothing but columns. */
function isHead(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell.trim() !== '');
  const columns = cells.map((cell) => namedBy(cell).column);
  const different = new Set(columns.filter((column) => column !== null));
  return different.size >= 2 || (different.size === 1 && columns.every((column) => column !== null));
}

/** The columns that a table has, and where its rows begin; what stands above its head is no row. */
export function columnsOf(rows: readonly (readonly string[])[]): {
  readonly columns: readonly NamedColumn[];
  readonly firstRow: number;
} {
  const head = rows.slice(0, mostAboveHead).findIndex(isHead);
  if (head < 0) return { columns: pastedColumns.map((column) => ({ column, unit: '' })), firstRow: 0 };
  return { columns: (rows[head] as readonly string[]).map(namedBy), firstRow: head + 1 };
}
