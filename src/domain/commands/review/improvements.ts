import { z } from 'zod';
import { end, rankAt } from '../../ladder/ladder.ts';
import { remove } from '../../tables/remove.ts';
import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { rowIn } from '../rows.ts';

const { remedy, ownerId, dueOn, state, outcome } = tables.improvement.columns;
const fields = z.object({ problem: z.string().trim().min(1).max(10_000), remedy, ownerId, dueOn });

const added = fields.partial().extend({ cycleId: id, problem: fields.shape.problem });

/** What we do about how we set and follow our objectives. */
export const improvementCommands = {
  addImprovement: command('review.add-improvement', 1, added, (draft, input) => {
    const { id: cycleId } = rowIn(draft.plan, 'cycle', input.cycleId);
    const rank = rankAt(draft.plan.tables.improvement.where('cycleId', cycleId), end);
    const improvementId = draft.insert('improvement', { ...input, rank });
    return { id: improvementId, subject: input.problem };
  }),

  /** State and outcome are followed up after the cycle is closed as well. */
  updateImprovement: command(
    'review.update-improvement',
    1,
    fields.extend({ state, outcome }).partial().extend({ id }),
    (draft, { id: improvementId, ...asked }) => {
      const { problem } = rowIn(draft.plan, 'improvement', improvementId);
      draft.update('improvement', improvementId, asked);
      return { id: improvementId, subject: asked.problem ?? problem };
    },
  ),

  removeImprovement: command('review.remove-improvement', 1, z.object({ id }), (draft, input) => {
    const { id: improvementId, problem } = rowIn(draft.plan, 'improvement', input.id);
    remove(draft, 'improvement', improvementId);
    return { id: improvementId, subject: problem };
  }),
};
