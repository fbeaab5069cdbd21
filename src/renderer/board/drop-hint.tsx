import type { CSSProperties, RefObject } from 'react';
import carryStyles from '../ui/carry.module.css';
import styles from './board.module.css';
import type { DropEffect, DropTarget } from './drop.ts';
import { useDropTarget } from './drop-target.ts';
import type { Layout } from './layout.ts';

const toneOf = (effect: DropEffect): string | undefined =>
  effect.isRefused ? styles.refused : effect.work ? undefined : styles.idle;

/** The room that a sentence is given beside a place, and its distance from it, in pixels. */
const room = { width: 280, height: 46, gap: 8 };

/** Where the sentence of a drop stands: right or left of the place, else above or below it, where the board is seen. */
function besidePlace(layout: Layout, target: DropTarget, seen: HTMLElement): CSSProperties {
  const top = seen.scrollTop + layout.sizes.columnHead;
  const bottom = seen.scrollTop + seen.clientHeight - layout.sizes.tray;
  const left = seen.scrollLeft;
  const right = left + seen.clientWidth;
  const end = target.x + target.width;
  const within = (y: number) => Math.max(top + room.height, Math.min(bottom, y));
  const maxWidth = room.width;
  // It ends a little below the upper edge of the place: what is in the hand is always lower.
  const foot = within(target.y + (target.shape === 'line' ? -6 : 14));
  if (end + room.gap + maxWidth <= right) return { left: end + room.gap, top: foot, maxWidth };
  if (target.x - room.gap - maxWidth >= left)
    return { right: layout.width - target.x + room.gap, top: foot, maxWidth };
  const isRoomAbove = target.y - room.gap - room.height >= top;
  const isRoomBelow = target.y + target.height + room.gap + room.height <= bottom;
  const edge =
    !isRoomAbove && isRoomBelow ? target.y + target.height + room.gap + room.height : target.y - room.gap;
  return { left: Math.max(target.x, left) + 12, top: within(edge), maxWidth };
}

interface DropHintProps {
  readonly layout: Layout;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Marks the place on the board where a drop would go and says beside it what it would do. Alone in being drawn while dragging. */
export function DropHint({ layout, scroller }: DropHintProps) {
  const hover = useDropTarget();
  if (!hover || !scroller.current) return null;
  const { target, effect } = hover;
  const isLine = target.shape === 'line';
  const shape = isLine ? styles.hintLine : styles.hintArea;
  const tone = toneOf(effect) ?? '';
  return (
    <>
      <div
        className={`${shape} ${tone}`}
        data-drop-mark
        style={{
          left: target.x,
          top: target.y,
          width: target.width,
          height: isLine ? undefined : target.height,
        }}
      />
      <span
        className={`${carryStyles.words} ${styles.beside} ${tone}`}
        data-drop-hint
        style={{ left: 'auto', bottom: 'auto', ...besidePlace(layout, target, scroller.current) }}
      >
        {effect.text}
      </span>
    </>
  );
}
