import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Copy, CopySet } from '#domain/merge/copy.ts';
import { type Change, changeSchema } from '#domain/plan/change.ts';
import { Problem } from '#domain/problem.ts';
import { mergeAction, takeBackAction } from '../journal.ts';
import { type JournaledSet, journaledSet } from '../journaled-set.ts';
import { upToDate } from '../migrations/index.ts';
import type { PlanFile } from '../plan-file.ts';
import { readHistory } from '../whole-plan.ts';

/** What the entry of a merge keeps: the other copy's change sets as they were, and how conflicts were settled. */
const mergeInput = z.object({
  /** What the file of the other copy was called. */
  copy: z.string(),
  /** The merge of a workshop that settled it, where one did. */
  workshopMergeId: z.string().optional(),
  settled: z.array(changeSchema),
  brought: z.array(journaledSet),
});
export type MergeInput = z.infer<typeof mergeInput>;

/** A copy as it is merged, with its change sets as its journal holds them. */
export interface ReadCopy extends Copy {
  readonly file: PlanFile;
  /** All of `sets` by their ids, under the schema that they were written in. */
  readonly journaled: ReadonlyMap<string, JournaledSet>;
}

/** How many change sets two journals begin with alike. */
function commonBeginning(a: Database.Database, b: Database.Database): number {
  const read = (db: Database.Database) =>
    db.prepare('SELECT sequence, id FROM change_set ORDER BY sequence').raw().all() as [number, string][];
  const [ours, theirs] = [read(a), read(b)];
  const parting = ours.findIndex(
    ([sequence, id], at) => sequence !== at + 1 || theirs[at]?.[0] !== sequence || theirs[at]?.[1] !== id,
  );
  return parting < 0 ? ours.length : parting;
}

const current = (changes: readonly Change[], schema: number): Change[] =>
  changes.map((change) => upToDate(change, schema));

const isMerge = ({ action, kind, state }: JournaledSet): boolean =>
  action === mergeAction && kind === 'do' && state === 'applied';

function inputOf(set: JournaledSet, path: string): MergeInput {
  const read = mergeInput.safeParse(set.command?.input);
  if (!read.success) throw new Problem('merge/journal-unsound', { path }, { cause: read.error });
  return read.data;
}

/** What was taken back singly and not brought again, by sequence: a taking back may be taken back as well. */
function takenBackIn(history: readonly JournaledSet[]): ReadonlySet<number> {
  const gone = new Set<number>();
  for (const { sequence, action, kind, state, target } of history.toReversed())
    if (action === takeBackAction && kind === 'do' && state === 'applied' && target !== null)
      if (!gone.has(sequence)) gone.add(target);
  return gone;
}

/** Whether a change set brought a copy in, or took that back. */
const isOfMerge = (
  { action, target }: JournaledSet,
  history: readonly JournaledSet[],
  since: number,
): boolean =>
  action === mergeAction ||
  (action === takeBackAction && target !== null && history[target - since - 1]?.action === mergeAction);

/** So much of changes is merged, in megabytes: the entry of a merge keeps them as one text, and one has no room for much more. */
export const mostMegabytes = 200;

/** @throws Problem `merge/too-large` */
function assertReadable({ db, path }: PlanFile, since: number): void {
  const bytes = db
    .prepare(
      `SELECT (SELECT total(length(before)) + total(length(after)) FROM change WHERE change_set > :since)
         + (SELECT total(length(input)) FROM change_set WHERE sequence > :since)`,
    )
    .pluck()
    .get({ since }) as number;
  const megabytes = Math.ceil(bytes / 1_000_000);
  if (megabytes > mostMegabytes)
    throw new Problem('merge/too-large', { path, megabytes, most: mostMegabytes });
}

/** Reads what was done to a plan since it was another's copy. */
function readCopy(file: PlanFile, since: number): ReadCopy {
  assertReadable(file, since);
  const history = readHistory(file.db, since);
  if (history.some(({ sequence }, index) => sequence !== since + index + 1))
    throw new Problem('merge/journal-unsound', { path: file.path });
  const journaled = new Map<string, JournaledSet>();
  const sets: CopySet[] = [];
  const take = (set: JournaledSet, isOwn: boolean): void => {
    if (journaled.has(set.id)) return;
    const input = isMerge(set) ? inputOf(set, file.path) : null;
    for (const brought of input?.brought ?? []) take(brought, false);
    // What it brought is told of once.
    const own =
      input && set.command ? { ...set, command: { ...set.command, input: { ...input, brought: [] } } } : set;
    journaled.set(set.id, own);
    const settled = current(input?.settled ?? [], set.schema);
    sets.push({
      id: set.id,
      changes: current(set.changes, set.schema),
      settled,
      isMerge: isOwn ? isOfMerge(set, history, since) : set.action === mergeAction,
      isOwn,
    });
  };
  const gone = takenBackIn(history);
  // What it brought is not known any more, also by whoever reads this from another journal later.
  for (const set of history) take(gone.has(set.sequence) ? { ...set, state: 'undone' } : set, true);
  return { file, plan: file.plan, checkIn: (id) => file.checkIns.get(id), sets, journaled };
}

/** Two copies with what was done to each since they were one. */
export interface Copies {
  readonly ours: ReadCopy;
  readonly theirs: ReadCopy;
  /** When they were one for the last time, by the clock of whoever wrote then. */
  readonly apartSince: string;
}

/**
 * Reads two files that were one plan once.
 * @throws Problem `merge/no-common-beginning`, `merge/journal-unsound`
 */
export function readCopies(ours: PlanFile, theirs: PlanFile): Copies {
  const since = commonBeginning(ours.db, theirs.db);
  if (since === 0) throw new Problem('merge/no-common-beginning', { plan: ours.path, copy: theirs.path });
  const at = ours.db.prepare('SELECT at FROM change_set WHERE sequence = ?').pluck().get(since) as string;
  return { ours: readCopy(ours, since), theirs: readCopy(theirs, since), apartSince: at };
}
