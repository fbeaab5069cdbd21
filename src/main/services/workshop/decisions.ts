import { rowIn } from '#domain/commands/rows.ts';
import { planFileOf, router } from '../implement.ts';

/** What the room decided, noted and left open, each with the step it was said in. */
export const decisions = {
  addDecision: router.workshop.addDecision.handler(({ context, input }) =>
    planFileOf(context).write('workshop.add-decision', (change, plan) => {
      const workshop = rowIn(plan, 'workshop', input.workshopId);
      const id = change.insert('decision', {
        ...input,
        workshopStepId: workshop.currentStepId,
        createdAt: new Date().toISOString(),
      });
      return { id, subject: input.text };
    }),
  ),

  updateDecision: router.workshop.updateDecision.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('workshop.update-decision', (change, plan) => {
      const { text } = rowIn(plan, 'decision', id);
      change.update('decision', id, fields);
      return { id, subject: fields.text ?? text };
    }),
  ),

  removeDecision: router.workshop.removeDecision.handler(({ context, input }) =>
    planFileOf(context).write('workshop.remove-decision', (change, plan) => {
      const { id, text } = rowIn(plan, 'decision', input.id);
      change.delete('decision', id);
      return { id, subject: text };
    }),
  ),
};
