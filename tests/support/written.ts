import { expect, type Page } from '@playwright/test';

/** Does something that is written, and waits until the window shows that it was: the file held it before. */
export async function written(page: Page, act: () => Promise<unknown>): Promise<void> {
  const main = page.locator('main');
  const before = await main.getAttribute('data-sequence');
  await act();
  await expect(main).not.toHaveAttribute('data-sequence', before ?? '');
}

/** Waits for what the command line tells of a file: each look starts a process, for which a busy machine takes seconds. */
export const pollFile = <T>(look: () => Promise<T>): ReturnType<typeof expect.poll<T>> =>
  expect.poll(look, { timeout: 60_000 });
