import { expect, type Page } from '@playwright/test';
import { catalogues } from '../../src/texts/texts.ts';

/** Goes through every step of the room that is on the screen, by its agenda. */
export async function eachStep(
  page: Page,
  language: 'en' | 'id',
  look: (title: string) => Promise<void>,
  words: { readonly next: string; readonly finish: string } = catalogues[language].workshop,
) {
  const heading = page.locator('[data-room] h1').first();
  const next = page.getByRole('button', { name: words.next, exact: true });
  const finish = page.getByRole('button', { name: words.finish, exact: true });
  for (;;) {
    const title = (await heading.textContent()) ?? '';
    await look(title);
    await expect(next.or(finish).first()).toBeAttached();
    if ((await next.count()) === 0) return;
    await next.click();
    await expect(heading).not.toHaveText(title);
  }
}
