import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * Files that cost far more to read than they are large, written byte by byte after https://sqlite.org/fileformat.html; no
 * statement of SQLite makes such, and all of them begin as the plan does that they lie beside.
 */

const pageSize = 4096;
/** Where the list of tables begins on the first page, behind what is said of the whole file. */
const behindHeader = 100;

const headerOf = (plan: string): Buffer => {
  const bytes = readFileSync(plan).subarray(0, behindHeader);
  // How many pages there are is read from how long the file is.
  bytes.writeUInt32BE(0, 28);
  return bytes;
};

/** A number as SQLite writes those whose length is not known before. */
function varint(value: number): Buffer {
  const groups = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    groups.unshift((rest % 128) + 128);
  return Buffer.from(groups);
}

const textType = (length: number) => varint(length * 2 + 13);

/** A page of a table: `kind` is 5 where its cells lead to other pages, 13 where they are rows. */
function page(kind: 5 | 13, cells: readonly Buffer[], at: number, last = 0): Buffer {
  const bytes = Buffer.alloc(pageSize);
  let content = pageSize;
  const list = at + (kind === 5 ? 12 : 8);
  for (const [index, cell] of cells.entries()) {
    content -= cell.length;
    cell.copy(bytes, content);
    bytes.writeUInt16BE(content, list + index * 2);
  }
  bytes[at] = kind;
  bytes.writeUInt16BE(cells.length, at + 3);
  bytes.writeUInt16BE(content, at + 5);
  if (kind === 5) bytes.writeUInt32BE(last, at + 8);
  return bytes;
}

function pageNumber(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A row of the list of tables, without its end where that is on other pages. */
function listed(
  [type, name, table]: readonly [string, string, string],
  root: number,
  sql: string | number | null,
) {
  const types = [
    ...[type, name, table].map((text) => textType(text.length)),
    varint(1),
    sql === null ? varint(0) : textType(typeof sql === 'number' ? sql : sql.length),
  ];
  const head = Buffer.concat(types);
  const values = Buffer.from([...Buffer.from(type + name + table), root]);
  const said = typeof sql === 'string' ? Buffer.from(sql) : Buffer.alloc(0);
  return Buffer.concat([varint(head.length + 1), head, values, said]);
}

const row = (number: number, payload: Buffer, length = payload.length): Buffer =>
  Buffer.concat([varint(length), varint(number), payload]);

function written(path: string, pages: readonly Buffer[], size = pages.length * pageSize): string {
  const file = openSync(path, 'w');
  for (const [index, bytes] of pages.entries()) writeSync(file, bytes, 0, pageSize, index * pageSize);
  // What was never written takes no room on the disk.
  ftruncateSync(file, size);
  closeSync(file);
  return path;
}

/** A file of some pages whose list of tables leads through the same pages again and again: years of reading. */
export function endlessFile(plan: string): string {
  const table = row(1, listed(['table', 't', 't'], 3, 'CREATE TABLE t (a UNIQUE)'));
  const index = row(2, listed(['index', 'sqlite_autoindex_t_1', 't'], 3, null));
  const to = (next: number) =>
    Array.from({ length: 300 }, () => Buffer.concat([pageNumber(next), varint(2)]));
  const first = page(5, [Buffer.concat([pageNumber(2), varint(1)]), ...to(4)], behindHeader, 4);
  headerOf(plan).copy(first);
  const levels = [5, 6, 7, 8].map((next) => page(5, to(next), 0, next));
  return written(join(dirname(plan), 'endless.tangga'), [
    first,
    page(13, [table], 0),
    page(13, [], 0),
    ...levels,
    page(13, [index], 0),
  ]);
}

/** A file that takes almost no room on a disk, in which one text is so many characters long. */
export function boundlessFile(plan: string, long: number): string {
  const begun = listed(['table', 't', 't'], 2, long);
  const length = begun.length + long;
  const usable = pageSize - 4;
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const fits = least + ((length - least) % usable);
  const here = fits <= pageSize - 35 ? fits : least;
  const payload = Buffer.concat([begun, Buffer.alloc(here - begun.length, 'x')]);
  const first = page(13, [Buffer.concat([row(1, payload, length), pageNumber(2)])], behindHeader);
  headerOf(plan).copy(first);
  // What the text goes on with is on one page, which says that it goes on there.
  const more = Buffer.alloc(pageSize, 'x');
  more.writeUInt32BE(2);
  return written(join(dirname(plan), 'boundless.tangga'), [first, more], long + 100 * pageSize);
}
