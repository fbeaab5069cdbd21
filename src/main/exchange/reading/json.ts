import type { Sheet } from '#domain/import/source.ts';
import { Problem } from '#domain/problem.ts';
import { isPlanJson } from '../json/plan-json.ts';
import { sheetOf, wordsIn } from './cells.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json): value is readonly JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** The lists of objects in a value, each by the names that lead to it; those inside of rows come with the row's id. */
function listsIn(value: Json, path: string, found: [string, readonly JsonObject[]][]): void {
  if (isList(value)) found.push([path, value]);
  else if (isObject(value))
    for (const [name, part] of Object.entries(value)) listsIn(part, path ? `${path}.${name}` : name, found);
}

function cell(value: Json | undefined) {
  if (value === null || value === undefined) return wordsIn('');
  if (typeof value === 'number') return { ...wordsIn(String(value)), value };
  if (typeof value === 'boolean') return { ...wordsIn(String(value)), value };
  if (typeof value === 'string') return wordsIn(value);
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object'))
    return wordsIn(value.join('; '));
  return wordsIn(JSON.stringify(value));
}

/** Rows that hang under those of another list, with the id or the place of the row that they hang under. */
function below(rows: readonly JsonObject[], name: string): readonly JsonObject[] {
  return rows.flatMap((row, index) => {
    const part = row[name];
    if (!part || !isList(part)) return [];
    const parent = row.id ?? row.key ?? row.title ?? row.name ?? index + 1;
    return part.map((inner) => ({ parentId: parent, ...inner }));
  });
}

function sheetsOf(file: string, name: string, rows: readonly JsonObject[]): Sheet[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const nested = names.filter((column) =>
    rows.some((row) => row[column] !== undefined && isList(row[column] as Json)),
  );
  const columns = names.filter((column) => !nested.includes(column));
  const table = sheetOf(file, name, [
    columns.map((column) => wordsIn(column, true)),
    ...rows.map((row) => columns.map((column) => cell(row[column]))),
  ]);
  return [table, ...nested.flatMap((column) => sheetsOf(file, column, below(rows, column)))];
}

/**
 * The lists of objects in a JSON text as tables: a list inside of a row becomes a table of its own that names the row.
 * @throws Problem `import/unreadable`
 */
export function readJson(file: string, text: string): Sheet[] {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    throw new Problem('import/unreadable', { file }, { cause: error });
  }
  const found: [string, readonly JsonObject[]][] = [];
  // Of a plan that was exported its rows are read, and not what was done to them.
  const rows = isPlanJson(text) && isObject(value) ? value.tables : undefined;
  listsIn(rows ?? value, '', found);
  return found.flatMap(([name, rows]) => sheetsOf(file, name, rows));
}
