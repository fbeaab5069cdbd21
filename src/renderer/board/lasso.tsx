import { type PointerEvent as ReactPointerEvent, type RefObject, useState } from 'react';
import styles from './board.module.css';
import { holderOf } from './focus.ts';
import { shiftOf, viewOf } from './in-view.ts';
import type { Layout } from './layout.ts';
import { selection } from './selection.ts';

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const least = 6;

/** Draws a frame on the empty ground of the board; the cards it touches are selected. */
export function useLasso(layout: Layout, board: RefObject<HTMLElement | null>) {
  const [frame, setFrame] = useState<Frame | null>(null);
  const onPointerDown = (event: ReactPointerEvent) => {
    const { target } = event;
    const isGround =
      target instanceof HTMLElement && !target.closest('button, a, input') && !holderOf(target);
    if (event.button !== 0 || event.pointerType !== 'mouse' || !isGround) return;
    const start = { x: event.clientX, y: event.clientY };
    const origin = board.current?.getBoundingClientRect();
    if (!origin) return;
    const from = { x: start.x - origin.left, y: start.y - origin.top };
    const kept = event.ctrlKey || event.metaKey || event.shiftKey ? [...selection.read().ids] : [];
    const move = (moved: PointerEvent) => {
      const now = board.current?.getBoundingClientRect();
      if (!now) return;
      const to = { x: moved.clientX - now.left, y: moved.clientY - now.top };
      const next = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      };
      if (next.width < least && next.height < least) return;
      setFrame(next);
      const scroller = board.current?.parentElement;
      const touched = layout.boxes.filter((box) => {
        const y = box.y + (scroller ? shiftOf(layout, box, viewOf(scroller)) : 0);
        return (
          box.x < next.x + next.width &&
          box.x + box.width > next.x &&
          y < next.y + next.height &&
          y + box.height > next.y
        );
      });
      selection.all('objective', [...new Set([...kept, ...touched.map((box) => box.objective.id)])]);
    };
    const end = (ended: PointerEvent) => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      const isClick = Math.abs(ended.clientX - start.x) < least && Math.abs(ended.clientY - start.y) < least;
      if (isClick) selection.clear();
      setFrame(null);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
  };
  const element = frame && (
    <div
      className={styles.lasso}
      style={{ left: frame.x, top: frame.y, width: frame.width, height: frame.height }}
    />
  );
  return { onPointerDown, element };
}
