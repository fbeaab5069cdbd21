import { expect, type Locator, type Page } from '@playwright/test';

/** The lines of the open palette from the top. */
export const paletteLines = (page: Page): Locator => page.getByRole('dialog').locator('[data-action]');

/** Opens the palette and types into it. */
export async function askPalette(page: Page, what: string): Promise<void> {
  // No key is heard as long as something lies over the screen, which a menu that closes does for a moment.
  await expect(page.locator('[role=dialog], [role=menu]')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+K');
  const field = page.getByRole('dialog').getByRole('textbox');
  await expect(field).toBeFocused();
  await field.pressSequentially(what);
}

/** Does what the palette has first for what is typed; `title` is what that line has to say. */
export async function doByPalette(page: Page, what: string, title = what): Promise<void> {
  await askPalette(page, what);
  const first = paletteLines(page).first();
  await expect(first).toContainText(title);
  await expect(first).toHaveAttribute('data-selected');
  await page.keyboard.press('Enter');
  await expect(first).toHaveCount(0);
}
