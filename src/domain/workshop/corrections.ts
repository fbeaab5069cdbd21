import { z } from 'zod';
import { judgedOn, objectivesIn } from '../cycle/cycle.ts';
import { addDays } from '../cycle/days.ts';
import { lengthOf } from '../cycle/span.ts';
import { countedLadder, isObjectivePostponed } from '../ladder/postponed.ts';
import type { Plan } from '../plan/plan.ts';
import { keyResultState, objectiveState, type State } from '../progress/state.ts';
import { amount, date, type Id } from '../tables/column.ts';
import type { Correction, Cycle, Objective, Workshop } from '../tables/tables.ts';

/** What was set anew of a key result, each from what to what. */
const reset = z.object({
  keyResultId: z.string(),
  title: z.string(),
  target: z.tuple([amount.nullable(), amount.nullable()]).optional(),
  dueOn: z.tuple([date.nullable(), date.nullable()]).optional(),
});
export type Reset = z.infer<typeof reset>;

/** What was set anew of an objective; what cannot be read, as after an edit by hand, is none. */
export function resetsOf({ resets }: Pick<Correction, 'resets'>): readonly Reset[] {
  if (resets === '') return [];
  try {
    return z.array(reset).catch([]).parse(JSON.parse(resets));
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** What a meeting said of an objective; undefined where nothing was said. */
export const correctionOf = (
  plan: Plan,
  workshopId: Id<'workshop'>,
  objectiveId: Id<'objective'>,
): Correction | undefined =>
  plan.tables.correction.where('workshopId', workshopId).find((row) => row.objectiveId === objectiveId);

/** An objective that a mid-quarter meeting speaks of. */
export interface Spoken {
  readonly objective: Objective;
  readonly state: State;
  readonly isPostponed: boolean;
  readonly correction: Correction | undefined;
}

/**
 * The objectives of which a mid-quarter meeting speaks, in the order of the plan: any with a key result that is not on
 * track, what is postponed, and of which something was said.
 */
export const spokenOf = (plan: Plan, workshop: Workshop, cycle: Cycle, today: string): Spoken[] =>
  [...spokenInTurns(plan, workshop, cycle, today)].flat();

/** The same objective by objective, for whoever goes through them a little at a time. */
export function* spokenInTurns(
  plan: Plan,
  workshop: Workshop,
  cycle: Cycle,
  today: string,
): Generator<Spoken[]> {
  const day = judgedOn(cycle, today);
  for (const objective of objectivesIn(plan, cycle)) {
    const isOff = countedLadder(plan, objective.id).some(
      (rung) => keyResultState(plan, rung, objective, day) !== 'on-track',
    );
    const isSpokenOf =
      isOff || isObjectivePostponed(plan, objective) || correctionOf(plan, workshop.id, objective.id);
    yield isSpokenOf ? [spokenAbout(plan, workshop, cycle, objective, today)] : [];
  }
}

/** How an objective stands that a meeting speaks of, and what was said of it. */
export const spokenAbout = (
  plan: Plan,
  workshop: Workshop,
  cycle: Cycle,
  objective: Objective,
  today: string,
): Spoken => ({
  objective,
  state: objectiveState(plan, objective, judgedOn(cycle, today)),
  isPostponed: isObjectivePostponed(plan, objective),
  correction: correctionOf(plan, workshop.id, objective.id),
});

/** Of thirteen weeks the meeting is in the sixth, and is offered until the eighth is over; of others by their length. */
const share = { from: 6 / 13, until: 8 / 13 } as const;

/** The days on which a mid-quarter meeting is offered, the first and the last of them. */
export function middleOf(cycle: Cycle): { readonly from: string; readonly until: string } {
  const weeks = lengthOf(cycle) / 7;
  const first = Math.max(1, Math.round(weeks * share.from));
  const last = Math.max(first, Math.round(weeks * share.until));
  const day = (number: number) => addDays(cycle.startsOn, Math.min(number, lengthOf(cycle) - 1));
  return { from: day((first - 1) * 7), until: day(last * 7 - 1) };
}

/** Whether a mid-quarter meeting is due: it is the middle of the cycle, and none was held or is going on. */
export function isMiddle(plan: Plan, cycle: Cycle, today: string): boolean {
  const { from, until } = middleOf(cycle);
  if (today < from || today > until) return false;
  return !plan.tables.workshop
    .where('cycleId', cycle.id)
    .some(({ kind, state }) => kind === 'mid-quarter' && state !== 'prepared');
}
