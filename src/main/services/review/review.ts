import dayjs from 'dayjs';
import { isClosed } from '#domain/cycle/archive.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import { carryPlanOf, rungsToCarry, successorOf } from '#domain/review/next-cycle.ts';
import { ladderScores, reviewOf } from '#domain/review/score.ts';
import type { Cycle, Review } from '#domain/tables/tables.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { assertOrder } from '../cycle/cycle.ts';
import { planFileOf, router, type WindowContext } from '../implement.ts';
import { duplicateObjectives } from '../objective/duplicate.ts';
import { rowIn } from '../rows.ts';
import { causes } from './causes.ts';
import { improvements } from './improvements.ts';

/** The id of an objective's review in a cycle, made where there is none yet. */
function reviewIdOf(change: RowWriter, plan: Plan, cycle: Cycle, objectiveId: string): string {
  const known: Review | undefined = reviewOf(plan, cycle.id, objectiveId);
  return (
    known?.id ??
    change.insert('review', {
      objectiveId,
      cycleId: cycle.id,
      whatMadeItHard: '',
      whatWouldMotivate: '',
      learned: '',
      skillsNeeded: '',
      resourcesNeeded: '',
      decision: null,
    })
  );
}

/** The plan by which a cycle is judged today. */
const judged = (context: WindowContext, cycle: Cycle): Plan =>
  planFileOf(context).readings.planOf(cycle, dayjs().format('YYYY-MM-DD'));

/** Writes every proposed score of what is still there down, as it is judged when the cycle is closed. */
function settleScores(change: RowWriter, plan: Plan, read: Plan, cycle: Cycle): void {
  for (const { id } of objectivesIn(plan, cycle)) {
    const reviewId = reviewIdOf(change, plan, cycle, id);
    for (const { rung, score, reason } of ladderScores(read, cycle.id, id)) {
      if (reason === '' && plan.tables.keyResult.get(rung.id))
        change.insert('reviewScore', { reviewId, keyResultId: rung.id, score, reason });
    }
  }
}

/** Takes the settled scores away again: what nobody set is proposed anew. */
function unsettleScores(change: RowWriter, plan: Plan, cycle: Cycle): void {
  for (const { id } of plan.tables.review.where('cycleId', cycle.id)) {
    for (const row of plan.tables.reviewScore.where('reviewId', id))
      if (row.reason === '') change.delete('reviewScore', row.id);
  }
}

export const review = {
  ...causes,
  ...improvements,

  update: router.review.update.handler(({ context, input: { cycleId, objectiveId, ...fields } }) =>
    planFileOf(context).write('review.update', (change, plan) => {
      const objective = rowIn(plan, 'objective', objectiveId);
      const id = reviewIdOf(change, plan, rowIn(plan, 'cycle', cycleId), objective.id);
      change.update('review', id, fields);
      return { id, subject: objective.title };
    }),
  ),

  setScore: router.review.setScore.handler(({ context, input }) =>
    planFileOf(context).write('review.score', (change, plan) => {
      const rung = rowIn(plan, 'keyResult', input.keyResultId);
      const cycle = rowIn(plan, 'cycle', input.cycleId);
      const reviewId = reviewIdOf(change, plan, cycle, rung.objectiveId);
      const known = plan.tables.reviewScore
        .where('reviewId', reviewId)
        .find(({ keyResultId }) => keyResultId === rung.id);
      const reason = input.reason.trim();
      if (input.score === null) {
        if (known) change.delete('reviewScore', known.id);
      } else if (reason === '') {
        throw new Problem('review/reason-missing', { keyResult: rung.title });
      } else if (known) {
        change.update('reviewScore', known.id, { score: input.score, reason });
      } else {
        change.insert('reviewScore', { reviewId, keyResultId: rung.id, score: input.score, reason });
      }
      return { id: reviewId, subject: rung.title };
    }),
  ),

  close: router.review.close.handler(({ context, input }) =>
    planFileOf(context).write('review.close', (change, plan) => {
      const cycle = rowIn(plan, 'cycle', input.cycleId);
      if (isClosed(cycle)) throw new Problem('review/already-closed', { cycle: cycle.name });
      if (objectivesIn(plan, cycle).length === 0)
        throw new Problem('review/nothing-to-review', { cycle: cycle.name });
      settleScores(change, plan, judged(context, cycle), cycle);
      change.update('cycle', cycle.id, { state: 'closed', closedAt: new Date().toISOString() });
      return { id: cycle.id, subject: cycle.name };
    }),
  ),

  reopen: router.review.reopen.handler(({ context, input }) =>
    planFileOf(context).write('review.reopen', (change, plan) => {
      const cycle = rowIn(plan, 'cycle', input.cycleId);
      const reason = input.reason.trim();
      if (!isClosed(cycle)) throw new Problem('review/not-closed', { cycle: cycle.name });
      if (reason === '') throw new Problem('review/reason-missing', { keyResult: cycle.name });
      unsettleScores(change, plan, cycle);
      change.update('cycle', cycle.id, { state: 'running', closedAt: null, reopenedReason: reason });
      return { id: cycle.id, subject: cycle.name };
    }),
  ),

  startNext: router.review.startNext.handler(({ context, input }) =>
    planFileOf(context).write('review.start-next', (change, plan) => {
      const cycle = rowIn(plan, 'cycle', input.cycleId);
      const next = nextCycleFor(change, plan, cycle, input.next);
      if (next.startsOn <= cycle.endsOn)
        throw new Problem('review/next-before-end', { cycle: cycle.name, next: next.name });
      const current = plan.apply(change.changes);
      const { carried, changed } = carryPlanOf(current, cycle, next);
      const read = judged(context, cycle);
      const taken = [...carried, ...changed].filter(({ id }) => !successorOf(current, id, next));
      const rungs = new Set(taken.flatMap(({ id }) => rungsToCarry(read, cycle, id).map((rung) => rung.id)));
      if (taken.length > 0)
        duplicateObjectives(change, current, taken, next, {
          kind: 'leftover',
          reviewed: cycle,
          isTaken: ({ id }) => rungs.has(id),
        });
      return { id: next.id, subject: next.name };
    }),
  ),
};

/** The cycle that what was decided goes into: one that is there, or a new one. */
function nextCycleFor(
  change: RowWriter,
  plan: Plan,
  { checkInWeekday }: Cycle,
  wanted:
    | { readonly kind: 'existing'; readonly cycleId: string }
    | { readonly kind: 'new'; readonly name: string; readonly startsOn: string; readonly endsOn: string },
): Cycle {
  if (wanted.kind === 'existing') return rowIn(plan, 'cycle', wanted.cycleId);
  const { kind: _, ...fields } = wanted;
  assertOrder(fields.startsOn, fields.endsOn);
  const row = {
    ...fields,
    state: 'planning',
    checkInWeekday,
    closedAt: null,
    reopenedReason: '',
  } as const;
  return { ...row, id: change.insert('cycle', row) };
}
