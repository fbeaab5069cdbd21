import type { Box, Layout } from './layout.ts';

/** How far above and below what is seen of the board its cards are mounted, in pixels. */
export const overscan = 600;

/** The first of a rising list of stretches that ends below `top`. */
export function firstVisible<T extends { readonly y: number; readonly height: number }>(
  stretches: readonly T[],
  top: number,
  lengthOf: (stretch: T) => number = ({ height }) => height,
): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle] as T;
    if (stretch.y + lengthOf(stretch) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first box of a column that, with what it may be moved down, ends below `top`. */
export const firstReaching = (column: readonly Box[], top: number): number =>
  firstVisible(column, top, ({ reach }) => reach);

/** The part of the board that is seen. */
export interface View {
  readonly top: number;
  readonly height: number;
}

export const viewOf = (scroller: HTMLElement): View => ({
  top: scroller.scrollTop,
  height: scroller.clientHeight,
});

/** How far below its head the top of the seen board a card stays in sight beside its branch. */
export const stickyTop = ({ sizes }: Pick<Layout, 'sizes'>): number => sizes.columnHead + sizes.cardGap;

/** How much lower than it stands a card is drawn, so that it stays in sight while its branch is scrolled through. */
export function shiftOf(layout: Layout, box: Box, view: View): number {
  const room = box.reach - box.height;
  if (room <= 0) return 0;
  // Of a card that is higher than the window the end is seen.
  const top = Math.min(stickyTop(layout), view.height - box.height - layout.sizes.tray);
  return Math.max(0, Math.min(room, view.top + top - box.y));
}

/** The boxes that show between two heights. */
export function visibleBoxes(layout: Layout, top: number, bottom: number): Box[] {
  const visible: Box[] = [];
  for (const column of layout.columns) {
    for (let index = firstReaching(column, top); index < column.length; index++) {
      const box = column[index] as Box;
      if (box.y > bottom) break;
      visible.push(box);
    }
  }
  return visible;
}
