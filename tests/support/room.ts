import { expect, type Page } from '@playwright/test';
import { catalogues } from '../../src/texts/texts.ts';

/** Goes through every step of the room that is on the screen, by its agenda. */
export async function eachStep(
  page: Page,
  language: 'en' | 'id',
  look: (title: string) => Promise<void>,
  { next: onwards }: { readonly next: string } = catalogues[language].workshop,
) {
  for (;;) {
    const title = (await page.locator('[data-room] h1').first().textContent()) ?? '';
    await look(title);
    const next = page.getByRole('button', { name: onwards, exact: true });
    if ((await next.count()) === 0) return;
    await next.click();
    await expect(page.locator('[data-room] h1').first()).not.toHaveText(title);
  }
}
