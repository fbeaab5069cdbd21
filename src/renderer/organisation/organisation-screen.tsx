import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { ActionIcon, Button, Group, Menu, Select, Text } from '@mantine/core';
import { IconDots, IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamTree } from '#domain/ownership/ownership.ts';
import type { Person, Unit } from '#domain/plan/rows.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { thePlan, usePlan } from '../plan-model/plan-store.ts';
import { DraftInput } from '../ui/draft-field.tsx';
import { personOptions } from '../ui/owner-options.ts';
import { CompanyDisc, PersonDisc } from '../ui/person-disc.tsx';
import styles from './organisation.module.css';
import { PersonDialog, type PersonDraft } from './person-dialog.tsx';

interface DraggedPerson {
  readonly personId: string;
  readonly fromUnitId: string | null;
}

/** Takes a person out of one team and into another, as one who drags means it. */
async function movePerson({ personId, fromUnitId }: DraggedPerson, toUnitId: string): Promise<void> {
  if (fromUnitId === toUnitId) return;
  const joined = await attempt(client.organisation.join({ personId, unitId: toUnitId }));
  if (joined && fromUnitId) await attempt(client.organisation.leave({ personId, unitId: fromUnitId }));
}

export function OrganisationScreen() {
  const { t } = useTranslation();
  const plan = usePlan();
  const [dragged, setDragged] = useState<DraggedPerson | null>(null);
  const [draft, setDraft] = useState<PersonDraft | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    if (over) void movePerson(active.data.current as DraggedPerson, String(over.id));
  };
  const { company } = plan;
  const teams = teamTree(plan);
  const loose = plan.tables.person
    .sorted()
    .filter((person) => plan.tables.membership.where('personId', person.id).length === 0);
  const isEmpty = teams.length === 0 && plan.tables.person.rows.size === 0;
  const draggedPerson = plan.tables.person.get(dragged?.personId);
  const words = (personId: unknown, unitId: unknown) =>
    t('organisation.joinDrop', {
      person: thePlan().tables.person.get(String(personId))?.name ?? '',
      team: thePlan().tables.unit.get(String(unitId))?.name ?? '',
    });
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={(args) => (args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args))}
      onDragStart={({ active }) => setDragged(active.data.current as DraggedPerson)}
      onDragEnd={drop}
      onDragCancel={() => setDragged(null)}
      accessibility={{
        screenReaderInstructions: { draggable: t('drop.instructions') },
        announcements: {
          onDragStart: ({ active }) =>
            t('drop.picked', {
              title: thePlan().tables.person.get(active.data.current?.personId)?.name ?? '',
            }),
          onDragOver: ({ active, over }) =>
            over ? words(active.data.current?.personId, over.id) : t('drop.nowhere'),
          onDragEnd: ({ active, over }) =>
            over ? words(active.data.current?.personId, over.id) : t('drop.cancelled'),
          onDragCancel: () => t('drop.cancelled'),
        },
      }}
    >
      <div className={styles.screen}>
        <header className={styles.head}>
          <div>
            <h1>{t('organisation.title')}</h1>
            <Text c="dimmed" size="sm">
              {t('organisation.text')}
            </Text>
          </div>
          <Group wrap="nowrap">
            <Button
              variant="default"
              leftSection={<IconPlus size={17} />}
              onClick={() =>
                void attempt(
                  client.organisation.addTeam({
                    name: t('organisation.newTeam'),
                    leadId: null,
                    parentId: company.id,
                  }),
                )
              }
            >
              {t('organisation.addTeam')}
            </Button>
            <Button
              leftSection={<IconUserPlus size={17} />}
              onClick={() => setDraft({ id: null, unitIds: [] })}
            >
              {t('organisation.addPerson')}
            </Button>
          </Group>
        </header>
        <UnitCard unit={company} depth={0} edit={setDraft} />
        {isEmpty && (
          <div className={styles.empty}>
            <h2>{t('organisation.emptyTitle')}</h2>
            <Text c="dimmed">{t('organisation.emptyText')}</Text>
          </div>
        )}
        {teams.map(({ team, depth }) => (
          <UnitCard key={team.id} unit={team} depth={depth + 1} edit={setDraft} />
        ))}
        {loose.length > 0 && (
          <section className={styles.unit} style={{ marginLeft: 28 }}>
            <h2 className={styles.looseHead}>{t('organisation.withoutTeam')}</h2>
            <ul className={styles.people}>
              {loose.map((person) => (
                <PersonChip key={person.id} person={person} unitId={null} edit={setDraft} />
              ))}
            </ul>
          </section>
        )}
      </div>
      <DragOverlay dropAnimation={null}>
        {draggedPerson && (
          <span className={`${styles.person} ${styles.lifted}`}>
            <PersonDisc name={draggedPerson.name} size={28} />
            {draggedPerson.name}
          </span>
        )}
      </DragOverlay>
      <PersonDialog draft={draft} close={() => setDraft(null)} />
    </DndContext>
  );
}

