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
import { type ReactNode, useRef, useState } from 'react';
import { carrying, handOf, useLetGo } from '../keys/carrying.ts';
import { useTexts } from '../language/language.ts';
import styles from './carry.module.css';
import { keyboardCodes, mouseOptions, touchOptions } from './drag-options.ts';

/** What dropping something on a place would do, in words, and the call that does it; null where it does nothing. */
export interface CarryEffect {
  readonly text: string;
  readonly run: (() => Promise<unknown>) | null;
}

interface CarryProps<T> {
  /** Reads the latest plan itself: it may have changed while something is in the hand. */
  readonly effectOf: (carried: T, placeId: string) => CarryEffect;
  readonly nameOf: (carried: T) => string;
  /** How what is in the hand looks. */
  readonly lifted: (carried: T) => ReactNode;
  readonly children: ReactNode;
}

/** Walks from place to place, in the order they stand: down the page, and along a row. */
const walkPlaces: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  if (!event.code.startsWith('Arrow')) return undefined;
  event.preventDefault();
  const places = [...context.droppableRects.values()].sort((a, b) => a.top - b.top || a.left - b.left);
  const over = context.over?.rect;
  const at = places.findIndex((place) => over && place.top === over.top && place.left === over.left);
  const step = event.code === 'ArrowDown' || event.code === 'ArrowRight' ? 1 : -1;
  const next = places[Math.max(0, Math.min(places.length - 1, at + step))];
  return next ? { x: next.left + Math.min(60, next.width / 3), y: next.top + 8 } : currentCoordinates;
};

const keyboardOptions = { coordinateGetter: walkPlaces, keyboardCodes };

/** Carrying things from place to place by mouse, touch and keyboard; every place says what a drop there does. */
export function Carry<T>({ effectOf, nameOf, lifted, children }: CarryProps<T>) {
  const t = useTexts();
  const [carried, setCarried] = useState<T | null>(null);
  useLetGo();
  const lastWords = useRef('');
  const sensors = useSensors(
    useSensor(MouseSensor, mouseOptions),
    useSensor(TouchSensor, touchOptions),
    useSensor(KeyboardSensor, keyboardOptions),
  );
  const carriedOf = (active: Active) => active.data.current as T;
  const effect = ({ active, over }: Pick<DragEndEvent, 'active' | 'over'>): CarryEffect =>
    over ? effectOf(carriedOf(active), String(over.id)) : { text: t('drop.nowhere'), run: null };
  const drop = (event: DragEndEvent) => {
    carrying.end();
    setCarried(null);
    const { text, run } = effect(event);
    lastWords.current = run ? t('drop.dropped', { effect: text }) : t('drop.cancelled');
    void run?.();
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={(args) => (args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args))}
      onDragStart={({ active, activatorEvent }) => {
        carrying.begin(handOf(activatorEvent));
        setCarried(carriedOf(active));
      }}
      onDragEnd={drop}
      onDragCancel={() => {
        carrying.end();
        setCarried(null);
      }}
      accessibility={{
        screenReaderInstructions: { draggable: t('drop.instructions') },
        announcements: {
          onDragStart: ({ active }) => t('drop.picked', { title: nameOf(carriedOf(active)) }),
          onDragOver: (event) => effect(event).text,
          onDragEnd: () => lastWords.current,
          onDragCancel: () => t('drop.cancelled'),
        },
      }}
    >
      {children}
      <DragOverlay dropAnimation={null} style={{ pointerEvents: 'none' }}>
        {carried !== null && (
          <div className={styles.lifted}>
            <DropWords carried={carried} effectOf={effectOf} />
            {lifted(carried)}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** Says above what is in the hand what a drop would do. */
function DropWords<T>({ carried, effectOf }: Pick<CarryProps<T>, 'effectOf'> & { readonly carried: T }) {
  const { over } = useDndContext();
  if (!over) return null;
  const { text, run } = effectOf(carried, String(over.id));
  return (
    <span className={run ? styles.words : `${styles.words} ${styles.idle}`} data-drop-hint>
      {text}
    </span>
  );
}
