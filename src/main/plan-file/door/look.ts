import type Database from 'better-sqlite3';
import { Problem } from '#domain/problem.ts';
import { instant, isId } from '#domain/tables/column.ts';
import { ensureFolder } from '../../ensure-folder.ts';
import { currentVersion } from '../migrations/index.ts';
import { oddRows } from '../odd-rows.ts';
import { copyInto, isLookedThrough, openWhole } from '../open-whole.ts';
import { toldOf, toProblem } from '../sqlite-problem.ts';

interface SetRow {
  readonly sequence: number;
  readonly id: string;
  readonly at: string;
  readonly schema: number;
}

/** A number that no plan comes to: behind it there must be room for those of all who write it. */
const mostSets = 2 ** 50;

const isSet = ({ sequence, id, at, schema }: SetRow): boolean =>
  sequence >= 1 &&
  sequence <= mostSets &&
  isId(id) &&
  instant.safeParse(at).success &&
  schema >= 1 &&
  schema <= currentVersion;

/**
 * The first change set that no plan could have; null where there is none. What it says of rows is looked at when somebody
 * goes back to it: a journal that was torn is read as far as it fits (`Reach`), and what no row could hold is not undone.
 */
function firstOddSet(db: Database.Database): number | null {
  const sets = db.prepare('SELECT sequence, id, at, schema FROM change_set ORDER BY sequence').iterate();
  for (const set of sets as Iterable<SetRow>) if (!isSet(set)) return set.sequence;
  return null;
}

/** @throws Problem `plan-file/unsound` */
function assertSound(db: Database.Database, path: string): void {
  const [first, ...others] = oddRows(db);
  if (first) {
    const what = [first.table, ...first.columns].join(' ');
    throw new Problem('plan-file/unsound', { path, count: 1 + others.length, what });
  }
  const number = firstOddSet(db);
  if (number !== null) throw new Problem('plan-file/unsound', { path, count: 1, what: `change ${number}` });
}

/**
 * Looks whether a file that a stranger may have made is a plan in everything that the program relies on, and leaves it as
 * it is; what it takes to do so goes into a folder, which is made where it is needed.
 * @throws Problem as `openPlanFile`
 */
export async function lookAtStranger(path: string, folder: string): Promise<void> {
  try {
    await look(path, folder);
  } catch (error) {
    throw toldOf(toProblem(error, path), path);
  }
}

async function look(path: string, folder: string): Promise<void> {
  if (isLookedThrough(path, (db) => assertSound(db, path))) return;
  ensureFolder(folder, 0o700);
  const file = await openWhole(copyInto(folder, path), async () => undefined);
  try {
    assertSound(file.db, path);
  } finally {
    file.close();
  }
}
