import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { nextFrames } from './settled.ts';

/** Of what axe looks at, only this is another in another theme. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Asks axe of what is wrong alone, in the page that is there: an answer of all that is well, and a page more for it, take three times as long. */
const axeOf = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/**
 * Fails where something on the page keeps assistive technology out, in either theme; `unknowable` are rules that axe
 * cannot judge here.
 */
export async function expectAccessible(
  page: Page,
  where: string,
  unknowable: readonly string[] = [],
): Promise<void> {
  const look = async (colorScheme: 'dark' | 'light', axe: AxeBuilder) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await nextFrames(page);
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id: rule, nodes }) => [
        where,
        colorScheme,
        rule,
        nodes.map(({ html }) => html).slice(0, 3),
      ]),
    ).toEqual([]);
  };
  await look('dark', axeOf(page).withRules(ofColours));
  await look('light', axeOf(page).disableRules([...unknowable]));
}

/** Fails where some text on the page is smaller than a room can read from its back, 20 pixels. */
export async function expectLegible(page: Page, where: string): Promise<void> {
  const small = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !element || element.closest('.sr-only, style, [id^=Dnd]')) continue;
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      // Text inside a drawing is scaled with it.
      const svg = element.closest('svg');
      const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < 19.95) found.push(`${size.toFixed(1)} “${text.slice(0, 40)}”`);
    }
    return found;
  });
  expect({ where, small }).toEqual({ where, small: [] });
}
