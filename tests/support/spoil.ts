import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { KnownPlans } from '../../src/main/plan-file/door/known-plans.ts';

/**
 * Overwrites the first page of a table or an index, as a disk does that spoils it: by all that the system says of the file
 * it is as the program left it. Answers its bytes.
 */
export function spoil(path: string, name: string, known: KnownPlans): Buffer {
  const db = new Database(path, { readonly: true });
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name) as number;
  const size = db.pragma('page_size', { simple: true }) as number;
  db.close();
  const bytes = readFileSync(path);
  bytes.fill(0x55, (page - 1) * size, page * size);
  writeFileSync(path, bytes);
  known.remember(path, null);
  return bytes;
}
