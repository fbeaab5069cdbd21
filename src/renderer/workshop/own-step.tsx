import type { Workshop } from '#domain/tables/tables.ts';
import { MethodCard } from './method-card.tsx';
import { NotesList } from './notes-list.tsx';
import styles from './own-step.module.css';

/** A step of the team's own: how to run one, and what was kept in it. */
export function OwnStep({ workshop }: { readonly workshop: Workshop }) {
  return (
    <div className={styles.own}>
      <MethodCard kind="own" isOpen />
      <NotesList workshopId={workshop.id} />
    </div>
  );
}
