import type { Command, CommandContext } from '../commands/command.ts';
import { assertSound } from '../commands/take-back.ts';
import { closedCycleIn } from '../cycle/archive.ts';
import { type UniqueColumns, uniqueKeys } from '../merge/twins.ts';
import { Net } from '../past/net.ts';
import { type Change, inverse } from '../plan/change.ts';
import { Draft } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import { isAsJournaled } from '../plan/storable.ts';
import { Problem, type ProblemCode, type ProblemParameters } from '../problem.ts';
import { rowsNaming } from '../tables/remove.ts';
import {
  type AnyRow,
  type NewRow,
  referencesOf,
  referencesTo,
  type TableName,
  traitsOf,
} from '../tables/tables.ts';
import { isOfClock } from '../workshop/clock.ts';

/** A change set that was made here, on a state that others went on from meanwhile. */
export interface OwnSet {
  readonly id: string;
  readonly command: { readonly name: string; readonly version: number; readonly input: unknown } | null;
  readonly changes: readonly Change[];
  /** Whether it is among what is told of the space already: it is taken back here, and comes again from there. */
  readonly isDone: boolean;
  /** Why the space refused it; null where it did not. */
  readonly refused: SetAside['problem'];
}

/** Where an own change set no longer fits: what others did to the row, or to columns of it. */
export interface Clash {
  readonly table: TableName;
  readonly rowId: string;
  /** The columns that hold something else by now; null where it is the row itself. */
  readonly columns: readonly string[] | null;
}

/** An own change set that waits for a decision, and why. */
export interface SetAside {
  readonly id: string;
  readonly clashes: readonly Clash[];
  /** The rule that it would break now; null where others changed the same. */
  readonly problem: { readonly code: ProblemCode; readonly parameters: ProblemParameters } | null;
}

export interface Rebased {
  /** What the plan changes by all of it: one change of each row. */
  readonly net: readonly Change[];
  /** The own change sets with what they do now, in their order. */
  readonly kept: readonly { readonly id: string; readonly changes: readonly Change[] }[];
  readonly aside: readonly SetAside[];
}

/** What a rebase asks beside the plan. */
export interface RebaseSources {
  readonly context: CommandContext;
  readonly unique: UniqueColumns;
  /** The command that may be carried out again on another state, by its name and version; undefined for any other. */
  repeatable(name: string, version: number): Command | undefined;
}

/** Makes changes as they are told. */
export function writeChanges(draft: Draft, changes: readonly Change[]): void {
  for (const { table, rowId, before, after } of changes) {
    if (after === null) draft.delete(table, rowId);
    else if (before === null) draft.insert(table, { ...after, id: rowId } as unknown as NewRow<typeof table>);
    else draft.update(table, rowId, after);
  }
}

/** Where changes do not fit on the rows that there are, the rows that they make themselves left aside. */
function clashesOf(draft: Draft, changes: readonly Change[], unique: UniqueColumns): Clash[] {
  const own = new Map<string, AnyRow | null>();
  const rowOf = (table: TableName, id: string): AnyRow | undefined => {
    const written = own.get(`${table} ${id}`);
    return written === undefined ? draft.find(table, id) : (written ?? undefined);
  };
  const clashes: Clash[] = [];
  for (const { table, rowId, before, after } of changes) {
    const row = rowOf(table, rowId);
    const isGone = (row === undefined) !== (before === null);
    const columns = Object.keys(row ? (before ?? {}) : {}).filter(
      (name) =>
        !isAsJournaled(before?.[name], row?.[name]) &&
        !isOfClock(table, name) &&
        !(after && name in after && isAsJournaled(after[name], row?.[name])),
    );
    if (isGone) clashes.push({ table, rowId, columns: null });
    else if (columns.length > 0) clashes.push({ table, rowId, columns });
    own.set(`${table} ${rowId}`, after && ({ ...row, ...after, id: rowId } as AnyRow));
  }
  if (clashes.length > 0) return clashes;
  for (const { table, rowId, before, after } of changes) {
    const isThere = (to: TableName, id: unknown) => typeof id !== 'string' || rowOf(to, id) !== undefined;
    // What it names has gone, or what it removes is named by something new.
    if (
      after &&
      rowOf(table, rowId) &&
      referencesOf(table).some(({ column, to }) => !isThere(to, after[column]))
    )
      clashes.push({ table, rowId, columns: null });
    if (after === null)
      for (const reference of referencesTo(table)) {
        const naming =
          reference.from === 'checkIn' && reference.to === 'keyResult'
            ? draft.checkIns.of([rowId])
            : rowsNaming(draft.plan, reference, rowId);
        const isStill = ({ id }: AnyRow) =>
          (rowOf(reference.from, id) as AnyRow | undefined)?.[reference.column] === rowId;
        if ((naming as readonly AnyRow[]).some(isStill)) clashes.push({ table, rowId, columns: null });
      }
    if (before === null && after && table !== 'checkIn' && unique(table).length > 0) {
      const keys = new Set(uniqueKeys(table, { ...after, id: rowId }, unique));
      const [first] = referencesOf(table);
      const alike = first ? rowsNaming(draft.plan, first, String(after[first.column])) : [];
      if (
        alike.some(
          (row) =>
            row.id !== rowId &&
            rowOf(table, row.id) &&
            uniqueKeys(table, row, unique).some((key) => keys.has(key)),
        )
      )
        clashes.push({ table, rowId, columns: null });
    }
  }
  return clashes;
}

