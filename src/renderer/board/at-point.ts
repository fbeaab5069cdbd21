import { firstReaching, firstVisible, shiftOf, type View } from './in-view.ts';
import type { Box, Layout } from './layout.ts';

/** The card at a point of the board. */
export function boxAt(layout: Layout, x: number, y: number): Box | undefined {
  const column = columnAt(layout, x);
  const boxes = layout.columns[column] ?? [];
  const box = boxes[firstVisible(boxes, y)];
  return box && y >= box.y && x >= box.x && x <= box.x + box.width ? box : undefined;
}

/** How much lower than it stands the card is drawn that is seen at a point. */
export function shiftAt(layout: Layout, x: number, y: number, view: View): number {
  const boxes = layout.columns[columnAt(layout, x)] ?? [];
  const box = boxes[firstReaching(boxes, y)];
  if (!box || y < box.y) return 0;
  const shift = shiftOf(layout, box, view);
  return y >= box.y + shift && y <= box.y + shift + box.height ? shift : 0;
}

/** The column that a point belongs to, the gaps counted to the nearest. */
export function columnAt(layout: Layout, x: number): number {
  const step = layout.columnWidth + layout.sizes.columnGap;
  const first = (layout.columnX[0] as number) - layout.sizes.columnGap / 2;
  return Math.max(0, Math.min(2, Math.floor((x - first) / step)));
}
