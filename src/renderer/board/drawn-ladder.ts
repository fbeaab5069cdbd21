import type { KeyResult } from '#domain/tables/tables.ts';
import type { Box, Layout } from './layout.ts';

/** The rungs of a box from the top of the drawing down. */
export function drawnRungs(layout: Layout, box: Box): readonly KeyResult[] {
  return layout.isUpsideDown ? box.rungs : [...box.rungs].reverse();
}

/** The drawn rung of a box at a height, counted from the top; -1 above and below its ladder. */
export function rungIndexAt({ gaps }: Box, y: number): number {
  return gaps.findIndex((top, index) => y >= top && y < (gaps[index + 1] ?? top));
}

/** The gap between the drawn rungs of a box that is nearest to a height. */
export function nearestGap({ gaps }: Box, y: number): number {
  return gaps.reduce(
    (best, gap, index) => (Math.abs(gap - y) < Math.abs((gaps[best] as number) - y) ? index : best),
    0,
  );
}

/** Where a drawn rung stands, by its number from the top. */
export function rungStretch({ gaps, rungsTop }: Box, index: number): { y: number; height: number } {
  const y = gaps[index] ?? rungsTop;
  return { y, height: (gaps[index + 1] ?? y) - y };
}

/** The ids of all cards, or of all rungs, in reading order: column by column from the top down. */
export function idsInOrder(layout: Layout, kind: 'objective' | 'rung'): string[] {
  const boxes = layout.columns.flat();
  return kind === 'objective'
    ? boxes.map(({ objective }) => objective.id)
    : boxes.flatMap((box) => drawnRungs(layout, box).map((rung) => rung.id));
}
