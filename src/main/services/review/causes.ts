import { rankAt } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Cause } from '#domain/tables/tables.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { planFileOf, router } from '../implement.ts';
import { rowIn } from '../rows.ts';

const linksOf = (plan: Plan, causeId: string, reviewId: string) =>
  plan.tables.causeReview.where('causeId', causeId).filter((row) => row.reviewId === reviewId);

/** Puts a reason under a cause of the same cycle. */
function putUnder(
  change: RowWriter,
  plan: Plan,
  cause: Pick<Cause, 'id' | 'cycleId'>,
  reviewId: string,
): void {
  const review = rowIn(plan, 'review', reviewId);
  if (review.cycleId !== cause.cycleId) throw new Problem('plan/reference-missing', { what: 'review' });
  if (linksOf(plan, cause.id, review.id).length === 0)
    change.insert('causeReview', { causeId: cause.id, reviewId: review.id });
}

/** What made a cycle hard: reasons put under causes, which get votes and are chosen. */
export const causes = {
  addCause: router.review.addCause.handler(({ context, input }) =>
    planFileOf(context).write('review.add-cause', (change, plan) => {
      const { id: cycleId } = rowIn(plan, 'cycle', input.cycleId);
      const id = change.insert('cause', {
        cycleId,
        name: input.name,
        votes: 0,
        isOurs: false,
        isChosen: false,
        rank: rankAt(plan.tables.cause.where('cycleId', cycleId), Number.MAX_SAFE_INTEGER),
      });
      for (const reviewId of new Set(input.reviewIds)) putUnder(change, plan, { id, cycleId }, reviewId);
      return { id, subject: input.name };
    }),
  ),

  updateCause: router.review.updateCause.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('review.update-cause', (change, plan) => {
      const cause = rowIn(plan, 'cause', id);
      // What the team cannot influence is not chosen to be worked on.
      const isOurs = fields.isOurs ?? cause.isOurs;
      change.update('cause', id, { ...fields, ...(isOurs ? {} : { isChosen: false }) });
      return { id, subject: fields.name ?? cause.name };
    }),
  ),

  removeCause: router.review.removeCause.handler(({ context, input }) =>
    planFileOf(context).write('review.remove-cause', (change, plan) => {
      const { id, name } = rowIn(plan, 'cause', input.id);
      for (const row of plan.tables.causeReview.where('causeId', id)) change.delete('causeReview', row.id);
      change.delete('cause', id);
      return { id, subject: name };
    }),
  ),

  putUnder: router.review.putUnder.handler(({ context, input }) =>
    planFileOf(context).write('review.put-under', (change, plan) => {
      const cause = rowIn(plan, 'cause', input.causeId);
      putUnder(change, plan, cause, input.reviewId);
      return { id: cause.id, subject: cause.name };
    }),
  ),

  takeFrom: router.review.takeFrom.handler(({ context, input }) =>
    planFileOf(context).write('review.take-from', (change, plan) => {
      const { id, name } = rowIn(plan, 'cause', input.causeId);
      for (const row of linksOf(plan, id, input.reviewId)) change.delete('causeReview', row.id);
      return { id, subject: name };
    }),
  ),
};
