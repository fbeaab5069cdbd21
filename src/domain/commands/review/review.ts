import { z } from 'zod';
import { isClosed } from '../../cycle/archive.ts';
import { objectivesIn } from '../../cycle/cycle.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import { carryPlanOf, rungsToCarry, successorOf } from '../../review/next-cycle.ts';
import { ladderScores, reviewOf } from '../../review/score.ts';
import { date, type Id } from '../../tables/column.ts';
import { type Cycle, type Review, type ReviewScore, tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { assertOrder } from '../cycle/order.ts';
import { id } from '../input.ts';
import { duplicateObjectives } from '../objective/duplicate.ts';
import { rowIn } from '../rows.ts';
import { causeCommands } from './causes.ts';
import { improvementCommands } from './improvements.ts';

/** The id of an objective's review in a cycle, made where there is none yet. */
function reviewIdOf(draft: Draft, cycle: Cycle, objectiveId: Id<'objective'>): string {
  const known: Review | undefined = reviewOf(draft.plan, cycle.id, objectiveId);
  return known?.id ?? draft.insert('review', { objectiveId, cycleId: cycle.id });
}

/** The score of a key result that is written down in a review. */
const scoreIn = (draft: Draft, reviewId: Id<'review'>, rungId: Id<'keyResult'>): ReviewScore | undefined =>
  draft.plan.tables.reviewScore.where('reviewId', reviewId).find(({ keyResultId }) => keyResultId === rungId);

/** Writes every proposed score of what is still there down, as it is judged when the cycle is closed. */
function settleScores(draft: Draft, read: Plan, cycle: Cycle): void {
  for (const objective of objectivesIn(draft.plan, cycle)) {
    const reviewId = reviewIdOf(draft, cycle, objective.id);
    for (const { rung, score, reason } of ladderScores(read, cycle.id, objective.id)) {
      if (reason !== '' || !draft.plan.tables.keyResult.get(rung.id)) continue;
      const known = scoreIn(draft, reviewId, rung.id);
      // One that was left from an earlier closing is written anew; what its owner set stays.
      if (!known) draft.insert('reviewScore', { reviewId, keyResultId: rung.id, score, reason });
      else if (known.reason === '') draft.update('reviewScore', known.id, { score });
    }
  }
}

/** Takes the settled scores away again: what nobody set is proposed anew. */
function unsettleScores(draft: Draft, cycle: Cycle): void {
  const { review, reviewScore } = draft.plan.tables;
  for (const { id: reviewId } of review.where('cycleId', cycle.id)) {
    for (const row of reviewScore.where('reviewId', reviewId))
      if (row.reason === '') draft.delete('reviewScore', row.id);
  }
}

const nextCycle = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), cycleId: id }),
  z.object({ kind: z.literal('new'), name: tables.cycle.columns.name, startsOn: date, endsOn: date }),
]);

/** The cycle that what was decided goes into: one that is there, or a new one. */
function nextCycleFor(draft: Draft, { checkInWeekday }: Cycle, wanted: z.infer<typeof nextCycle>): Cycle {
  if (wanted.kind === 'existing') return rowIn(draft.plan, 'cycle', wanted.cycleId);
  const { kind: _, ...fields } = wanted;
  assertOrder(fields.startsOn, fields.endsOn);
  return rowIn(draft.plan, 'cycle', draft.insert('cycle', { ...fields, checkInWeekday }));
}

