import { z } from 'zod';
import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { removeRow, updateRow } from '../row-commands.ts';
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

  updateDecision: updateRow('workshop.update-decision', 'decision', note.partial().extend({ id })),
  removeDecision: removeRow('workshop.remove-decision', 'decision'),
};
