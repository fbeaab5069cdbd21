import { useDraggable, useDroppable } from '@dnd-kit/core';
import { IconGripVertical } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import type { Unit } from '#domain/tables/tables.ts';
import { on, useSubjects } from '../keys/subjects.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import type { personOptions } from '../ui/options.ts';
import { CompanyDisc } from '../ui/person-disc.tsx';
import { ActionMenuButton } from '../window/action-menu.tsx';
import { client } from '../window/client.ts';
import { useNamedField } from '../window/named-field.ts';
import { attempt } from '../window/problems.tsx';
import { AddPeople } from './add-people.tsx';
import styles from './organisation.module.css';
import type { Carried } from './organisation-drag.tsx';
import { PersonChip } from './person-chip.tsx';

interface UnitCardProps {
  readonly unit: Unit;
  readonly depth: number;
  /** Everybody who can lead it. */
  readonly people: ReturnType<typeof personOptions>;
}

/** A unit with its name, lead and members; a place to drop people and teams, and itself draggable. */
export const UnitCard = memo(function UnitCard({ unit, depth, people }: UnitCardProps) {
  const t = useTexts();
  const plan = usePlan();
  const head = useRef<HTMLDivElement>(null);
  useSubjects(head, on({ unitIds: [unit.id] }));
  const { setNodeRef, isOver } = useDroppable({ id: unit.id });
  const field = useNamedField(unit.id);
  const handle = useDraggable({
    id: `unit/${unit.id}`,
    data: { kind: 'team', unitId: unit.id } satisfies Carried,
    disabled: unit.kind === 'company',
  });
  const members = plan.tables.membership
    .where('unitId', unit.id)
    .map((row) => plan.tables.person.get(row.personId))
    .filter((person) => person !== undefined)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const isCompany = unit.kind === 'company';
  return (
    <section
      ref={setNodeRef}
      className={isOver ? `${styles.unit} ${styles.over}` : styles.unit}
      style={{ marginLeft: depth * 28 }}
      aria-label={unit.name}
      data-unit={unit.id}
    >
      <div ref={head} className={styles.unitHead}>
        {isCompany ? (
          <CompanyDisc size={30} />
        ) : (
          <button
            type="button"
            ref={handle.setNodeRef}
            {...handle.listeners}
            className={styles.teamHandle}
            aria-label={t('organisation.dragTeam', { name: unit.name })}
          >
            <span className={styles.teamMark} aria-hidden="true" />
            <IconGripVertical size={15} stroke={1.75} aria-hidden="true" />
          </button>
        )}
        <DraftInput
          ref={field}
          variant="unstyled"
          classNames={{ root: styles.nameRoot, input: styles.name }}
          aria-label={isCompany ? t('organisation.company') : t('organisation.teamName')}
          value={unit.name}
          onCommit={(name) => attempt(client.organisation.updateUnit({ id: unit.id, name }))}
        />
        <Choice
          size="xs"
          w={190}
          aria-label={`${t(isCompany ? 'organisation.head' : 'organisation.lead')}: ${unit.name}`}
          placeholder={t(isCompany ? 'organisation.noHead' : 'organisation.noLead')}
          data={people}
          value={unit.leadId}
          clearable
          onChange={(leadId) => void attempt(client.organisation.updateUnit({ id: unit.id, leadId }))}
        />
        <ActionMenuButton
          group="unit"
          subjects={on({ unitIds: [unit.id] })}
          label={t('organisation.menuOf', { name: unit.name })}
        />
      </div>
      <ul className={styles.people}>
        {members.map((person) => (
          <PersonChip key={person.id} person={person} unitId={unit.id} />
        ))}
        <li className={styles.add}>
          <AddPeople unit={unit} />
        </li>
      </ul>
    </section>
  );
});
