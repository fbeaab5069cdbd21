import { type AnyRow, booleansOf, columnNamesOf, type TableName, tableNames } from '#domain/tables/tables.ts';

/** The one place where SQL's snake_case meets the program's camelCase. */
const toSnake = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

interface TableColumns {
  readonly sqlName: string;
  /** Property names, `id` first. */
  readonly names: readonly string[];
  readonly sqlNames: Readonly<Record<string, string>>;
  /** Those that SQLite keeps as 0 and 1. */
  readonly booleans: readonly string[];
}

const columns = Object.fromEntries(
  tableNames.map((table): [string, TableColumns] => {
    const names = columnNamesOf(table);
    return [
      table,
      {
        sqlName: toSnake(table),
        names,
        sqlNames: Object.fromEntries(names.map((name) => [name, toSnake(name)])),
        booleans: booleansOf(table),
      },
    ];
  }),
);

export function columnsOf(table: TableName): TableColumns {
  return columns[table] as TableColumns;
}

/** `SELECT` list that names every column as the program does. */
export function selectAll(table: TableName): string {
  const { sqlName, names, sqlNames } = columnsOf(table);
  return `SELECT ${names.map((name) => `${sqlNames[name]} AS "${name}"`).join(', ')} FROM ${sqlName}`;
}

/** A row as SQLite returned it, with its booleans restored. */
export function fromSql(table: TableName, row: Record<string, unknown>): AnyRow {
  for (const name of columnsOf(table).booleans) if (name in row) row[name] = row[name] === 1;
  return row as AnyRow;
}

/** A value as SQLite takes it. */
export function toSql(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}
