import { moving } from './moving.ts';

/** A share in percent that goes from a baseline to a target. */
export const percent = moving('percent');
