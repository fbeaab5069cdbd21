import { rankAt } from '#domain/ladder/ladder.ts';
import { planFileOf, router } from '../implement.ts';
import { rowIn } from '../rows.ts';

/** What we do about how we set and follow our objectives. */
export const improvements = {
  addImprovement: router.review.addImprovement.handler(({ context, input }) =>
    planFileOf(context).write('review.add-improvement', (change, plan) => {
      const { id: cycleId } = rowIn(plan, 'cycle', input.cycleId);
      const rank = rankAt(plan.tables.improvement.where('cycleId', cycleId), Number.MAX_SAFE_INTEGER);
      const id = change.insert('improvement', { ...input, state: 'open', outcome: '', rank });
      return { id, subject: input.problem };
    }),
  ),

  updateImprovement: router.review.updateImprovement.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('review.update-improvement', (change, plan) => {
      const { problem } = rowIn(plan, 'improvement', id);
      change.update('improvement', id, fields);
      return { id, subject: fields.problem ?? problem };
    }),
  ),

  removeImprovement: router.review.removeImprovement.handler(({ context, input }) =>
    planFileOf(context).write('review.remove-improvement', (change, plan) => {
      const { id, problem } = rowIn(plan, 'improvement', input.id);
      change.delete('improvement', id);
      return { id, subject: problem };
    }),
  ),
};
