import { vi } from 'vitest';

/** Waits until a check no longer fails. How soon that is depends on the machine, so nothing but a fault is waited for in vain. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 60_000, interval: 20 });
