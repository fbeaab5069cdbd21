/**
 * A clock in milliseconds that nobody sets: what is allowed again after a while is so however the time of day is changed
 * meanwhile.
 */
export const steadyNow = (): number => performance.now();
