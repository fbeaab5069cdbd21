import { z } from 'zod';
import { end, rankAt } from '../../ladder/ladder.ts';
import { remove } from '../../tables/remove.ts';
import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { rowIn } from '../rows.ts';

const { title } = tables.step.columns;
const initiative = tables.initiative.schema.pick({ title: true, ownerId: true, dueOn: true, state: true });

/** The steps of a key result, and what is done for it. */
export const stepAndInitiativeCommands = {
  addStep: command('step.add', 1, z.object({ keyResultId: id, title }), (draft, input) => {
    rowIn(draft.plan, 'keyResult', input.keyResultId);
    const rank = rankAt(draft.plan.tables.step.where('keyResultId', input.keyResultId), end);
    return { id: draft.insert('step', { ...input, rank }), subject: input.title };
  }),

  updateStep: command(
    'step.update',
    1,
    tables.step.schema.pick({ title: true, doneOn: true }).partial().extend({ id }),
    (draft, { id: stepId, ...fields }) => {
      const step = rowIn(draft.plan, 'step', stepId);
      draft.update('step', stepId, fields);
      return { id: stepId, subject: fields.title ?? step.title };
    },
  ),

  removeStep: command('step.remove', 1, z.object({ id }), (draft, input) => {
    const step = rowIn(draft.plan, 'step', input.id);
    remove(draft, 'step', step.id);
    return { id: step.id, subject: step.title };
  }),

  addInitiative: command('initiative.add', 1, z.object({ keyResultId: id, title }), (draft, input) => {
    rowIn(draft.plan, 'keyResult', input.keyResultId);
    const rank = rankAt(draft.plan.tables.initiative.where('keyResultId', input.keyResultId), end);
    return { id: draft.insert('initiative', { ...input, rank }), subject: input.title };
  }),

  updateInitiative: command(
    'initiative.update',
    1,
    initiative.partial().extend({ id }),
    (draft, { id: initiativeId, ...fields }) => {
      const before = rowIn(draft.plan, 'initiative', initiativeId);
      draft.update('initiative', initiativeId, fields);
      return { id: initiativeId, subject: fields.title ?? before.title };
    },
  ),

  removeInitiative: command('initiative.remove', 1, z.object({ id }), (draft, input) => {
    const removed = rowIn(draft.plan, 'initiative', input.id);
    remove(draft, 'initiative', removed.id);
    return { id: removed.id, subject: removed.title };
  }),
};
