import { tables } from '../../tables/tables.ts';
import { id } from '../input.ts';
import { addRow, removeRow, updateRow } from '../row-commands.ts';

const { state, outcome } = tables.improvement.columns;
const fields = tables.improvement.schema.pick({ problem: true, remedy: true, ownerId: true, dueOn: true });
const added = fields.partial().extend({ cycleId: id, problem: fields.shape.problem });
/** State and outcome are followed up after the cycle is closed as well. */
const updated = fields.extend({ state, outcome }).partial().extend({ id });

/** What we do about how we set and follow our objectives. */
export const improvementCommands = {
  addImprovement: addRow('review.add-improvement', 'improvement', 'cycleId', added),
  updateImprovement: updateRow('review.update-improvement', 'improvement', updated),
  removeImprovement: removeRow('review.remove-improvement', 'improvement'),
};
