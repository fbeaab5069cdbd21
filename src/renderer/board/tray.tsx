import { useDndContext, useDraggable } from '@dnd-kit/core';
import { IconInbox } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { useNumbers, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import { useScreen } from '../window/screen-state.ts';
import styles from './board.module.css';
import { type DragData, draggedOf } from './drag-and-drop.tsx';
import type { Dragged } from './drop.ts';
import { focusKey, moveFocus } from './focus.ts';
import type { Layout } from './layout.ts';
import { pickedUp } from './selection.ts';
import { reveal } from './walk.ts';

interface TrayProps {
  readonly layout: Layout;
  /** How wide the board is seen. */
  readonly width: number;
  readonly tray: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** How many chips are named at most before the rest is only counted, and the width that each takes with its gap. */
const mostChips = 6;
const chipWidth = 270;
/** What the tray's own words take. */
const wordsWidth = 210;

/** Whether the foot of the board, where unaligned cards stand, is in the window. */
function useFootInView({ layout, scroller }: Pick<TrayProps, 'layout' | 'scroller'>): boolean {
  const [isInView, setInView] = useState(false);
  const foot = layout.unalignedTop;
  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const look = () => setInView(foot !== null && view.scrollTop + view.clientHeight > foot + 120);
    view.addEventListener('scroll', look, { passive: true });
    // It is told of its size in the first frame as well: asked at once, the browser would have to lay it out before that.
    const sizes = new ResizeObserver(look);
    sizes.observe(view);
    return () => {
      view.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [scroller, foot]);
  return isInView;
}

/** Keeps what serves nothing in sight, and takes what is to be detached. */
export function Tray({ layout, width, tray, scroller }: TrayProps) {
  const t = useTexts();
  const written = useNumbers();
  const { active } = useDndContext();
  const scale = useScreen((state) => state.scale);
  const chips = Math.floor((width / scale - wordsWidth) / chipWidth);
  const named = layout.unaligned.slice(0, Math.max(1, Math.min(mostChips, chips)));
  const rest = layout.unaligned[named.length];
  const isDragging = draggedOf(active?.data.current)?.kind === 'objective';
  const isInView = useFootInView({ layout, scroller });
  if (!isDragging && (layout.unaligned.length === 0 || isInView)) return null;
  const goTo = (id: string) => {
    const box = layout.byId.get(id);
    if (!box || !scroller.current) return;
    reveal(layout, scroller.current, box.y, box.height);
    moveFocus(focusKey.objective(id));
  };
  return (
    <div ref={tray} className={styles.tray} data-tray>
      <IconInbox size={18} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{t('board.unaligned')}</b>{' '}
        <span className={styles.trayHint}>
          {isDragging ? t('board.dropToDetach') : written(layout.unaligned.length)}
        </span>
      </span>
      {named.map((objective) => (
        <Chip key={objective.id} objective={objective} onOpen={() => goTo(objective.id)} />
      ))}
      {rest && (
        <button type="button" className={styles.chip} onClick={() => goTo(rest.id)}>
          +{written(layout.unaligned.length - named.length)}
        </button>
      )}
    </div>
  );
}

/** What serves nothing yet: leads to its card, and is carried like it, by mouse, touch and keyboard. */
function Chip({ objective, onOpen }: { readonly objective: Objective; readonly onOpen: () => void }) {
  const plan = usePlan();
  const { listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: `tray ${objective.id}`,
    data: {
      isFromTray: true,
      get dragged(): Dragged {
        return { kind: 'objective', ids: pickedUp('objective', objective.id) };
      },
    } satisfies DragData,
  });
  return (
    <button
      ref={(node) => {
        setNodeRef(node);
        setActivatorNodeRef(node);
      }}
      type="button"
      className={isDragging ? `${styles.chip} ${styles.heldChip}` : styles.chip}
      title={objective.title}
      data-chip={objective.id}
      {...listeners}
      onClick={onOpen}
    >
      <PersonDisc name={ownerName(plan, ownerOf(objective))} size={20} />
      <span dir="auto">{objective.title}</span>
    </button>
  );
}
