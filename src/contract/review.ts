import { z } from 'zod';
import { date } from '#domain/tables/column.ts';
import { tables } from '#domain/tables/tables.ts';
import { id, write } from './base.ts';

const fields = tables.review.schema.omit({ id: true, objectiveId: true, cycleId: true });
const causeName = z.string().trim().min(1).max(200);
const cause = tables.cause.columns;
const improvement = tables.improvement.schema
  .pick({ remedy: true, ownerId: true, dueOn: true })
  .extend({ problem: z.string().trim().min(1).max(10_000) });

/** The review of a cycle. Everything but `reopen` and the follow-up of improvements is refused once it is closed. */
export const review = {
  /** What is said about an objective, and what becomes of it. */
  update: write(fields.partial().extend({ cycleId: id, objectiveId: id })),
  /** Sets a score, a fraction, against the proposed one; that needs a reason. Null goes back to what is proposed. */
  setScore: write(
    z.object({
      cycleId: id,
      keyResultId: id,
      score: z.number().min(0).max(1).nullable(),
      reason: z.string().max(20_000),
    }),
  ),

  /** A cause that several misses share, with the reasons that begin it. */
  addCause: write(z.object({ cycleId: id, name: causeName, reviewIds: z.array(id).max(1000) })),
  updateCause: write(
    z
      .object({ name: causeName, votes: cause.votes, isOurs: cause.isOurs, isChosen: cause.isChosen })
      .partial()
      .extend({ id }),
  ),
  /** Its reasons are under no cause again, or under their others. */
  removeCause: write(z.object({ id })),
  /** Puts a reason under a cause, beside those it is under already. */
  putUnder: write(z.object({ causeId: id, reviewId: id })),
  takeFrom: write(z.object({ causeId: id, reviewId: id })),

  addImprovement: write(improvement.extend({ cycleId: id })),
  /** State and outcome are followed up after the cycle is closed as well. */
  updateImprovement: write(
    improvement
      .extend({ state: tables.improvement.columns.state, outcome: tables.improvement.columns.outcome })
      .partial()
      .extend({ id }),
  ),
  removeImprovement: write(z.object({ id })),

  /** Settles every score as it is proposed, and closes the cycle: it is read from then on. */
  close: write(z.object({ cycleId: id })),
  /** Opens a closed cycle again; that needs a reason. */
  reopen: write(z.object({ cycleId: id, reason: z.string().max(20_000) })),
  /**
   * Takes what was decided into the next cycle, which is made where there is none yet: objectives with what is
   * left of their ladders, alignments and owners, baselines at what was reached. What was taken over before is
   * not taken again.
   */
  startNext: write(
    z.object({
      cycleId: id,
      next: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('existing'), cycleId: id }),
        z.object({
          kind: z.literal('new'),
          name: tables.cycle.columns.name,
          startsOn: date,
          endsOn: date,
        }),
      ]),
    }),
  ),
};
