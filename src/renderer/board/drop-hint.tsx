import carryStyles from '../ui/carry.module.css';
import styles from './board.module.css';
import type { DropEffect } from './drop.ts';
import { useDropTarget } from './drop-target.ts';

const toneOf = (effect: DropEffect): string | undefined =>
  effect.isRefused ? styles.refused : effect.run ? undefined : styles.idle;

/** Marks the place on the board where a drop would go. Alone with its words in being drawn while dragging. */
export function DropHint() {
  const hover = useDropTarget();
  if (!hover) return null;
  const { target, effect } = hover;
  const isLine = target.shape === 'line';
  const shape = isLine ? styles.hintLine : styles.hintArea;
  return (
    <div
      className={`${shape} ${toneOf(effect) ?? ''}`}
      data-drop-mark
      style={{
        left: target.x,
        top: target.y,
        width: target.width,
        height: isLine ? undefined : target.height,
      }}
    />
  );
}

/** Says what a drop would do, above what is in the hand, so that nothing covers it. */
export function DropWords() {
  const hover = useDropTarget();
  if (!hover) return null;
  return (
    <span className={`${carryStyles.words} ${toneOf(hover.effect) ?? ''}`} data-drop-hint>
      {hover.effect.text}
    </span>
  );
}
