import type { ToldEntry } from '#contract/sentences/merge.ts';
import { waitingWords } from '#contract/sentences/waiting.ts';
import type { WaitingTold } from '#contract/waiting.ts';
import { assertSound } from '#domain/commands/take-back.ts';
import { closedCycleIn } from '#domain/cycle/archive.ts';
import type { Side } from '#domain/merge/copy.ts';
import { type Merge, merge } from '#domain/merge/merge.ts';
import type { Change } from '#domain/plan/change.ts';
import { Problem } from '#domain/problem.ts';
import { notAllowed } from '#domain/space/may.ts';
import { type SideBySide, sideBySide } from '#domain/space/side-by-side.ts';
import type { Language } from '#texts/languages.ts';
import { takeBackAction } from './journal.ts';
import { fileRules } from './merge/file-rules.ts';
import { upToDate } from './migrations/index.ts';
import type { PlanFile } from './plan-file.ts';
import type { Takes, WaitingSet } from './shared-journal.ts';

/** What a waiting change set and the plan of today come to together. */
interface Settling extends SideBySide {
  readonly merge: Merge;
}

const current = ({ set }: WaitingSet): Change[] => set.changes.map((change) => upToDate(change, set.schema));

/** What stands in its place where one builds upon another that waits as well. */
const asNamed = (error: unknown, { set }: WaitingSet): unknown =>
  error instanceof Problem && error.code === 'space/decide-first'
    ? new Problem('space/decide-first', { subject: set.subject }, { cause: error })
    : error;

/** Brings both together: the plan stands on one side, `ours`, and the waiting change set on the other, `theirs`. */
function settling(file: PlanFile, waiting: WaitingSet, takes: Takes): Settling {
  const { plan, checkIns, journal } = file;
  const rules = fileRules();
  try {
    const sides = sideBySide(
      plan,
      { id: waiting.id, changes: current(waiting) },
      {
        checkIns,
        unique: rules.unique,
        removalOf: (_table, rowId) => {
          const sequence = journal.lastOf(rowId, null);
          return sequence === null ? [] : journal.changesOf(sequence);
        },
      },
    );
    const decisions = new Map<string, Side>(
      typeof takes === 'string'
        ? []
        : Object.entries(takes).map(([id, who]) => [id, who === 'mine' ? 'theirs' : 'ours'] as const),
    );
    for (;;) {
      const found = merge(sides.ours, sides.theirs, rules, decisions);
      if (takes !== 'mine' || found.open.length === 0) return { ...sides, merge: found };
      for (const { id } of found.open) decisions.set(id, 'theirs');
    }
  } catch (error) {
    throw asNamed(error, waiting);
  }
}

/**
 * What the plan changes where a waiting change set is settled.
 * @throws Problem why it cannot be: `merge/undecided`, or the rule that it would break
 */
export function settledChanges(file: PlanFile, waiting: WaitingSet, takes: Takes): readonly Change[] {
  if (takes === 'theirs') return [];
  const { merge: found, theirs } = settling(file, waiting, takes);
  if (found.open.length > 0) throw new Problem('merge/undecided', { count: found.open.length });
  const { changes } = found;
  const { plan, checkIns, shared } = file;
  const keyResultOf = (id: string) => (theirs.checkIn(id) ?? checkIns.get(id))?.keyResultId;
  const closed = closedCycleIn(plan, changes, keyResultOf);
  if (closed) throw new Problem('cycle/closed', { cycle: closed.name });
  assertSound(plan.apply(changes), changes);
  const me = shared.read();
  const refused = me && notAllowed(plan, changes, me, (id) => checkIns.get(id));
  if (refused) throw new Problem(refused, { space: me.url });
  return changes;
}

/** How the history is to call what was settled: an undo that waited is a taking back. */
export const settledAction = ({ set }: WaitingSet): string =>
  set.kind === 'undo' && set.target !== null ? takeBackAction : set.action;

const entryOf = ({ set }: WaitingSet): ToldEntry => ({
  sequence: 0,
  id: set.id,
  at: set.at,
  action: set.action,
  subject: set.subject,
  kind: set.kind,
  state: 'applied',
  author: set.author,
});

/** What a waiting change set is, why it waits, and both sides of it, in words. */
export function tellWaiting(file: PlanFile, waiting: WaitingSet, language: Language): WaitingTold {
  const entry = entryOf(waiting);
  const told = { ...waiting, entry };
  let found: Settling;
  try {
    found = settling(file, waiting, {});
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return waitingWords(told, null, error, language);
  }
  let obstacle: Problem | null = null;
  try {
    settledChanges(file, waiting, 'mine');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    obstacle = error;
  }
  const rows = [...found.merge.states.values()].map(({ id }) => id);
  // What others did to the rows since, as the journal has it.
  const since = file.journal
    .list(500, rows)
    .filter(({ sequence }) => sequence > waiting.since)
    .reverse();
  const entries = new Map(since.map((one) => [one.id, one]));
  const sets = since.map(({ id, changes }) => ({ id, changes, settled: [], isMerge: false, isOwn: true }));
  const sides = {
    ...found,
    ours: { ...found.ours, sets },
    apartSince: waiting.set.at,
    entryOf: (side: Side, id: string) => (side === 'theirs' ? entry : (entries.get(id) ?? entry)),
  };
  return waitingWords(told, sides, obstacle, language);
}
