import type { Locator, Page } from '@playwright/test';

/** The card of the objective that is called so. */
export const card = (page: Page, title: string): Locator =>
  page.locator('[data-objective]').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** A rung whose title has these words. */
export const rung = (page: Page, title: string): Locator =>
  page.locator('[data-rung]').filter({ hasText: title });

/** The panel of whatever is open. */
export const panel = (page: Page): Locator => page.locator('aside[data-panel]');
