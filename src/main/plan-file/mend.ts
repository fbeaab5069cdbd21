import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { isAsJournaled } from '#domain/plan/storable.ts';
import type { AnyRow } from '#domain/tables/tables.ts';
import { noteFailure } from '../diagnostics/log.ts';
import { copyWhole } from './backup.ts';
import { connectTo } from './connection.ts';
import { examine, type RowImage, rowImages } from './examine.ts';
import { Journal } from './journal.ts';
import { currentVersion } from './migrations/index.ts';
import { NewFile } from './new-file.ts';
import { namePlan } from './new-plan.ts';
import { RowStatements } from './row-statements.ts';
import { assertSchema } from './schema.ts';

/** Whether every column that the journal speaks of holds what it once was by the journal. */
const wasOnce = ({ values }: RowImage, row: AnyRow): boolean =>
  Object.entries(values).every(([name, once]) => once.some((value) => isAsJournaled(value, row[name])));

/** Brings the rows of a copy to where its journal is; false where a row is as the journal never knew it. */
function catchUp(db: Database.Database): boolean {
  const statements = new RowStatements(db);
  for (const image of rowImages(new Journal(db)).values()) {
    const { table, id, latest, isWhole } = image;
    const row = statements.read(table, id);
    if (row && !wasOnce(image, row)) return false;
    if (!row && latest && !isWhole) return false;
    if (latest === null) {
      if (row) statements.delete(table, id);
    } else if (row) statements.update(table, id, latest);
    else statements.insert(table, { ...latest, id });
  }
  return true;
}

/**
 * Puts a copy of a plan that was taken while it was saved right, by its own journal and beside it: where all of its
 * rows are as the journal once knew them, and the whole holds together then. Answers the path of that copy, null
 * where this cannot be done.
 */
export async function mend(path: string): Promise<string | null> {
  const folder = dirname(path);
  let made: NewFile | null = null;
  let torn: Database.Database | undefined;
  let copy: Database.Database | undefined;
  try {
    made = new NewFile(folder);
    torn = connectTo(path, { readonly: true });
    await copyWhole(torn, made.path);
    copy = connectTo(made.path);
    copy.pragma('foreign_keys = OFF');
    copy.pragma('synchronous = OFF');
    assertSchema(copy, path, currentVersion);
    const isMended = copy.transaction(catchUp)(copy);
    if (!isMended) return null;
    examine(copy, made.path, currentVersion);
    const last = new Journal(copy).last();
    copy.close();
    const mended = join(folder, `${basename(path, '.tangga')} (mended, change ${last}).tangga`);
    // One that is there was made when it was tried before.
    if (!existsSync(mended)) namePlan(made, { path: mended });
    return mended;
  } catch (error) {
    noteFailure('mending', error);
    return null;
  } finally {
    copy?.close();
    torn?.close();
    made?.discard();
  }
}
