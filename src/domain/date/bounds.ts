/** The days that a plan may speak of: wide enough for everybody, narrow enough for what goes over days one by one. */
export const firstDay = '1900-01-01';
export const lastDay = '2200-12-31';

/** Whether a day `YYYY-MM-DD` is one that a plan may speak of. */
export const isWithinBounds = (day: string): boolean => firstDay <= day && day <= lastDay;
