import {
  type Announcements,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { createContext, type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import type { Plan } from '#domain/plan/plan.ts';
import type { Level } from '#domain/tables/objective.ts';
import { carrying, handOf, useLetGo } from '../keys/carrying.ts';
import { useTexts } from '../language/language.ts';
import { theCycle, thePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { keyboardCodes, mouseOptions, touchOptions } from '../ui/drag-options.ts';
import { fetched } from '../window/later.ts';
import { watchStay } from '../window/stay.ts';
import { columnAt, shiftAt } from './at-point.ts';
import type { Dragged, DropEffect, DropTarget } from './drop.ts';
import { dropTarget, type Hover, useHoverIs } from './drop-target.ts';
import { focusKey, moveFocus } from './focus.ts';
import { Hand, useBesidePointer } from './hand.tsx';
import { allTargets, nextTarget, targetAt, trayTarget } from './hit-test.ts';
import { stickyTop, type View, viewOf } from './in-view.ts';
import type { Layout } from './layout.ts';

/** The board scrolls while something is held near its edge, this share of its height. */
const autoScroll = { threshold: { x: 0.03, y: 0.08 }, acceleration: 14 } as const;

/** What a draggable carries. */
export interface DragData {
  readonly dragged: Dragged;
  /** The title of what comes from the library. */
  readonly title?: string;
  readonly level?: Level;
  /** Whether it was picked up from the tray, which lies where the board scrolls by itself. */
  readonly isFromTray?: boolean;
}

/** What is in the hand is as large as itself, not as the card that it was lifted off. */
const overlayStyle = {
  pointerEvents: 'none',
  left: 0,
  top: 0,
  width: 'max-content',
  height: 'auto',
} as const;

interface DragAndDropProps {
  readonly layout: Layout;
  readonly board: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly tray: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** What is in the hand; null where it was deleted meanwhile and its card is gone. */
export const draggedOf = (data: unknown): Dragged | null => (data as DragData | undefined)?.dragged ?? null;

/** The objective whose card, or one of whose rungs, is in the hand: its card stays mounted wherever the board scrolls. */
export const HeldObjective = createContext<string | null>(null);

function heldObjective(dragged: Dragged | undefined): string | null {
  switch (dragged?.kind) {
    case 'objective':
      return dragged.ids[0] ?? null;
    case 'rung':
      return thePlan().tables.keyResult.get(dragged.ids[0])?.objectiveId ?? null;
    default:
      return null;
  }
}

function titleOf(plan: Plan, data: DragData): string {
  switch (data.dragged.kind) {
    case 'objective':
      return plan.tables.objective.get(data.dragged.ids[0])?.title ?? '';
    case 'rung':
      return plan.tables.keyResult.get(data.dragged.ids[0])?.title ?? '';
    case 'template':
    case 'metric':
    case 'leftover':
    case 'idea':
      return data.title ?? '';
  }
}

/** What a drop would do, for screen readers; a place that does nothing is not worth interrupting for. */
function wordsToSay(): string | undefined {
  const effect = dropTarget.get()?.effect;
  return effect && (effect.work || effect.isRefused) ? effect.text : undefined;
}

const timeNow = () => ({ cycleId: theCycle().id, today: today() });

/** Where a drop at a point would go; a card that stays in sight beside its branch takes it where it is seen. */
function seenTarget(layout: Layout, x: number, y: number, view: View, dragged: Dragged) {
  if (y < view.top + layout.sizes.columnHead) return null;
  const shift = shiftAt(layout, x, y, view);
  const target = targetAt(layout, x, y - shift, dragged);
  return target && shift > 0 ? { ...target, y: target.y + shift } : target;
}

/** What drops would do comes after the first paint: nothing is dropped before. */
export const dropping = fetched(async () => {
  const { DropEffects, doDrop } = await import('./parts.ts');
  return { effects: new DropEffects(), doDrop };
});

const unknownEffect: DropEffect = { text: '', isRefused: false, work: null };

const isUnknown = ({ effect }: Hover): boolean => effect === unknownEffect;

/** What dnd-kit tells the reader of the screen is over the board: what only now can be known it tells as if just reached. */
const overBoard = () => (dropping.here() ? [{ id: 'board' }] : []);

const effectOf = (dragged: Dragged, target: DropTarget): DropEffect =>
  dropping.here()?.effects.of(thePlan(), dragged, target, timeNow()) ?? unknownEffect;

/** Aims at a place; what a drop there would do is said as soon as that can be known. */
function aim(dragged: Dragged, target: DropTarget | null): void {
  dropTarget.set(target && { target, effect: effectOf(dragged, target) });
  const aimed = dropTarget.get();
  if (aimed?.effect !== unknownEffect) return;
  dropping.come().then(
    () => {
      if (dropTarget.get() !== aimed) return;
      dropTarget.set(null);
      aim(dragged, aimed.target);
    },
    // What could not be had the window tells by itself.
    () => undefined,
  );
}

/** Dragging on the board, by mouse, touch and keyboard: one droppable, its places read from the layout. */
export function DragAndDrop({ layout, board, scroller, tray, children }: DragAndDropProps) {
  const t = useTexts();
  const [active, setActive] = useState<DragData | null>(null);
  useLetGo();
  // dnd-kit looks at what is under the hand when this is drawn: again once a drop there can be known.
  useHoverIs(isUnknown);
  const current = useRef(layout);
  current.current = layout;

  // What comes out of a drawer beside the board does not push the board away.
  const isOverBoard = useRef(true);
  const isStillOnTray = useRef(false);
  const scrolling = useMemo(() => ({ ...autoScroll, canScroll: () => isOverBoard.current }), []);

  const detect = useMemo(
    (): CollisionDetection =>
      ({ pointerCoordinates, active: drag }) => {
        const element = board.current;
        // By keyboard the arrow keys have chosen the place already.
        const dragged = draggedOf(drag.data.current);
        if (!pointerCoordinates || !element || !dragged) return overBoard();
        const { x, y } = pointerCoordinates;
        const within = (area: DOMRect | undefined) =>
          area !== undefined && x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
        const isOnTray = dragged.kind === 'objective' && within(tray.current?.getBoundingClientRect());
        const frame = element.getBoundingClientRect();
        const view = scroller.current;
        isStillOnTray.current &&= isOnTray;
        isOverBoard.current = !isStillOnTray.current && within(view?.getBoundingClientRect());
        const target = isOnTray
          ? trayTarget(current.current)
          : view && isOverBoard.current
            ? seenTarget(current.current, x - frame.left, y - frame.top, viewOf(view), dragged)
            : null;
        aim(dragged, target);
        return overBoard();
      },
    [board, scroller, tray],
  );

  const walk = useMemo(
    (): KeyboardCoordinateGetter =>
      (event, { active: id, currentCoordinates, context }) => {
        if (!event.code.startsWith('Arrow')) return undefined;
        event.preventDefault();
        const element = board.current;
        const view = scroller.current;
        if (!element || !view) return currentCoordinates;
        const held = context.draggableNodes.get(id);
        const dragged = draggedOf(held?.data.current);
        if (!dragged) return currentCoordinates;
        // The first step leads on from what was picked up: what is in the hand is drawn below it.
        const lifted = held?.node.current?.getBoundingClientRect() ?? {
          left: currentCoordinates.x,
          top: currentCoordinates.y,
        };
        const frame = element.getBoundingClientRect();
        // A chip of the tray stands in no column: it is carried up the nearest one.
        const isFromTray = (held?.data.current as DragData | undefined)?.isFromTray ?? false;
        const { columnX } = current.current;
        const columnNear = (x: number) => (isFromTray ? (columnX[columnAt(current.current, x)] ?? x) : x);
        const hover = dropTarget.get();
        const from = hover
          ? { x: hover.target.x, y: hover.target.y + hover.target.height / 2 }
          : { x: columnNear(lifted.left - frame.left), y: lifted.top - frame.top };
        const target = nextTarget(allTargets(current.current, dragged), from, event.code);
        if (!target) return currentCoordinates;
        aim(dragged, target);
        const middle = target.y + target.height / 2;
        const isBehindHeads = target.y < view.scrollTop + stickyTop(current.current);
        if (
          isBehindHeads ||
          middle < view.scrollTop + 80 ||
          middle > view.scrollTop + view.clientHeight - 120
        ) {
          view.scrollTop = Math.max(0, middle - view.clientHeight / 2);
        }
        const moved = element.getBoundingClientRect();
        // What is in the hand stands below the place, and covers none of it.
        return { x: moved.left + target.x + 24, y: moved.top + middle + Math.min(target.height / 2, 60) + 6 };
      },
    [board, scroller],
  );

  const keyboardOptions = useMemo(
    () => ({ coordinateGetter: walk, scrollBehavior: 'auto' as const, keyboardCodes }),
    [walk],
  );
  const sensors = useSensors(
    useSensor(MouseSensor, mouseOptions),
    useSensor(TouchSensor, touchOptions),
    useSensor(KeyboardSensor, keyboardOptions),
  );

  const announcements = useMemo(
    (): Announcements => ({
      onDragStart: ({ active: drag }) =>
        t('drop.picked', { title: titleOf(thePlan(), drag.data.current as DragData) }),
      onDragMove: wordsToSay,
      onDragOver: wordsToSay,
      onDragEnd: () => lastWords.current,
      onDragCancel: () => t('drop.cancelled'),
    }),
    [t],
  );
  const lastWords = useRef('');
  const besidePointer = useBesidePointer();

  const start = ({ active: drag, activatorEvent }: DragStartEvent) => {
    dropTarget.set(null);
    carrying.begin(handOf(activatorEvent));
    const data = drag.data.current as DragData;
    isStillOnTray.current = data.isFromTray ?? false;
    setActive(data);
  };
  const finish = ({ active: drag }: DragEndEvent) => {
    const hover = dropTarget.get();
    const dragged = draggedOf(drag.data.current);
    dropTarget.set(null);
    carrying.end();
    setActive(null);
    lastWords.current = hover?.effect.work
      ? t('drop.dropped', { effect: hover.effect.text })
      : t('drop.cancelled');
    if (!hover?.effect.work) return;
    const { work } = hover.effect;
    const isHere = watchStay();
    void dropping.come().then(async ({ doDrop }) => {
      await doDrop(work);
      if ((dragged?.kind === 'objective' || dragged?.kind === 'rung') && isHere())
        moveFocus(focusKey[dragged.kind](dragged.ids[0] as string));
    });
  };
  const cancel = () => {
    dropTarget.set(null);
    carrying.end();
    setActive(null);
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={detect}
      autoScroll={scrolling}
      onDragStart={start}
      onDragEnd={finish}
      onDragCancel={cancel}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drop.instructions') } }}
    >
      <HeldObjective value={heldObjective(active?.dragged)}>{children}</HeldObjective>
      <DragOverlay dropAnimation={null} style={overlayStyle} modifiers={besidePointer}>
        {active && <Hand data={active} />}
      </DragOverlay>
    </DndContext>
  );
}
