import { memo, useEffect, useRef } from 'react';
import { type MapNode, mapSizes } from '#domain/drawing/map-layout.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { progressIn } from '#domain/progress/progress.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { levelClass } from '../ui/level.ts';
import styles from './map.module.css';

interface MapNodeCardProps {
  readonly node: MapNode;
  /** Whether Tab reaches it. */
  readonly isFocus: boolean;
  /** Whether the arrows have just come here. */
  readonly takesFocus: boolean;
  readonly isDim: boolean;
  readonly onHover: (objectiveId: string | null) => void;
  /** The focus came to it, and went from it or with it. */
  readonly onHold: (objectiveId: string) => void;
  readonly onLetGo: (objectiveId: string) => void;
  readonly onOpen: (objectiveId: string) => void;
  readonly toggle: (objectiveId: string) => void;
}

/** A card on the map; a click goes to it on the board. */
export const MapNodeCard = memo(function MapNodeCard(props: MapNodeCardProps) {
  const { node, isFocus, takesFocus, isDim, onHover, onHold, onLetGo, onOpen, toggle } = props;
  const t = useTexts();
  const plan = usePlan();
  const { objective, rungs } = node;
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) element.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  useEffect(() => () => onLetGo(objective.id), [onLetGo, objective.id]);
  const owner = ownerName(plan, ownerOf(objective));
  const foldLabel =
    node.folded > 0
      ? t('map.unfold', { title: objective.title, count: node.folded })
      : t('map.fold', { title: objective.title });
  return (
    <div
      className={`${styles.node} ${levelClass[objective.level]} ${isDim ? styles.dimNode : ''}`}
      style={{ left: node.x, top: node.y, width: mapSizes.width, height: node.height }}
    >
      <button
        ref={element}
        type="button"
        className={styles.card}
        tabIndex={isFocus ? 0 : -1}
        data-map-node={objective.id}
        aria-label={t('board.openObjective', { title: objective.title, owner })}
        onMouseEnter={() => onHover(objective.id)}
        onMouseLeave={() => onHover(null)}
        onFocus={() => {
          onHover(objective.id);
          onHold(objective.id);
        }}
        onBlur={() => onLetGo(objective.id)}
        onClick={() => onOpen(objective.id)}
      >
        <small>{owner}</small>
        <b style={{ WebkitLineClamp: node.titleLines }}>{objective.title}</b>
        {rungs.map(({ rung, number }) => (
          <span key={rung.id} className={styles.rung}>
            <i className={progressIn(plan, rung) >= 1 ? styles.done : undefined}>{number}</i>
            <span>{rung.title}</span>
          </span>
        ))}
      </button>
      {node.childCount > 0 && (
        <button
          type="button"
          className={styles.fold}
          tabIndex={-1}
          aria-label={foldLabel}
          aria-expanded={node.folded === 0}
          title={foldLabel}
          onClick={() => toggle(objective.id)}
        >
          {node.folded > 0 ? `+${node.folded}` : '–'}
        </button>
      )}
    </div>
  );
});
