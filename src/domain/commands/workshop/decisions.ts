import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { removeRow, updateRow } from '../row-commands.ts';
import { rowIn } from '../rows.ts';

const note = tables.decision.schema
  .pick({
    kind: true,
    text: true,
    ownerId: true,
    unitId: true,
    dueOn: true,
    saidById: true,
    keyResultId: true,
  })
  .partial({ unitId: true, saidById: true, keyResultId: true });

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
