import { moving } from './moving.ts';

/** A plain number that goes from a baseline to a target. */
export const number = moving('number');