/** What others wrote, by which a command that is carried out again may go on, but which it may not write over. */
class WrittenByOthers {
  private readonly columns = new Map<string, Map<string, unknown>>();

  take(changes: readonly Change[]): void {
    for (const { table, rowId, before, after } of changes) {
      const key = `${table} ${rowId}`;
      if (after === null) {
        this.columns.delete(key);
        continue;
      }
      const known = this.columns.get(key) ?? new Map<string, unknown>();
      const blank = (before ?? traitsOf(table).blank ?? {}) as Readonly<Record<string, unknown>>;
      for (const [name, value] of Object.entries(after))
        if (before !== null || blank[name] !== value) known.set(name, value);
      this.columns.set(key, known);
    }
  }

  /** Where changes would replace by something else, or remove, what others wrote. */
  replacedBy(changes: readonly Change[]): Clash[] {
    return changes.flatMap(({ table, rowId, before, after }): Clash[] => {
      const written = before && this.columns.get(`${table} ${rowId}`);
      if (!written) return [];
      if (after === null) return written.size > 0 ? [{ table, rowId, columns: null }] : [];
      const columns = Object.keys(after).filter((name) => written.has(name) && !isOfClock(table, name));
      return columns.length > 0 ? [{ table, rowId, columns }] : [];
    });
  }
}

/** Ids for a command that is carried out again: those of the rows that it made the first time, then new ones. */
function idsOf(changes: readonly Change[], newId: () => string): () => string {
  const made = changes.filter(({ before }) => before === null).map(({ rowId }) => rowId);
  return () => made.shift() ?? newId();
}

/**
 * Puts what others did before what was done here since: own change sets are taken back, theirs are made as they are, and
 * own ones follow. One fits where nobody touched the columns that it changed; else its command is carried out again where it
 * is declared to bear that; else it is set aside for a decision and the others go on. The plan stays as it is.
 */
export function rebase(
  plan: Plan,
  tail: readonly OwnSet[],
  theirs: readonly (readonly Change[])[],
  { context, unique, repeatable }: RebaseSources,
): Rebased {
  let newId = context.newId;
  const draft = new Draft(plan, { newId: () => newId(), checkIns: context.checkIns });
  writeChanges(draft, inverse(tail.flatMap(({ changes }) => [...changes])));
  const others = new WrittenByOthers();
  for (const changes of theirs) {
    writeChanges(draft, changes);
    others.take(changes);
  }
  const kept: { id: string; changes: readonly Change[] }[] = [];
  const aside: SetAside[] = [];

  /** Carries work out, or leaves the draft as it was; answers what it changed, or the problem. */
  const attempt = (work: () => void): readonly Change[] | Problem => {
    const from = draft.changes.length;
    try {
      work();
      const changes = draft.changes.slice(from);
      assertSound(draft.plan, changes);
      return changes;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      writeChanges(draft, inverse(draft.changes.slice(from)));
      return error;
    }
  };

  for (const { id, changes, command, isDone, refused } of tail) {
    if (isDone) continue;
    if (refused) {
      aside.push({ id, clashes: [], problem: refused });
      continue;
    }
    const keyResultOf = (checkInId: string) => draft.checkIns.get(checkInId)?.keyResultId;
    const closed = closedCycleIn(draft.plan, changes, keyResultOf);
    let clashes = closed ? [] : clashesOf(draft, changes, unique);
    let outcome: readonly Change[] | Problem | null = null;
    if (closed) outcome = new Problem('cycle/closed', { cycle: closed.name });
    else if (clashes.length === 0) outcome = attempt(() => writeChanges(draft, changes));
    const again = command && repeatable(command.name, command.version);
    if (!closed && again && (outcome === null || outcome instanceof Problem)) {
      const input = again.input.safeParse(command.input);
      if (input.success) {
        newId = idsOf(changes, context.newId);
        const from = draft.changes.length;
        const second = attempt(() => {
          again.run(draft, input.data, { ...context, newId: () => newId() });
        });
        newId = context.newId;
        const replaced = second instanceof Problem ? [] : others.replacedBy(second);
        // What others said meanwhile is not written over without a word.
        if (replaced.length > 0) {
          writeChanges(draft, inverse(draft.changes.slice(from)));
          clashes = replaced;
          outcome = null;
        } else if (!(second instanceof Problem)) outcome = second;
      }
    }
    if (outcome && !(outcome instanceof Problem)) kept.push({ id, changes: outcome });
    else
      aside.push({
        id,
        clashes,
        problem: outcome && { code: outcome.code, parameters: { ...outcome.parameters } },
      });
  }
  return { net: new Net().take(draft.changes).changes(), kept, aside };
}
