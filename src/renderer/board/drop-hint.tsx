import styles from './board.module.css';
import { useDropTarget } from './drop-target.ts';

/** Says in words, at its place on the board, what a drop would do. Alone in being drawn while dragging. */
export function DropHint() {
  const hover = useDropTarget();
  if (!hover) return null;
  const { target, effect } = hover;
  const tone = effect.isRefused ? styles.refused : effect.run ? '' : styles.idle;
  const shape = target.shape === 'line' ? styles.hintLine : styles.hintArea;
  return (
    <div
      className={`${shape} ${tone}`}
      data-drop-hint
      style={{
        left: target.x,
        top: target.y,
        width: target.width,
        height: target.shape === 'line' ? undefined : target.height,
      }}
    >
      <span className={styles.hintText}>{effect.text}</span>
    </div>
  );
}
