import { expect, type Page } from '@playwright/test';
import { nextFrames } from './settled.ts';

/** What may lie outside the window: the map is moved under it, and the way past the rail comes when it has the focus. */
const movable = '[data-map], [href="#content"]';
/** What scrolls in both directions. */
const twoWay = '[data-board-scroller], [data-map]';

/**
 * What does not fit into the window: pressable things and words that cannot be reached, words that are cut without a
 * sign or by the edge of their drawing, what scrolls sideways, and pressable things and words under something else.
 */
function findMisfits([ignored, sideways]: readonly [string, string]): string[] {
  const found: string[] = [];
  const page = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  const slack = 1.5;
  const dialog = [...document.querySelectorAll('[role=dialog]:not([data-panel])')].at(-1);
  const menu = [...document.querySelectorAll('[role=menu], [role=listbox]')].find((list) =>
    list.checkVisibility(),
  );
  const scopes = [menu ?? dialog ?? document.body, document.querySelector('[data-toasts]')];
  const nameOf = (element: Element) => {
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.tagName.toLowerCase()} “${label.trim().slice(0, 50)}” .${String(element.getAttribute('class')).slice(0, 60)}`;
  };
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest(`.sr-only, svg, style, [inert], [id^=Dnd], ${ignored}`);

  /** Whether words that are too long for it end in a sign. */
  const isCutWithSign = (element: Element) => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(element);
    return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
  };
  const isWithinCut = (element: Element | null): boolean =>
    element !== null && (isCutWithSign(element) || isWithinCut(element.parentElement));

  /** Where a box is seen once everything around it is scrolled to it; null where it cannot be. */
  const reach = (element: Element, rect: DOMRect): { box: DOMRect; isStill: boolean } | string => {
    let { left, top, right, bottom } = rect;
    let isStill = true;
    let position = getComputedStyle(element).position;
    for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
      if (position === 'fixed') break;
      const style = getComputedStyle(outer);
      const holds =
        position !== 'absolute' ||
        style.position !== 'static' ||
        style.transform !== 'none' ||
        style.contain !== 'none';
      if (!holds) continue;
      position = style.position;
      const frame = outer.getBoundingClientRect();
      for (const axis of ['x', 'y'] as const) {
        const overflow = axis === 'x' ? style.overflowX : style.overflowY;
        if (overflow === 'visible') continue;
        const isOut =
          axis === 'x'
            ? left < frame.left - slack || right > frame.right + slack
            : top < frame.top - slack || bottom > frame.bottom + slack;
        if (!isOut) continue;
        if (overflow === 'hidden' || overflow === 'clip') {
          if (isCutWithSign(outer)) return { box: frame, isStill: false };
          return `cut by .${outer.getAttribute('class')}`;
        }
        isStill = false;
        if (axis === 'x') {
          left = Math.max(left, frame.left);
          right = Math.min(Math.max(right, left), frame.right);
          left = Math.min(left, right);
        } else {
          top = Math.max(top, frame.top);
          bottom = Math.min(Math.max(bottom, top), frame.bottom);
          top = Math.min(top, bottom);
        }
      }
    }
    const isOutside =
      left < page.left - slack ||
      top < page.top - slack ||
      right > page.right + slack ||
      bottom > page.bottom + slack;
    if (isOutside) return `outside the window at ${[left, top, right, bottom].map(Math.round)}`;
    return { box: new DOMRect(left, top, right - left, bottom - top), isStill };
  };

  /** Whether something is meant to be over what it lies on: an edge that is dragged, or a menu with a ground of its own. */
  const isLaidOver = (top: Element, element: Element): boolean => {
    for (let part: Element | null = top; part && !part.contains(element); part = part.parentElement) {
      const { position, backgroundColor } = getComputedStyle(part);
      if (part.matches('[role=separator]')) return true;
      if (position === 'absolute' && backgroundColor.startsWith('rgb(')) return true;
    }
    return false;
  };

  /** What lies over something at a point of the window; null where nothing does. */
  const coverOf = (element: Element, x: number, y: number): Element | null => {
    const top = document.elementFromPoint(x, y);
    const isFree =
      !top ||
      element.contains(top) ||
      top.contains(element) ||
      top.closest('label')?.contains(element) ||
      top.closest('[data-tray], [data-board-heads]') !== null ||
      !top.checkVisibility({ opacityProperty: true }) ||
      isLaidOver(top, element) ||
      getComputedStyle(element).pointerEvents === 'none';
    return isFree ? null : top;
  };

  for (const root of [document.documentElement, document.body, document.querySelector('#content')]) {
    if (root && root.scrollWidth > root.clientWidth + 1)
      found.push(`${nameOf(root).slice(0, 20)} is wider than the window`);
  }
  for (const scope of scopes) {
    if (!scope) continue;
    const pressable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    for (const element of scope.querySelectorAll(pressable)) {
      const rect = element.getBoundingClientRect();
      if (rect.width < 3 || rect.height < 3 || !isShown(element)) continue;
      const reached = reach(element, rect);
      if (typeof reached === 'string') {
        found.push(`${nameOf(element)} ${reached}`);
        continue;
      }
      if (!reached.isStill || Number(getComputedStyle(element).opacity) === 0) continue;
      const { x, y, width, height } = reached.box;
      const cover = coverOf(element, x + width / 2, y + height / 2);
      if (cover) found.push(`${nameOf(element)} lies under ${nameOf(cover)}`);
    }
    const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rect = range.getBoundingClientRect();
      if (rect.width < 1) continue;
      const reached = reach(element, isCutWithSign(element) ? element.getBoundingClientRect() : rect);
      const words = `words “${node.textContent.slice(0, 40)}”`;
      if (typeof reached === 'string') found.push(`${words} ${reached}`);
      if (typeof reached === 'string' || !reached.isStill || isWithinCut(element)) continue;
      for (const { left, right, top, height } of range.getClientRects())
        for (const x of [left + 2, right - 2]) {
          const cover = coverOf(element, x, top + height / 2);
          if (cover) found.push(`${words} lie under ${nameOf(cover)}`);
        }
    }
    for (const text of scope.querySelectorAll<SVGTextElement>('svg text')) {
      const frame = text.ownerSVGElement?.getBoundingClientRect();
      const { left, right } = text.getBoundingClientRect();
      if (!frame || !text.checkVisibility() || text.closest(ignored)) continue;
      if (left < frame.left - 0.5 || right > frame.right + 0.5)
        found.push(`words “${text.textContent}” are cut by their drawing`);
    }
    for (const element of [scope, ...scope.querySelectorAll('*')]) {
      if (element.scrollWidth <= element.clientWidth + 1 || !isShown(element)) continue;
      if (element.matches('input, textarea') || element.closest(sideways)) continue;
      const { overflowX } = getComputedStyle(element);
      if (overflowX === 'auto' || overflowX === 'scroll') found.push(`${nameOf(element)} scrolls sideways`);
    }
  }
  return [...new Set(found)].slice(0, 12);
}

export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(findMisfits, [movable, twoWay] as const);

const softly = expect.configure({ soft: true });

/** Fails where something on the page does not fit into the window at one of these sizes. */
export async function expectFits(
  page: Page,
  where: string,
  sizes: readonly (readonly [width: number, height: number])[],
): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const at = `${where} at ${width}×${height}`;
    await nextFrames(page);
    // Charts are drawn anew a moment after their frame changed.
    await softly.poll(() => misfits(page), { message: at }).toEqual([]);
  }
}
