import { alignmentsOf, objectiveOfParent, parentOf } from '../../alignment/alignment.ts';
import { cyclesOf, showsIn } from '../../cycle/cycle.ts';
import { goesOnIn, shiftDay, shiftSpan } from '../../cycle/shift.ts';
import { isIn, within } from '../../cycle/span.ts';
import { ladderOf, rankAt } from '../../ladder/ladder.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';
import { carriedFields } from '../../review/carried-rung.ts';
import type { Id } from '../../tables/column.ts';
import type { Alignment, Cycle, KeyResult, Objective, Step } from '../../tables/tables.ts';
import { parentColumns } from '../alignment/align.ts';

/** How objectives are copied: all of each, or what is left of it after a cycle and worth going on with. */
export type CopyMode =
  | { readonly kind: 'copy' }
  | {
      readonly kind: 'leftover';
      /** The cycle that it leaves; where none is reviewed the one it was planned in, or the last that it ran on into. */
      readonly reviewed?: Cycle;
      /** The plan by which a cycle is judged: what was reached later is a later cycle's. */
      readonly judged: (cycle: Cycle) => Plan;
      readonly isTaken: (rung: KeyResult) => boolean;
    };

interface Leaving {
  /** The cycle that an objective leaves. */
  readonly from: Cycle;
  /** What its rungs had reached there; null where they are copied as they are. */
  readonly reached: Plan['standings'] | null;
}

interface RungPlace extends Leaving {
  readonly objectiveId: Id<'objective'>;
  readonly mode: CopyMode;
  /** A day of the cycle it leaves in the one it goes to. */
  readonly moved: (day: string) => string;
  readonly now: string;
}

/** The steps that go along: in a leftover those that are open, or all of them once more where none is. */
function stepsToCopy(plan: Plan, rung: KeyResult, mode: CopyMode): readonly Step[] {
  const steps = plan.tables.step.where('keyResultId', rung.id);
  const open = steps.filter(({ doneOn }) => doneOn === null);
  return mode.kind === 'leftover' && open.length > 0 ? open : steps;
}

function copyRung(draft: Draft, rung: KeyResult, place: RungPlace): string {
  const { plan } = draft;
  const { id, ...columns } = rung;
  const { objectiveId, mode, from, reached, moved, now } = place;
  const isLeftover = mode.kind === 'leftover';
  const copyId = draft.insert('keyResult', {
    ...columns,
    ...(reached ? carriedFields(rung, reached.get(id)?.latestValue ?? null, from.name) : {}),
    objectiveId,
    dueOn: rung.dueOn && moved(rung.dueOn),
    // What is made again is taken up again.
    postponedOn: null,
    carriedFromId: isLeftover ? id : null,
    createdAt: now,
  });
  for (const { id: _, ...step } of stepsToCopy(plan, rung, mode))
    draft.insert('step', { ...step, keyResultId: copyId, doneOn: null });
  for (const { id: _, ...initiative } of plan.tables.initiative.where('keyResultId', id)) {
    if (isLeftover && initiative.state === 'done') continue;
    draft.insert('initiative', {
      ...initiative,
      keyResultId: copyId,
      dueOn: initiative.dueOn && moved(initiative.dueOn),
      state: isLeftover ? initiative.state : 'open',
    });
  }
  return copyId;
}

/** Whether an alignment's parent can be served from another cycle: it lives there as well. */
function livesIn(plan: Plan, alignment: Alignment, cycle: Cycle): boolean {
  const parent = objectiveOfParent(plan, parentOf(alignment));
  return parent !== undefined && showsIn(parent, cycle);
}

const plannedIn = (plan: Plan, objective: Objective, otherwise: Cycle): Cycle =>
  plan.tables.cycle.get(objective.cycleId) ?? otherwise;

/** The cycle that an objective leaves for another one: where it was planned, or the last that it ran on into before that. */
function cycleLeft(plan: Plan, objective: Objective, cycle: Cycle): Cycle {
  const planned = plannedIn(plan, objective, cycle);
  if (objective.endsOn <= planned.endsOn) return planned;
  const lived = cyclesOf(plan).filter((one) => one.endsOn < cycle.startsOn && showsIn(objective, one));
  return lived.at(-1) ?? planned;
}

function leavingOf(plan: Plan, objective: Objective, cycle: Cycle, mode: CopyMode): Leaving {
  if (mode.kind === 'copy') return { from: plannedIn(plan, objective, cycle), reached: null };
  const from = mode.reviewed ?? cycleLeft(plan, objective, cycle);
  return { from, reached: mode.judged(from).standings };
}

/** Copies objectives into a cycle, right after their originals, and answers the ids of the copies in order. */
export function duplicateObjectives(
  draft: Draft,
  objectives: readonly Objective[],
  cycle: Cycle,
  mode: CopyMode,
  now: string,
): string[] {
  const { plan } = draft;
  // Looked up before anything of it is written.
  const leaving = new Map(
    objectives.map((objective) => [objective.id, leavingOf(plan, objective, cycle, mode)]),
  );
  const copies = new Map<string, string>();
  for (const objective of objectives) {
    const { from, reached } = leaving.get(objective.id) as Leaving;
    const span = (mode.kind === 'leftover' ? goesOnIn : shiftSpan)(objective, from, cycle);
    // What was due within the timeframe is due within it again.
    const moved = (day: string) =>
      isIn(day, objective) ? within(shiftDay(day, from, cycle), span) : shiftDay(day, from, cycle);
    const { id, ...columns } = objective;
    const all = plan.tables.objective.sorted();
    const copyId = draft.insert('objective', {
      ...columns,
      cycleId: cycle.id,
      ...span,
      postponedOn: null,
      carriedFromId: mode.kind === 'leftover' ? id : null,
      // A copy is made by hand, whatever its original was made of.
      templateKey: mode.kind === 'leftover' ? objective.templateKey : null,
      rank: rankAt(all, all.findIndex((row) => row.id === id) + 1),
      createdAt: now,
    });
    copies.set(id, copyId);
    for (const rung of ladderOf(plan, id)) {
      if (mode.kind === 'leftover' && !mode.isTaken(rung)) continue;
      copies.set(rung.id, copyRung(draft, rung, { objectiveId: copyId, mode, from, reached, moved, now }));
    }
  }
  for (const { id, cycleId } of objectives) {
    for (const alignment of alignmentsOf(plan, id)) {
      const parent = parentOf(alignment);
      const copiedParent = copies.get(parent.id);
      // A parent that stays behind in another cycle is not served from this one.
      if (!copiedParent && cycleId !== cycle.id && !livesIn(plan, alignment, cycle)) continue;
      draft.insert('alignment', {
        childId: copies.get(id) as string,
        ...parentColumns({ ...parent, id: copiedParent ?? parent.id }),
        isPrimary: alignment.isPrimary,
      });
    }
  }
  return objectives.map(({ id }) => copies.get(id) as string);
}
