import { isClosed } from '../cycle/archive.ts';
import { type ModelTable, modelTables } from '../plan/plan.ts';
import type { Cycle } from '../tables/tables.ts';

/** Whether a cycle is read as it was: it is closed, or over. */
export const isPast = (cycle: Cycle, today: string): boolean => isClosed(cycle) || today > cycle.endsOn;

/** What goes on in a closed cycle: its promises are followed up, and its meetings have moments of their own. */
const goesOn: ReadonlySet<ModelTable> = new Set([
  'plan',
  'cycle',
  'improvement',
  'workshop',
  'workshopStep',
  'workshopParticipant',
  'decision',
  'workshopMerge',
  'settledConflict',
  'idea',
  'ideaDots',
  'cluster',
  'proposal',
  'proposalKeyResult',
  'proposalReaction',
  'gap',
  'template',
  'agenda',
  'agreement',
  'signatory',
  'signature',
  'changeCause',
]);

/** The tables that a closed cycle is judged by as they were. */
export const frozenTables = modelTables.filter((table) => !goesOn.has(table));
