import { memo, type RefObject, useLayoutEffect, useRef } from 'react';
import { curve } from '#domain/drawing/bend.ts';
import { levelClass } from '../ui/level.ts';
import styles from './board.module.css';
import { drawnRungs, rungStretch } from './drawn-ladder.ts';
import { shiftOf, type View, viewOf } from './in-view.ts';
import type { Box, Layout } from './layout.ts';

/** Where a link leaves a parent: at its head, or at the rung that is served. */
function startOf(layout: Layout, parent: Box, rungId: string | null): number {
  const index = rungId ? drawnRungs(layout, parent).findIndex((rung) => rung.id === rungId) : -1;
  if (index < 0) return parent.y + parent.head / 2;
  const { y, height } = rungStretch(parent, index);
  return y + height / 2;
}

function pathOf(layout: Layout, parent: Box, child: Box, view: View | null): string {
  const shift = (box: Box) => (view ? shiftOf(layout, box, view) : 0);
  const y1 = startOf(layout, parent, child.servesRungId) + shift(parent);
  const y2 = child.y + shift(child) + child.head / 2;
  if (child.column === parent.column) {
    const x = parent.x + 8;
    return `M ${x} ${parent.y + shift(parent) + parent.height} V ${y2 - 6} Q ${x} ${y2} ${x + 6} ${y2} H ${child.x}`;
  }
  const x1 = parent.x + parent.width;
  return curve({ x1, y1, x2: child.x, y2 }, Math.min(40, (child.x - x1) / 2));
}

function linkTone(lit: ReadonlySet<string> | null, child: Box, parent: Box): string {
  if (!lit) return '';
  const isLit = lit.has(child.objective.id) && lit.has(parent.objective.id);
  return (isLit ? styles.litLink : styles.dimLink) ?? '';
}

interface LinksProps {
  readonly layout: Layout;
  /** The cards that are mounted: a line leads to each of them. */
  readonly visible: readonly Box[];
  readonly top: number;
  readonly bottom: number;
  /** The line that is lit; everything else steps back. */
  readonly lit: ReadonlySet<string> | null;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Moves the lines along with the cards that stay in sight: past React, as often as the board scrolls. */
function useMovingLines(
  sheet: RefObject<SVGSVGElement | null>,
  { layout, visible, scroller }: Pick<LinksProps, 'layout' | 'visible' | 'scroller'>,
): void {
  useLayoutEffect(() => {
    const seen = scroller.current;
    if (!seen) return;
    const moving = visible.filter((box) => {
      const parent = layout.byId.get(box.parentId ?? '');
      return box.reach > box.height || (parent && parent.reach > parent.height);
    });
    if (moving.length === 0) return;
    let frame = 0;
    const draw = () => {
      const view = viewOf(seen);
      for (const child of moving) {
        const parent = layout.byId.get(child.parentId ?? '');
        const line = parent && sheet.current?.querySelector(`[data-line="${child.objective.id}"]`);
        if (line) line.setAttribute('d', pathOf(layout, parent, child, view));
      }
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    draw();
    seen.addEventListener('scroll', later, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      seen.removeEventListener('scroll', later);
    };
  }, [sheet, layout, visible, scroller]);
}

/** The lines to each card from what it serves, drawn on a sheet no larger than what can be seen. */
export const Links = memo(function Links(props: LinksProps) {
  const { layout, visible, top, bottom, lit } = props;
  const sheet = useRef<SVGSVGElement>(null);
  useMovingLines(sheet, props);
  if (layout.owners.length > 0) return null;
  const start = Math.max(0, top);
  const height = Math.min(bottom, layout.height) - start;
  return (
    <svg
      ref={sheet}
      className={styles.links}
      style={{ top: start }}
      width={layout.width}
      height={height}
      viewBox={`0 ${start} ${layout.width} ${height}`}
      aria-hidden="true"
    >
      {visible.map((child) => {
        const parent = child.parentId ? layout.byId.get(child.parentId) : undefined;
        if (!parent) return null;
        return (
          <path
            key={child.objective.id}
            data-line={child.objective.id}
            d={pathOf(layout, parent, child, null)}
            className={`${levelClass[child.objective.level]} ${linkTone(lit, child, parent)}`}
          />
        );
      })}
    </svg>
  );
});
