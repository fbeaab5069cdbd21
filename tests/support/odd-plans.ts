import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { tableNames } from '../../src/domain/tables/tables.ts';
import { columnsOf } from '../../src/main/plan-file/columns.ts';
import { lookAtStranger } from '../../src/main/plan-file/door/look.ts';
import { recover } from '../../src/main/plan-file/recovery/recover.ts';
import { busyPlan } from './busy-plan.ts';
import { hostilePlan } from './hostile-plan.ts';
import { hangLongChains } from './long-chains.ts';
import { writeOddValues } from './odd-values.ts';
import { planOnDisk, testFolder, windowOn } from './plans.ts';

/** More than anybody plans, and not so many that every answer takes its time. */
const levels = 1_000;

const made = new Map<string, Promise<string>>();

/** A file of this kind, which is made once. */
function once(kind: string, make: () => Promise<string>): Promise<string> {
  const known = made.get(kind) ?? make();
  made.set(kind, known);
  return known;
}

/** A sample in which most tables have rows. */
async function busy(sample: 'tour' | 'sales'): Promise<string> {
  const path = planOnDisk(sample);
  const window = await windowOn(path);
  await busyPlan(window);
  await window.close();
  return path;
}

/** Takes rows away as somebody does who knows nothing of what they are there for. */
function takeRows(path: string, seed: number): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const chosen = fc.sample(
    fc.record({
      table: fc.constantFrom(...tableNames),
      at: fc.nat(500),
      isAll: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
    }),
    { seed, numRuns: 1 + (seed % 6) },
  );
  for (const { table, at, isAll } of chosen) {
    const { sqlName } = columnsOf(table);
    db.exec(
      isAll
        ? `DELETE FROM ${sqlName}`
        : `DELETE FROM ${sqlName} WHERE rowid IN
            (SELECT rowid FROM ${sqlName} LIMIT 1 OFFSET (${at} % (SELECT max(1, count(*)) FROM ${sqlName})))`,
    );
  }
  // The journal would say what is missing.
  if (seed % 2 === 0) db.exec('DELETE FROM change; DELETE FROM change_set');
  db.close();
}

export const planKinds = [
  'odd values',
  'busy',
  'empty',
  'without some rows',
  'busy, without some rows',
  'hostile words',
  'long chains',
] as const;
type Kind = (typeof planKinds)[number];

async function makeOdd(kind: Kind, path: string, seed: number): Promise<void> {
  switch (kind) {
    case 'odd values':
      copyFileSync(await once('busy', () => busy('sales')), path);
      return writeOddValues(path, seed);
    case 'empty':
      return copyFileSync(await once(kind, async () => planOnDisk('empty')), path);
    case 'hostile words':
      return copyFileSync(hostilePlan(seed), path);
    case 'long chains':
      return copyFileSync(await once(kind, async () => hangLongChains(planOnDisk('empty'), levels)), path);
    case 'busy':
      return copyFileSync(await once(kind, () => busy('sales')), path);
    case 'without some rows':
    case 'busy, without some rows':
      copyFileSync(await once(kind, () => busy(kind === 'without some rows' ? 'tour' : 'sales')), path);
      return takeRows(path, seed);
  }
}

/**
 * A plan file of its own that is let in: as the program makes them, or as somebody made it who knows nothing of plans; the
 * same for the same number. What is not let in is the copy that was put right.
 */
export async function oddPlan(seed: number): Promise<string> {
  const path = join(testFolder(), 'odd.tangga');
  await makeOdd(planKinds[seed % planKinds.length] as Kind, path, seed);
  try {
    await lookAtStranger(path, testFolder());
    return path;
  } catch {
    const { path: mended } = await recover(path, { folder: testFolder(), name: 'odd' }, null);
    return mended;
  }
}
