import { useDraggable } from '@dnd-kit/core';
import { useRef } from 'react';
import type { Person } from '#domain/tables/tables.ts';
import { on, useSubjects } from '../keys/subjects.ts';
import { useTexts } from '../language/language.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import { ActionMenuButton } from '../window/action-menu.tsx';
import styles from './organisation.module.css';
import type { Carried } from './organisation-drag.tsx';

interface PersonChipProps {
  readonly person: Person;
  readonly unitId: string | null;
}

/** A person in a unit, to be dragged to another or moved by menu. */
export function PersonChip({ person, unitId }: PersonChipProps) {
  const t = useTexts();
  const data: Carried = { kind: 'person', personId: person.id, fromUnitId: unitId };
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({
    id: `${unitId ?? ''}/${person.id}`,
    data,
  });
  const chip = useRef<HTMLLIElement>(null);
  const subjects = on({ personIds: [person.id], unitIds: unitId ? [unitId] : [] });
  useSubjects(chip, subjects);
  return (
    <li ref={chip} className={isDragging ? `${styles.chip} ${styles.dragging}` : styles.chip}>
      <span
        ref={setNodeRef}
        {...listeners}
        {...attributes}
        className={styles.person}
        data-person={person.name}
      >
        <PersonDisc name={person.name} size={28} />
        <span>
          <b>{person.name}</b>
          <small>{person.jobTitle}</small>
        </span>
      </span>
      <ActionMenuButton
        group="person"
        subjects={subjects}
        label={t('organisation.menuOf', { name: person.name })}
      />
    </li>
  );
}
