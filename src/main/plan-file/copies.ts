import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { CopiesOfPlan, DoneOften, KeptCopy } from '#contract/backup.ts';
import { countedTables } from '#contract/counted-tables.ts';
import type { HistoryEntry } from '#contract/history.ts';
import type { Problem } from '#domain/problem.ts';
import { digestOf, planFolder } from './backup.ts';
import { columnsOf } from './columns.ts';
import { connectTo } from './connection.ts';
import { momentOf, readCopyName } from './copy-name.ts';
import { leftOutOfHistory } from './journal.ts';
import { verify, whileReading } from './verify.ts';

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // No folder, no copies.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });

/** Where copies of a plan file are: by its plan wherever that lay, and by its place whichever plan lay there. */
async function copyPaths(path: string, planId: string | null, folder: string): Promise<string[]> {
  const place = digestOf(resolve(path));
  const paths: string[] = [];
  for (const plan of await namesIn(folder)) {
    const isOfPlan = planId !== null && plan === planFolder(planId);
    const places = isOfPlan ? await namesIn(join(folder, plan)) : [place];
    for (const one of places)
      for (const name of await namesIn(join(folder, plan, one)))
        if (readCopyName(name)) paths.push(join(folder, plan, one, name));
  }
  return paths.sort((a, b) => (basename(a) < basename(b) ? 1 : -1));
}

/** The numbers and ids of a journal, to be held against another. */
class Sequence {
  private readonly at;

  constructor(readonly db: Database.Database) {
    this.at = db.prepare('SELECT id FROM change_set WHERE sequence = ?').pluck();
  }

  idAt(sequence: number): unknown {
    return this.at.get(sequence);
  }

  get last(): number {
    return this.db.prepare('SELECT coalesce(max(sequence), 0) FROM change_set').pluck().get() as number;
  }

  /** What is told of after a number; `others` are ids that the other journal has too. */
  after(sequence: number, others: readonly unknown[]): HistoryEntry[] {
    return this.db
      .prepare(
        `SELECT sequence, id, at, action, subject, kind, state FROM change_set
         WHERE sequence > ? AND id NOT IN (SELECT value FROM json_each(?)) AND action NOT IN (${leftOutOfHistory})
         ORDER BY sequence`,
      )
      .all(sequence, JSON.stringify(others)) as HistoryEntry[];
  }

  idsAfter(sequence: number): unknown[] {
    return this.db.prepare('SELECT id FROM change_set WHERE sequence > ?').pluck().all(sequence);
  }
}

/** Up to which number two journals are the same; 0 where they have nothing in common. */
function sameUpTo(one: Sequence, other: Sequence): number {
  let [same, different] = [0, Math.min(one.last, other.last) + 1];
  while (different - same > 1) {
    const middle = Math.floor((same + different) / 2);
    if (one.idAt(middle) !== undefined && one.idAt(middle) === other.idAt(middle)) same = middle;
    else different = middle;
  }
  return same;
}

/** What was done how often, the most frequent first. */
function counted(entries: readonly HistoryEntry[]): DoneOften[] {
  const groups = Map.groupBy(entries, ({ action, kind }) => `${kind} ${action}`);
  return [...groups.values()]
    .map(([first, ...others]) => {
      const { action, kind } = first as HistoryEntry;
      return { action, kind, count: others.length + 1 };
    })
    .sort((a, b) => b.count - a.count);
}

/** What was done to a plan since a copy of it. */
function since(copy: Database.Database, now: Database.Database): KeptCopy['since'] {
  const [then, current] = [new Sequence(copy), new Sequence(now)];
  const same = sameUpTo(then, current);
  if (same === 0) return null;
  const later = current.after(same, then.idsAfter(same));
  const onlyInCopy = then.after(same, current.idsAfter(same)).length;
  return { count: later.length, done: counted(later), last: later.at(-1) ?? null, onlyInCopy };
}

const nothingRead: Pick<KeptCopy, 'plan' | 'holds' | 'since'> = { plan: null, holds: {}, since: null };

/** What can be read of a copy, whole or not. */
function contentOf(path: string, now: Database.Database | null) {
  let db: Database.Database | undefined;
  try {
    db = connectTo(path, { readonly: true });
    const plan = db.prepare('SELECT id, name FROM plan').get() as KeptCopy['plan'] | undefined;
    const count = (table: (typeof countedTables)[number]) =>
      db
        ?.prepare(`SELECT count(*) FROM ${columnsOf(table).sqlName}`)
        .pluck()
        .get() as number;
    const holds = Object.fromEntries(countedTables.map((table) => [table, count(table)]));
    return { plan: plan ?? null, holds, since: now && since(db, now) };
  } catch (error) {
    if (error instanceof Database.SqliteError) return nothingRead;
    throw error;
  } finally {
    db?.close();
  }
}

const looked = new Map<string, Problem | null>();

/** Looks a copy through once: nobody writes to it again. */
async function verifyOnce(path: string): Promise<Problem | null> {
  const { size, mtimeMs } = statSync(path);
  const key = `${path} ${size} ${mtimeMs}`;
  const known = looked.get(key);
  if (known !== undefined) return known;
  const problem = await verify(path);
  looked.set(key, problem);
  return problem;
}

const dataOf = ({ code, parameters }: Problem) => ({ code, parameters: { ...parameters } });

/** What a copy holds, held against the plan as it is now where that can be read. */
export async function describeCopy(path: string, now: Database.Database | null): Promise<KeptCopy> {
  const name = readCopyName(basename(path));
  const { size, mtime } = statSync(path);
  const problem = await verifyOnce(path);
  return {
    path,
    at: (name ? momentOf(name).toDate() : mtime).toISOString(),
    size,
    before: name?.before ?? null,
    problem: problem && dataOf(problem),
    ...contentOf(path, now),
  };
}

/**
 * The copies that are kept of a plan file, the latest first, held against the plan as it is there now. Those of another
 * plan that lay at the same place are among them. Nothing is written.
 */
export async function copiesOfPlan(path: string, folder: string): Promise<CopiesOfPlan> {
  const described = async (now: Database.Database | null) => {
    const planId = (now?.prepare('SELECT id FROM plan').pluck().get() ?? null) as string | null;
    const copies: KeptCopy[] = [];
    for (const copy of await copyPaths(path, planId, folder)) {
      copies.push(await describeCopy(copy, now));
      // A large plan has large copies, and others want their turn.
      await turn();
    }
    return { path, planId, copies };
  };
  const problem = await verify(path);
  if (problem) return { ...(await described(null)), problem: dataOf(problem) };
  return { ...(await whileReading(path, described)), problem: null };
}
