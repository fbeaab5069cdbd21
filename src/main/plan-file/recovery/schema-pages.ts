import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { currentVersion, migrations } from '../migrations/index.ts';

/** Where SQLite keeps what kind of page it is, behind the first bytes of a file, and what such a page points to. */
const headerLength = 100;
const interior = 5;

/** A file with the tables of a version and nothing in them, as every plan begins; pages of a size. */
function emptyPlan(path: string, version: number, pageSize: number): Buffer {
  const db = new Database(path);
  try {
    db.pragma(`page_size = ${pageSize}`);
    db.transaction(() => {
      for (const { sql, version: own } of migrations) if (own <= version) db.exec(sql);
    })();
  } finally {
    db.close();
  }
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

/**
 * Says anew where the tables of a copy of a damaged plan are, where that cannot be read: where they are in every plan
 * that was made with its version. Nothing but the first page is written over; the rest is put behind the end.
 */
export function layOutSchema(path: string): void {
  const bytes = readFileSync(path);
  const pageSize = bytes.readUInt16BE(16);
  const said = bytes.readUInt32BE(60);
  const version = said >= 1 && said <= currentVersion ? said : currentVersion;
  const empty = emptyPlan(`${path}-empty`, version, pageSize);
  const pageOf = (number: number) => empty.subarray((number - 1) * pageSize, number * pageSize);
  const first = Buffer.from(pageOf(1));
  bytes.copy(first, 0, 0, headerLength);
  first.writeUInt32BE(version, 60);
  const behind: Buffer[] = [];
  let pages = bytes.length / pageSize;
  const moveChild = (at: number) => {
    behind.push(pageOf(first.readUInt32BE(at)));
    pages += 1;
    first.writeUInt32BE(pages, at);
  };
  if (first[headerLength] === interior) {
    const count = first.readUInt16BE(headerLength + 3);
    for (let cell = 0; cell < count; cell++) moveChild(first.readUInt16BE(headerLength + 12 + cell * 2));
    moveChild(headerLength + 8);
  }
  first.writeUInt32BE(pages, 28);
  writeFileSync(path, Buffer.concat([first, bytes.subarray(pageSize), ...behind]));
}