interface UnitCardProps {
  readonly unit: Unit;
  readonly depth: number;
  readonly edit: (draft: PersonDraft) => void;
}

function UnitCard({ unit, depth, edit }: UnitCardProps) {
  const { t } = useTranslation();
  const plan = usePlan();
  const { setNodeRef, isOver } = useDroppable({ id: unit.id });
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
        {isCompany ? <CompanyDisc size={30} /> : <span className={styles.teamMark} aria-hidden="true" />}
        <DraftInput
          variant="unstyled"
          classNames={{ root: styles.nameRoot, input: styles.name }}
          aria-label={isCompany ? t('organisation.company') : t('organisation.teamName')}
          value={unit.name}
          onCommit={(name) => void attempt(client.organisation.updateUnit({ id: unit.id, name }))}
        />
        <Select
          size="xs"
          w={190}
          aria-label={`${t('organisation.lead')}: ${unit.name}`}
          placeholder={t('organisation.noLead')}
          data={personOptions(plan)}
          value={unit.leadId}
          searchable
          clearable
          onChange={(leadId) => void attempt(client.organisation.updateUnit({ id: unit.id, leadId }))}
        />
        <UnitMenu unit={unit} edit={edit} />
      </div>
      <ul className={styles.people}>
        {members.map((person) => (
          <PersonChip key={person.id} person={person} unitId={unit.id} edit={edit} />
        ))}
        {members.length === 0 && !isCompany && (
          <li className={styles.nobody}>{t('organisation.emptyTeam')}</li>
        )}
      </ul>
    </section>
  );
}

function UnitMenu({ unit, edit }: Pick<UnitCardProps, 'unit' | 'edit'>) {
  const { t } = useTranslation();
  const plan = usePlan();
  const places = [plan.company, ...teamTree(plan).map(({ team }) => team)].filter(
    (place) => place.id !== unit.id && place.id !== unit.parentId,
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('organisation.menuOf', { name: unit.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={() => edit({ id: null, unitIds: [unit.id] })}>
          {t('organisation.addPersonTo', { name: unit.name })}
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            void attempt(
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
              onClick={() => void attempt(client.organisation.removeTeam({ id: unit.id }))}
            >
              {t('organisation.removeTeam')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface PersonChipProps {
  readonly person: Person;
  readonly unitId: string | null;
  readonly edit: (draft: PersonDraft) => void;
}

function PersonChip({ person, unitId, edit }: PersonChipProps) {
  const { t } = useTranslation();
  const plan = usePlan();
  const data: DraggedPerson = { personId: person.id, fromUnitId: unitId };
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
          <Menu.Item onClick={() => edit({ id: person.id, unitIds: [] })}>
            {t('organisation.editPerson')}
          </Menu.Item>
          <Menu.Divider />
          {teams
            .filter((team) => !memberships.includes(team.id))
            .map((team) => (
              <Menu.Item key={team.id} onClick={() => void movePerson(data, team.id)}>
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
            onClick={() => void attempt(client.organisation.removePerson({ id: person.id }))}
          >
            {t('organisation.removePerson')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
