import { z } from 'zod';
import { tables } from '../../tables/tables.ts';
import { id } from '../input.ts';
import { addRow, removeRow, updateRow } from '../row-commands.ts';

const { title } = tables.step.columns;
const added = z.object({ keyResultId: id, title });
const step = tables.step.schema.pick({ title: true, doneOn: true });
const initiative = tables.initiative.schema.pick({ title: true, ownerId: true, dueOn: true, state: true });

/** The steps of a key result, and what is done for it. */
export const stepAndInitiativeCommands = {
  addStep: addRow('step.add', 'step', 'keyResultId', added),
  updateStep: updateRow('step.update', 'step', step.partial().extend({ id })),
  removeStep: removeRow('step.remove', 'step'),
  addInitiative: addRow('initiative.add', 'initiative', 'keyResultId', added),
  updateInitiative: updateRow('initiative.update', 'initiative', initiative.partial().extend({ id })),
  removeInitiative: removeRow('initiative.remove', 'initiative'),
};
