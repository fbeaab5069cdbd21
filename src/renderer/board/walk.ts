import { drawnRungs, rungStretch } from './drawn-ladder.ts';
import { focusedKey, focusKey, moveFocus } from './focus.ts';
import { shiftOf, stickyTop, viewOf } from './in-view.ts';
import type { Box, Layout } from './layout.ts';

interface Place {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly box: Box;
}

function placesOf(layout: Layout, box: Box): Place[] {
  return [
    { key: focusKey.objective(box.objective.id), x: box.x, y: box.y, height: box.height, box },
    ...drawnRungs(layout, box).map((rung, index) => ({
      key: focusKey.rung(rung.id),
      x: box.x,
      ...rungStretch(box, index),
      box,
    })),
  ];
}

/** The place that an arrow key leads to: through cards and rungs of a column (or only one of both), or to the next column. */
export function walkTo(
  layout: Layout,
  from: string | null,
  key: string,
  only: 'objective' | 'rung' | null = null,
): Place | null {
  const columns = layout.columns.map((column) =>
    column
      .flatMap((box) => placesOf(layout, box))
      .filter((place) => only === null || place.key.startsWith(only)),
  );
  const at = columns.findIndex((column) => column.some((place) => place.key === from));
  if (at < 0) return columns.flat()[0] ?? null;
  const column = columns[at] as Place[];
  const index = column.findIndex((place) => place.key === from);
  const here = column[index] as Place;
  if (key === 'ArrowDown') return column[index + 1] ?? null;
  if (key === 'ArrowUp') return column[index - 1] ?? null;
  if (key === 'Home') return column[0] ?? null;
  if (key === 'End') return column.at(-1) ?? null;
  // An empty column is stepped over.
  const beside =
    key === 'ArrowRight'
      ? layout.columns.slice(at + 1).find((boxes) => boxes.length > 0)
      : layout.columns.slice(0, at).findLast((boxes) => boxes.length > 0);
  if (!beside) return null;
  const family = beside.filter(
    (box) => box.parentId === here.box.objective.id || box.objective.id === here.box.parentId,
  );
  const nearest = (family.length > 0 ? family : beside).reduce((best, box) =>
    Math.abs(box.y - here.y) < Math.abs(best.y - here.y) ? box : best,
  );
  return placesOf(layout, nearest)[0] ?? null;
}

/** Walks to where a key leads, scrolling the place into the window. Answers whether there was one. */
export function walk(
  layout: Layout,
  view: HTMLElement,
  key: string,
  only: 'objective' | 'rung' | null = null,
): boolean {
  const place = walkTo(layout, focusedKey(), key, only);
  if (!place) return false;
  const y = place.y + shiftOf(layout, place.box, viewOf(view));
  reveal(layout, view, y, place.height);
  moveFocus(place.key);
  return true;
}

/** Scrolls so that a stretch of the board can be seen. */
export function reveal(layout: Pick<Layout, 'sizes'>, view: HTMLElement, y: number, height: number): void {
  const { sizes } = layout;
  if (y < view.scrollTop + sizes.columnHead) view.scrollTop = Math.max(0, y - stickyTop(layout));
  else if (y + height > view.scrollTop + view.clientHeight - sizes.tray) {
    view.scrollTop = y + Math.min(height, view.clientHeight - 140) - view.clientHeight + sizes.tray + 20;
  }
}
