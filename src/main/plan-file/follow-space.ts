import type { CommandContext } from '#domain/commands/command.ts';
import { commandList } from '#domain/commands/commands.ts';
import type { Change, ChangeSet } from '#domain/plan/change.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Problem } from '#domain/problem.ts';
import { rebase } from '#domain/space/rebase.ts';
import type { Journal } from './journal.ts';
import { fileRules } from './merge/file-rules.ts';
import { currentVersion, upToDate } from './migrations/index.ts';
import type { SharedJournal, SpaceSet } from './shared-journal.ts';

/** A change set at its place in the order of a space. */
export interface PlacedSet {
  readonly position: number;
  /** The role of who handed it over. */
  readonly member: string;
  readonly set: SpaceSet;
}

interface Following {
  /** The number in the journal behind which it is written anew. */
  readonly from: number;
  /** What was done here since. */
  readonly tail: readonly SpaceSet[];
  readonly theirs: readonly SpaceSet[];
  /** Own change sets that the space refused, by their ids. */
  readonly refused: ReadonlyMap<string, Problem>;
  readonly context: CommandContext;
}

interface Followed {
  readonly net: readonly Change[];
  /** The number of the latest change set that is in the space. */
  readonly sequence: number;
  readonly last: Omit<ChangeSet, 'changes'>;
}

const byName = new Map(commandList.map((command) => [command.name, command]));

const reasonOf = (problem: Problem | undefined) =>
  problem ? { code: problem.code, parameters: { ...problem.parameters } } : null;

/** A command that bears to be carried out on another state than it was made on. */
const repeatable = (name: string, version: number) => {
  const command = byName.get(name);
  return command?.isRepeatable && command.version === version ? command : undefined;
};

/** Writes the journal anew: what others did, then what was done here as it fits on that; the rows are the caller's. */
export function followSpace(
  plan: Plan,
  journal: SharedJournal,
  actions: Journal,
  { from, tail, theirs, refused, context }: Following,
): Followed {
  const current = theirs.map((set) => ({
    ...set,
    schema: currentVersion,
    changes: set.changes.map((change) => upToDate(change, set.schema)),
  }));
  const there = new Set(theirs.map(({ id }) => id));
  const own = tail.filter(({ id }) => !there.has(id));
  const { net, kept, aside } = rebase(
    plan,
    // All of the tail is taken back; what is in the space already comes again as it is there.
    tail.map(({ id, action, command, changes }) => ({
      id,
      changes,
      command: command && { name: action, ...command },
      isDone: there.has(id),
      refused: reasonOf(refused.get(id)),
    })),
    current.map(({ changes }) => changes),
    { context, unique: fileRules().unique, repeatable },
  );
  journal.cutAfter(from);
  // What others did is not undone here, also where it went back to the space from here.
  const mine = new Set(tail.flatMap(({ id, isUndoable }) => (isUndoable ? [id] : [])));
  let last = {
    sequence: from,
    id: '',
    at: context.now,
    action: 'space.sync',
    subject: '',
    kind: 'do' as const,
  };
  for (const set of current) {
    last = { ...last, sequence: journal.add(set, mine.has(set.id)), id: set.id };
    journal.arrived(set.id);
  }
  const { sequence } = last;
  const changed = new Map(kept.map(({ id, changes }) => [id, changes]));
  const waits = new Map(aside.map((one) => [one.id, one]));
  for (const set of own) {
    const changes = changed.get(set.id);
    const waiting = waits.get(set.id);
    // As when it was done here first: what was undone before it is not brought again.
    if (changes && set.kind === 'do' && set.isUndoable) actions.abandonUndone();
    if (changes)
      last = { ...last, sequence: journal.add({ ...set, changes: [...changes] }, true), id: set.id };
    else if (waiting) journal.setAside(set, waiting, context.now, from);
  }
  return { net, sequence, last };
}
