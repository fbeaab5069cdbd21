import { testDay } from './find-rows.ts';

/** How far ahead of the real clock the one of a story is, in milliseconds: whenever it is run, it begins on one morning. */
export const aheadOf = (moment: string): number => Date.parse(moment) - Date.now();

export const storyAhead = aheadOf(`${testDay}T10:00:00`);
