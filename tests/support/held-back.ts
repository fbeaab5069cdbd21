import type { BrowserContext } from '@playwright/test';

/** Keeps answers to requests whose address fits a pattern from the pages of a context, until the returned call lets them go. */
export async function holdBack(context: BrowserContext, pattern: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await context.route(pattern, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