/** The review of a cycle. Everything but `reopen` and the follow-up of improvements is refused once it is closed. */
export const reviewCommands = {
  /** What is said about an objective, and what becomes of it. */
  update: command(
    'review.update',
    1,
    tables.review.schema
      .omit({ id: true, objectiveId: true, cycleId: true })
      .partial()
      .extend({ cycleId: id, objectiveId: id }),
    (draft, { cycleId, objectiveId, ...fields }) => {
      const objective = rowIn(draft.plan, 'objective', objectiveId);
      const reviewId = reviewIdOf(draft, rowIn(draft.plan, 'cycle', cycleId), objective.id);
      draft.update('review', reviewId, fields);
      return { id: reviewId, subject: objective.title };
    },
    { isRepeatable: true },
  ),

  /** What made an objective hard, as somebody says it; an empty text takes it back. */
  sayHard: command(
    'review.say-hard',
    1,
    z.object({ cycleId: id, objectiveId: id, personId: id, text: z.string().trim().max(2000) }),
    (draft, { cycleId, objectiveId, personId, text }) => {
      const objective = rowIn(draft.plan, 'objective', objectiveId);
      const person = rowIn(draft.plan, 'person', personId);
      const reviewId = reviewIdOf(draft, rowIn(draft.plan, 'cycle', cycleId), objective.id);
      const known = draft.plan.tables.reviewReason
        .where('reviewId', reviewId)
        .find((reason) => reason.personId === person.id);
      if (known && text === '') draft.delete('reviewReason', known.id);
      else if (known) draft.update('reviewReason', known.id, { text });
      else if (text !== '') draft.insert('reviewReason', { reviewId, personId: person.id, text });
      return { id: reviewId, subject: objective.title };
    },
    { isRepeatable: true },
  ),

  /** Sets a score, a fraction, against the proposed one; that needs a reason. Null goes back to what is proposed. */
  setScore: command(
    'review.score',
    1,
    z.object({
      cycleId: id,
      keyResultId: id,
      score: z.number().min(0).max(1).nullable(),
      reason: z.string().max(20_000),
    }),
    (draft, input) => {
      const rung = rowIn(draft.plan, 'keyResult', input.keyResultId);
      const cycle = rowIn(draft.plan, 'cycle', input.cycleId);
      const reviewId = reviewIdOf(draft, cycle, rung.objectiveId);
      const known = scoreIn(draft, reviewId, rung.id);
      const reason = input.reason.trim();
      if (input.score === null) {
        if (known) draft.delete('reviewScore', known.id);
      } else if (reason === '') {
        throw new Problem('review/reason-missing', { keyResult: rung.title });
      } else if (known) {
        draft.update('reviewScore', known.id, { score: input.score, reason });
      } else {
        draft.insert('reviewScore', { reviewId, keyResultId: rung.id, score: input.score, reason });
      }
      return { id: reviewId, subject: rung.title };
    },
    { isRepeatable: true },
  ),

  /** Settles every score as it is proposed, and closes the cycle: it is read from then on. */
  close: command('review.close', 1, z.object({ cycleId: id }), (draft, input, { now, judged }) => {
    const cycle = rowIn(draft.plan, 'cycle', input.cycleId);
    if (isClosed(cycle)) throw new Problem('review/already-closed', { cycle: cycle.name });
    if (objectivesIn(draft.plan, cycle).length === 0)
      throw new Problem('review/nothing-to-review', { cycle: cycle.name });
    settleScores(draft, judged(cycle), cycle);
    draft.update('cycle', cycle.id, { state: 'closed', closedAt: now });
    return { id: cycle.id, subject: cycle.name };
  }),

  /** Opens a closed cycle again; that needs a reason. */
  reopen: command(
    'review.reopen',
    1,
    z.object({ cycleId: id, reason: z.string().max(20_000) }),
    (draft, input) => {
      const cycle = rowIn(draft.plan, 'cycle', input.cycleId);
      const reason = input.reason.trim();
      if (!isClosed(cycle)) throw new Problem('review/not-closed', { cycle: cycle.name });
      if (reason === '') throw new Problem('review/reason-missing', { keyResult: cycle.name });
      unsettleScores(draft, cycle);
      draft.update('cycle', cycle.id, { state: 'running', closedAt: null, reopenedReason: reason });
      return { id: cycle.id, subject: cycle.name };
    },
  ),

  /**
   * Takes what was decided into the next cycle, which is made where there is none yet: objectives with what is
   * left of their ladders, alignments and owners, baselines at what was reached. What was taken over before is
   * not taken again.
   */
  startNext: command(
    'review.start-next',
    1,
    z.object({ cycleId: id, next: nextCycle }),
    (draft, input, { now, judged }) => {
      const { plan } = draft;
      const cycle = rowIn(plan, 'cycle', input.cycleId);
      const next = nextCycleFor(draft, cycle, input.next);
      if (next.startsOn <= cycle.endsOn)
        throw new Problem('review/next-before-end', { cycle: cycle.name, next: next.name });
      const { carried, changed } = carryPlanOf(plan, cycle, next);
      const read = judged(cycle);
      const taken = [...carried, ...changed].filter((objective) => !successorOf(plan, objective.id, next));
      const rungs = new Set(
        taken.flatMap((objective) => rungsToCarry(read, cycle, objective.id).map((rung) => rung.id)),
      );
      const isTaken = (rung: { readonly id: string }) => rungs.has(rung.id);
      if (taken.length > 0)
        duplicateObjectives(draft, taken, next, { kind: 'leftover', reviewed: cycle, judged, isTaken }, now);
      return { id: next.id, subject: next.name };
    },
  ),

  ...causeCommands,
  ...improvementCommands,
};
