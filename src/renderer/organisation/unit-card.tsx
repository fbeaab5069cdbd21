import { useDraggable, useDroppable } from '@dnd-kit/core';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconGripVertical } from '@tabler/icons-react';
import { isWithin, teamTree } from '#domain/ownership/ownership.ts';
import type { Person, Unit } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { Choice } from '../ui/choice.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import { makeFresh, useFreshField } from '../ui/fresh-field.ts';
import { personOptions } from '../ui/options.ts';
import { CompanyDisc } from '../ui/person-disc.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { AddPeople, focusUnit } from './add-people.tsx';
import styles from './organisation.module.css';
import type { Carried } from './organisation-drag.tsx';
import { PersonChip } from './person-chip.tsx';

interface UnitCardProps {
  readonly unit: Unit;
  readonly depth: number;
  readonly edit: (person: Person) => void;
}

/** A unit with its name, lead and members; a place to drop people and teams, and itself draggable. */
export function UnitCard({ unit, depth, edit }: UnitCardProps) {
  const t = useTexts();
  const plan = usePlan();
  const { setNodeRef, isOver } = useDroppable({ id: unit.id });
  const field = useFreshField(unit.id);
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
      <div className={styles.unitHead}>
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
          data={personOptions(plan.tables.person)}
          value={unit.leadId}
          clearable
          onChange={(leadId) => void attempt(client.organisation.updateUnit({ id: unit.id, leadId }))}
        />
        <UnitMenu unit={unit} />
      </div>
      <ul className={styles.people}>
        {members.map((person) => (
          <PersonChip key={person.id} person={person} unitId={unit.id} edit={edit} />
        ))}
        <li className={styles.add}>
          <AddPeople unit={unit} />
        </li>
      </ul>
    </section>
  );
}

function UnitMenu({ unit }: Pick<UnitCardProps, 'unit'>) {
  const t = useTexts();
  const plan = usePlan();
  const places = [plan.company, ...teamTree(plan).map(({ team }) => team)].filter(
    (place) => place.id !== unit.parentId && !isWithin(plan, place.id, unit.id),
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('organisation.menuOf', { name: unit.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={() => focusUnit(unit.id)}>
          {t('organisation.addPersonTo', { name: unit.name })}
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            void makeFresh(
              client.organisation.addTeam({
                name: t('organisation.newTeam'),
                leadId: null,
                parentId: unit.id,
              }),
            )
          }
        >
          {t('organisation.addTeamIn', { name: unit.name })}
        </Menu.Item>
        {unit.kind === 'team' && (
          <>
            <Menu.Divider />
            {places.map((place) => (
              <Menu.Item
                key={place.id}
                onClick={() =>
                  void attempt(
                    client.organisation.moveTeam({
                      id: unit.id,
                      parentId: place.id,
                      position: plan.tables.unit.where('parentId', place.id).length,
                    }),
                  )
                }
              >
                {t('organisation.moveTo', { name: place.name })}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item
              color="red"
              onClick={() => void removeAndTell(client.organisation.removeTeam({ id: unit.id }))}
            >
              {t('organisation.removeTeam')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
