import { type AnyRow, referencesOf, type TableName, tableNames, traitsOf } from '../tables/tables.ts';

/*
 * What a space keeps of rows beside the change sets, to tell by itself who may write them: to what a row belongs, with
 * what it is closed, and whose it is. It is read from the images of changes; all other rules stay at home.
 */

/** The tables in which people write who may write only their own work, by what each row belongs to. */
const belonging: Partial<Record<TableName, string>> = {
  keyResult: 'objectiveId',
  step: 'keyResultId',
  initiative: 'keyResultId',
  checkIn: 'keyResultId',
  review: 'objectiveId',
  reviewScore: 'keyResultId',
  alignment: 'childId',
};

const ownWork: ReadonlySet<TableName> = new Set<TableName>([
  'objective',
  ...(Object.keys(belonging) as TableName[]),
]);

/** What a space knows of a table. */
export interface KindOfRow {
  readonly table: TableName;
  /** The column with whose row this one is closed. */
  readonly closesWith: string | null;
  readonly staysOpen: readonly string[];
  /** The column of what a row belongs to, where people may write their own work. */
  readonly belongsWith: string | null;
  readonly isOwnWork: boolean;
  /** Whether its rows are said of the history, which anybody may do who may write. */
  readonly isRemark: boolean;
  /** Whether it is kept at all: of the rest, only that it is written by planners. */
  readonly isKept: boolean;
}

const kindOfRow = (table: TableName): KindOfRow => {
  const { closesWith = null, staysOpen = [], isRemark = false } = traitsOf(table);
  const closing = referencesOf(table).find(({ column }) => column === closesWith);
  return {
    table,
    closesWith,
    staysOpen,
    belongsWith: belonging[table] ?? null,
    isOwnWork: ownWork.has(table),
    isRemark,
    isKept: table === 'cycle' || closing !== undefined || ownWork.has(table),
  };
};

/** Every table as a space knows it. */
export const kindsOfRows: readonly KindOfRow[] = tableNames.map(kindOfRow);
const kinds = new Map(kindsOfRows.map((kind) => [kind.table, kind]));

/** A table as a space knows it. */
export const kindOfTable = (table: TableName): KindOfRow => kinds.get(table) as KindOfRow;

/** What a space keeps of one row; null of what a row has not. */
export interface Ground {
  readonly table: TableName;
  readonly id: string;
  readonly closing: string | null;
  readonly belonging: string | null;
  readonly owner: string | null;
  readonly unit: string | null;
  /** Whom an alignment serves, that follows it where that goes. */
  readonly serves: string | null;
  readonly endsOn: string | null;
  readonly isClosed: boolean;
}

const textIn = (row: AnyRow, column: string | null): string | null => {
  const value = column === null ? null : row[column];
  return typeof value === 'string' ? value : null;
};

/** What a space keeps of a row; null of one that only planners write and that no cycle closes. */
export function groundOf(table: TableName, row: AnyRow): Ground | null {
  const kind = kindOfTable(table);
  if (!kind.isKept) return null;
  return {
    table,
    id: row.id,
    closing: textIn(row, kind.closesWith),
    belonging: textIn(row, kind.belongsWith),
    owner: textIn(row, 'ownerId'),
    unit: textIn(row, 'unitId'),
    serves: textIn(row, 'parentKeyResultId') ?? textIn(row, 'parentObjectiveId'),
    endsOn: textIn(row, 'endsOn'),
    isClosed: table === 'cycle' && row.state === 'closed',
  };
}
