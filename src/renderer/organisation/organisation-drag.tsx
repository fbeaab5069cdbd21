import {
  type Active,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useDndContext,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWithin } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import boardStyles from '../board/board.module.css';
import { i18n } from '../i18n/i18n.ts';
import { thePlan, usePlan } from '../plan-model/plan-store.ts';
import { keyboardCodes, mouseOptions, touchOptions } from '../ui/drag-options.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import styles from './organisation.module.css';

/** What is carried about the organisation: a person out of a team, or a team with all that is below it. */
export type Carried =
  | { readonly kind: 'person'; readonly personId: string; readonly fromUnitId: string | null }
  | { readonly kind: 'team'; readonly unitId: string };

/** Takes a person out of one team and into another, in one step. */
export async function movePerson(
  personId: string,
  fromUnitId: string | null,
  toUnitId: string,
): Promise<void> {
  await attempt(client.organisation.transfer({ personId, fromUnitId, toUnitId }));
}

interface Effect {
  readonly text: string;
  readonly run: (() => Promise<unknown>) | null;
}

/** What dropping `carried` on a unit would do, in words, and the call that does it. */
function effectOf(plan: Plan, carried: Carried, unitId: string): Effect {
  const unit = plan.tables.unit.get(unitId);
  if (!unit) return { text: i18n.t('drop.nowhere'), run: null };
  if (carried.kind === 'person') {
    if (carried.fromUnitId === unitId) return { text: i18n.t('drop.alreadyThere'), run: null };
    const person = plan.tables.person.get(carried.personId)?.name ?? '';
    return {
      text: i18n.t('organisation.joinDrop', { person, team: unit.name }),
      run: () => movePerson(carried.personId, carried.fromUnitId, unitId),
    };
  }
  const team = plan.tables.unit.get(carried.unitId);
  if (!team || team.parentId === unitId) return { text: i18n.t('drop.alreadyThere'), run: null };
  if (isWithin(plan, unitId, team.id)) return { text: i18n.t('drop.nowhere'), run: null };
  const position = plan.tables.unit.where('parentId', unitId).length;
  return {
    text: i18n.t('organisation.moveTeamDrop', { team: team.name, parent: unit.name }),
    run: () => attempt(client.organisation.moveTeam({ id: team.id, parentId: unitId, position })),
  };
}

const carriedOf = (active: Active): Carried => active.data.current as Carried;

function nameOf(plan: Plan, carried: Carried): string {
  return carried.kind === 'person'
    ? (plan.tables.person.get(carried.personId)?.name ?? '')
    : (plan.tables.unit.get(carried.unitId)?.name ?? '');
}

/** Walks from unit to unit, in the order they stand. */
const walkUnits: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  if (!event.code.startsWith('Arrow')) return undefined;
  event.preventDefault();
  const units = [...context.droppableRects.values()].sort((a, b) => a.top - b.top);
  const at = units.findIndex((unit) => context.over?.rect && unit.top === context.over.rect.top);
  const step = event.code === 'ArrowDown' || event.code === 'ArrowRight' ? 1 : -1;
  const next = units[Math.max(0, Math.min(units.length - 1, at + step))];
  return next ? { x: next.left + 60, y: next.top + 8 } : currentCoordinates;
};

const keyboardOptions = { coordinateGetter: walkUnits, keyboardCodes };

/** Dragging people and teams about the organisation by mouse, touch and keyboard. */
export function OrganisationDrag({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const [carried, setCarried] = useState<Carried | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, mouseOptions),
    useSensor(TouchSensor, touchOptions),
    useSensor(KeyboardSensor, keyboardOptions),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    setCarried(null);
    if (over) void effectOf(thePlan(), carriedOf(active), String(over.id)).run?.();
  };
  const words = ({ active, over }: Pick<DragEndEvent, 'active' | 'over'>) =>
    over ? effectOf(thePlan(), carriedOf(active), String(over.id)).text : t('drop.nowhere');
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={(args) => (args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args))}
      onDragStart={({ active }) => setCarried(carriedOf(active))}
      onDragEnd={drop}
      onDragCancel={() => setCarried(null)}
      accessibility={{
        screenReaderInstructions: { draggable: t('drop.instructions') },
        announcements: {
          onDragStart: ({ active }) => t('drop.picked', { title: nameOf(thePlan(), carriedOf(active)) }),
          onDragOver: words,
          onDragEnd: words,
          onDragCancel: () => t('drop.cancelled'),
        },
      }}
    >
      {children}
      <DragOverlay dropAnimation={null} style={{ pointerEvents: 'none' }}>
        {carried && (
          <span className={`${styles.person} ${styles.lifted}`}>
            <DropWords carried={carried} />
            {carried.kind === 'person' && <PersonDisc name={nameOf(plan, carried)} size={28} />}
            {nameOf(plan, carried)}
          </span>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** Says above what is in the hand what a drop would do. */
function DropWords({ carried }: { readonly carried: Carried }) {
  const plan = usePlan();
  const { over } = useDndContext();
  if (!over) return null;
  const { text, run } = effectOf(plan, carried, String(over.id));
  return (
    <span
      className={run ? boardStyles.hintText : `${boardStyles.hintText} ${boardStyles.idle}`}
      data-drop-hint
    >
      {text}
    </span>
  );
}
