import { moving } from './moving.ts';

/** An amount of money that goes from a baseline to a target. */
export const currency = moving('currency');
