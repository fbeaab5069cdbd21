import { useDraggable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import type { DragData } from '../board/drag-and-drop.tsx';
import { levelClass } from '../ui/level.ts';
import styles from './library.module.css';

interface ShelfCardProps {
  readonly id: string;
  readonly title: string;
  readonly facts: string;
  readonly data: DragData;
  readonly children?: ReactNode;
}

/** A thing on a shelf of the library, to be picked up by mouse, touch or Space. */
export function ShelfCard({ id, title, facts, data, children }: ShelfCardProps) {
  const { listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id, data });
  return (
    <article
      ref={(node) => {
        setNodeRef(node);
        setActivatorNodeRef(node);
      }}
      className={`${styles.template} ${levelClass[data.level ?? 'team']} ${isDragging ? styles.dragging : ''}`}
      data-template={id}
      {...listeners}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: picked up by Space like every draggable
      tabIndex={0}
      aria-label={title}
    >
      <strong>{title}</strong>
      <p>{facts}</p>
      {children}
    </article>
  );
}
