import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import styles from './drop-place.module.css';

interface DropPlaceProps {
  readonly id: string;
  /** What it is called, for assistive technology. */
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A part of the screen that what is carried can be dropped into; it lights up when that is held over it. */
export function DropPlace({ id, label, className, children }: DropPlaceProps) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <section
      ref={setNodeRef}
      className={isOver ? `${className} ${styles.over}` : className}
      aria-label={label}
      data-place={label}
    >
      {children}
    </section>
  );
}
