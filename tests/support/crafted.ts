import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { planOnDisk, testFolder } from './plans.ts';

let original: string | undefined;

/** A plan file of its own on which somebody else has carried out SQL; the program had nothing to do with it. */
export function craftedPlan(sql: string): string {
  original ??= planOnDisk('tour');
  const path = join(testFolder(), 'crafted.tangga');
  copyFileSync(original, path);
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  db.exec(sql);
  db.close();
  return path;
}
