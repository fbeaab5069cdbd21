import { isClosed } from '../cycle/archive.ts';
import type { Cycle } from '../tables/tables.ts';

/** Whether a cycle is read as it was: it is closed, or over. */
export const isPast = (cycle: Cycle, today: string): boolean => isClosed(cycle) || today > cycle.endsOn;
