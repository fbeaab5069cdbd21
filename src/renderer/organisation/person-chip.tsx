import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { teamTree } from '#domain/ownership/ownership.ts';
import type { Person } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { PersonDisc } from '../ui/person-disc.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './organisation.module.css';
import { type Carried, movePerson } from './organisation-drag.tsx';

interface PersonChipProps {
  readonly person: Person;
  readonly unitId: string | null;
  readonly edit: (person: Person) => void;
}

/** A person in a unit, to be dragged to another or moved by menu. */
export function PersonChip({ person, unitId, edit }: PersonChipProps) {
  const t = useTexts();
  const plan = usePlan();
  const data: Carried = { kind: 'person', personId: person.id, fromUnitId: unitId };
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({
    id: `${unitId ?? ''}/${person.id}`,
    data,
  });
  const memberships = plan.tables.membership.where('personId', person.id).map((row) => row.unitId);
  const teams = teamTree(plan).map(({ team }) => team);
  return (
    <li className={isDragging ? `${styles.chip} ${styles.dragging}` : styles.chip}>
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
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('organisation.menuOf', { name: person.name })}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          <Menu.Item onClick={() => edit(person)}>{t('organisation.editPerson')}</Menu.Item>
          <Menu.Divider />
          {teams
            .filter((team) => !memberships.includes(team.id))
            .map((team) => (
              <Menu.Item key={team.id} onClick={() => void movePerson(person.id, unitId, team.id)}>
                {t('organisation.moveTo', { name: team.name })}
              </Menu.Item>
            ))}
          {teams
            .filter((team) => memberships.length > 0 && !memberships.includes(team.id))
            .map((team) => (
              <Menu.Item
                key={team.id}
                onClick={() =>
                  void attempt(client.organisation.join({ personId: person.id, unitId: team.id }))
                }
              >
                {t('organisation.alsoIn', { name: team.name })}
              </Menu.Item>
            ))}
          {unitId && (
            <Menu.Item
              onClick={() => void attempt(client.organisation.leave({ personId: person.id, unitId }))}
            >
              {t('organisation.leave', { name: plan.tables.unit.get(unitId)?.name ?? '' })}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            color="red"
            onClick={() => void removeAndTell(client.organisation.removePerson({ id: person.id }))}
          >
            {t('organisation.removePerson')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
