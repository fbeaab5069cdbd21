import type { Change, ChangeSet } from '../plan/change.ts';
import type { ModelTable, Plan, Standing } from '../plan/plan.ts';
import { type CheckInsOf, standingOf, upTo } from '../progress/past-check-ins.ts';
import type { Id } from '../tables/column.ts';
import type { CheckIn } from '../tables/tables.ts';
import { rewoundCheckIns } from './check-ins.ts';
import { Rewind } from './rewind.ts';

/** From where a plan is looked at [product: The past is judged by what was known then]. */
export interface Moment {
  /** Values and steps count up to the end of this day; null for all of them. */
  readonly day: string | null;
  /** The last change set that is known, such as the one that closed a cycle; null for all of them. */
  readonly known: number | null;
  /** The last change set that counts for the ladders of what runs on beyond the day; null for every known one. */
  readonly planned: number | null;
  /** The tables that are as they were known; all others are as they are now. */
  readonly tables: readonly ModelTable[];
  /** A row that is as it is now all the same. */
  readonly except: string | null;
}

/** A plan as it is seen from a moment, with the check-ins that count there. */
export interface Reading {
  readonly plan: Plan;
  readonly checkInsOf: CheckInsOf;
}

/** A reading with what makes it out of the plan as it is now, for a window to do the same. */
export interface ReadingChanges {
  readonly changes: readonly Change[];
  /** The standings that differ from those of now, and the key results that have none in the reading. */
  readonly standings: readonly Standing[];
  readonly withoutStanding: readonly string[];
}

/** Readings of cycles on their way to a window. */
export type CycleReadings = readonly (ReadingChanges & { readonly cycleId: Id<'cycle'> })[];

/** The reading that changes make of a plan that may have gone on since: what is gone by now stays gone. */
export function readAgain(now: Plan, { changes, standings, withoutStanding }: ReadingChanges): Plan {
  const made = new Set<string>();
  const fitting = changes.filter(({ table, rowId, before }) => {
    if (before === null) made.add(rowId);
    return before === null || made.has(rowId) || (table !== 'checkIn' && now.tables[table].get(rowId));
  });
  return now.apply(fitting, now.sequence, standings, withoutStanding);
}

/** What is read of check-ins, which are not in the model. */
export interface CheckInSource {
  ofEach(keyResultIds: readonly string[]): CheckInsOf;
  of(keyResultIds: readonly string[]): CheckIn[];
  get(id: string): CheckIn | undefined;
}

/** A change set as the log of a reading needs it. */
export type LogEntry = Pick<ChangeSet, 'sequence' | 'changes'>;

function* changesIn(log: readonly LogEntry[], after: number, until = Number.POSITIVE_INFINITY) {
  for (const { sequence, changes } of log) if (sequence > after && sequence <= until) yield* changes;
}

/** The tables in which a plan says what is aimed at. */
const ladderTables = ['objective', 'keyResult', 'step', 'alignment'] as const satisfies ModelTable[];

/** What can be said otherwise without another aim: it is shown as it is known. */
const wording: ReadonlySet<string> = new Set([
  'title',
  'description',
  'baselinePeriod',
  'ownerId',
  'stageId',
  // A step is done on its day, whenever it was ticked.
  'doneOn',
]);

/** Takes the ladders of what runs on beyond `day` back to what they were by then. */
function laddersBack(plan: Plan, rewind: Rewind, day: string): Change[] {
  const { tables } = plan;
  const was = <R>(table: ModelTable, id: string, now: R | undefined): Partial<R> | undefined => {
    const before = rewind.of(table, id);
    if (before?.kind === 'whole') return before.row as unknown as R;
    return before?.kind === 'partial' ? { ...now, ...(before.columns as Partial<R>) } : now;
  };
  const runsOn = (id: string | undefined) => {
    if (id === undefined || rewind.of('objective', id)?.kind === 'absent') return false;
    const now = tables.objective.get(id);
    const then = was('objective', id, now);
    return [now?.endsOn, then?.endsOn].some((endsOn) => endsOn !== undefined && endsOn > day);
  };
  const objectiveOf = (keyResultId: Id<'keyResult'> | undefined) =>
    keyResultId === undefined
      ? undefined
      : was('keyResult', keyResultId, tables.keyResult.get(keyResultId))?.objectiveId;
  const isTaken: Record<(typeof ladderTables)[number], (id: string) => boolean> = {
    objective: runsOn,
    keyResult: (id) => runsOn(objectiveOf(id)),
    step: (id) => runsOn(objectiveOf(was('step', id, tables.step.get(id))?.keyResultId)),
    alignment: (id) => runsOn(was('alignment', id, tables.alignment.get(id))?.childId),
  };
  return ladderTables
    .flatMap((table) => rewind.back(plan, table, isTaken[table]))
    .map((change) => {
      if (!change.before || !change.after) return change;
      const aims = Object.entries(change.after).filter(([name]) => !wording.has(name));
      return { ...change, after: Object.fromEntries(aims) };
    })
    .filter(({ after }) => after === null || Object.keys(after).length > 0);
}

const isSame = (a: Standing, b: Standing | undefined): boolean =>
  b !== undefined && (Object.keys(a) as (keyof Standing)[]).every((name) => a[name] === b[name]);

/** Reads a plan as of a moment out of how it is now and of the change sets since, in their order. */
export function readingOf(
  now: Plan,
  moment: Moment,
  log: readonly LogEntry[],
  source: CheckInSource,
): Reading & ReadingChanges {
  const { plan: then, changes } = rowsOf(now, moment, log);
  const known = new Rewind().take(changesIn(log, moment.known ?? Number.POSITIVE_INFINITY));
  const rewound = rewoundCheckIns(known, source);
  const rungs = then.tables.keyResult.rows;
  const current = source.ofEach([...rungs.keys()]);
  const checkInsOf: CheckInsOf = (id) => upTo(rewound.get(id) ?? current(id), moment.day);
  const standings: Standing[] = [];
  const withoutStanding: string[] = [];
  for (const rung of rungs.values()) {
    const standing = standingOf(rung, checkInsOf(rung.id));
    if (!standing) {
      if (now.standings.has(rung.id)) withoutStanding.push(rung.id);
    } else if (!isSame(standing, now.standings.get(rung.id))) standings.push(standing);
  }
  const plan = then.apply([], now.sequence, standings, withoutStanding);
  return { plan, checkInsOf, changes, standings, withoutStanding };
}

/** The rows of a plan as of a moment, with the standings of now. */
export function rowsOf(
  now: Plan,
  { day, known, planned, tables, except }: Moment,
  log: readonly LogEntry[],
): { readonly plan: Plan; readonly changes: readonly Change[] } {
  let plan = now;
  const changes: Change[] = [];
  const back = (more: readonly Change[]) => {
    if (more.length === 0) return;
    plan = plan.apply(more, now.sequence);
    changes.push(...more);
  };
  if (known !== null) {
    const rewind = new Rewind().take(changesIn(log, known));
    back(tables.flatMap((table) => rewind.back(plan, table, (id) => id !== except)));
  }
  if (day === null) return { plan, changes };
  if (planned !== null) {
    const rewind = new Rewind().take(changesIn(log, planned, known ?? undefined));
    back(laddersBack(plan, rewind, day));
  }
  back(
    [...plan.tables.step.rows.values()]
      .filter(({ doneOn }) => doneOn !== null && doneOn > day)
      .map(({ id, doneOn }) => ({ table: 'step', rowId: id, before: { doneOn }, after: { doneOn: null } })),
  );
  return { plan, changes };
}
