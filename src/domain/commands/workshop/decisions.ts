import { z } from 'zod';
import { remove } from '../../tables/remove.ts';
import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { rowIn } from '../rows.ts';

const { kind, ownerId, dueOn } = tables.decision.columns;
const note = z.object({ kind, text: z.string().trim().min(1).max(10_000), ownerId, dueOn });

/** What the room decided, noted and left open, each with the step it was said in. */
export const decisionCommands = {
  addDecision: command(
    'workshop.add-decision',
    1,
    note.extend({ workshopId: id }),
    (draft, input, { now }) => {
      const { currentStepId } = rowIn(draft.plan, 'workshop', input.workshopId);
      const row = { ...input, workshopStepId: currentStepId, createdAt: now };
      return { id: draft.insert('decision', row), subject: input.text };
    },
  ),

  updateDecision: command(
    'workshop.update-decision',
    1,
    note.partial().extend({ id }),
    (draft, { id: decisionId, ...fields }) => {
      const { text } = rowIn(draft.plan, 'decision', decisionId);
      draft.update('decision', decisionId, fields);
      return { id: decisionId, subject: fields.text ?? text };
    },
  ),

  removeDecision: command('workshop.remove-decision', 1, z.object({ id }), (draft, input) => {
    const { text } = rowIn(draft.plan, 'decision', input.id);
    remove(draft, 'decision', input.id);
    return { id: input.id, subject: text };
  }),
};
