import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails where something on the page keeps assistive technology out; `unknowable` are rules that axe cannot judge here. */
export async function expectAccessible(
  page: Page,
  where: string,
  unknowable: readonly string[] = [],
): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).disableRules([...unknowable]).analyze();
  expect(
    violations.map(({ id: rule, nodes }) => [where, rule, nodes.map(({ html }) => html).slice(0, 3)]),
  ).toEqual([]);
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
