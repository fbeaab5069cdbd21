import { useDndContext } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTexts } from '../language/language.ts';
import { closePanel, setDrawers, useDrawers } from '../plan-model/drawers.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useWidth } from '../ui/use-width.ts';
import { drawerOf } from '../window/registry.ts';
import { useScreen } from '../window/screen-state.ts';
import styles from './dock.module.css';
import { draggedOf } from './drag-and-drop.tsx';
import { focusKey, moveFocus } from './focus.ts';

/** Widths of a drawer, and of what it leaves to the board at least; in pixels of the usual size. */
const widths = { least: 340, usual: 420, most: 760, board: 480, step: 24 } as const;
const widthKey = 'tangga-dock-width';

function rememberedWidth(): number {
  const width = Number(localStorage.getItem(widthKey));
  return width >= widths.least && width <= widths.most ? width : widths.usual;
}

/** Whether something of the library is in the hand: a drawer that lies on the board steps aside for it. */
function useIsCarrying(): boolean {
  const { active } = useDndContext();
  const kind = draggedOf(active?.data.current)?.kind;
  return kind !== undefined && kind !== 'objective' && kind !== 'rung';
}

interface DockingProps {
  /** What holds the board and its drawers. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** The board, and beside it the panel of an objective or the library; in a small window they take its place. */
export function Docking({ frame, children }: DockingProps) {
  const t = useTexts();
  const plan = usePlan();
  const Panel = drawerOf('panel');
  const Library = drawerOf('library');
  const dock = useRef<HTMLDivElement>(null);
  // As long as it is not known the window is as good: a drawer that is open stands where it will.
  const available = useWidth(frame) || window.innerWidth;
  const [wanted, setWanted] = useState(rememberedWidth);
  const isCarrying = useIsCarrying();
  const isLibraryOpen = useDrawers((state) => state.isLibraryOpen);
  const openId = useDrawers((state) => state.openObjectiveId);
  const scale = useScreen((state) => state.scale);
  const isPanelOpen = plan.tables.objective.get(openId) !== undefined;
  const isOpen = isLibraryOpen || isPanelOpen;
  const most = Math.min(widths.most, available / scale - widths.board);
  const isBeside = most >= widths.least;
  const width = Math.min(wanted, most);
  const isCovered = isOpen && !isBeside && !isCarrying;
  const resize = (to: number) => {
    const next = Math.round(Math.max(widths.least, Math.min(most, to)));
    setWanted(next);
    localStorage.setItem(widthKey, String(next));
  };
  const goBack = () => {
    if (isLibraryOpen) setDrawers({ isLibraryOpen: false });
    else if (openId) {
      closePanel();
      moveFocus(focusKey.objective(openId));
    }
  };
  // What lies behind is out of reach: the keys are the drawer's.
  useEffect(() => {
    if (isCovered && !dock.current?.contains(document.activeElement)) dock.current?.focus();
  }, [isCovered]);
  const className = [
    styles.dock,
    isBeside ? '' : styles.covering,
    !isBeside && isCarrying ? styles.aside : '',
  ].join(' ');
  return (
    <div ref={frame} className={styles.frame}>
      <div className={styles.side} inert={isCovered}>
        {children}
      </div>
      {isOpen && (
        <div
          ref={dock}
          className={className}
          style={isBeside ? { width: width * scale } : undefined}
          tabIndex={-1}
          data-dock
        >
          {isBeside ? (
            <Edge width={width} most={most} scale={scale} resize={resize} />
          ) : (
            <Button
              className={styles.back}
              variant="subtle"
              size="compact-sm"
              leftSection={<IconArrowLeft size={16} />}
              onClick={goBack}
            >
              {t('board.back')}
            </Button>
          )}
          <div className={isLibraryOpen ? `${styles.drawer} ${styles.behind}` : styles.drawer}>
            <Panel />
          </div>
          {isLibraryOpen && (
            <div className={styles.drawer}>
              <Library />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

interface EdgeProps {
  readonly width: number;
  readonly most: number;
  readonly scale: number;
  readonly resize: (width: number) => void;
}

/** The left edge of a drawer: drawn by mouse, moved by arrow keys, put back by a double click. */
function Edge({ width, most, scale, resize }: EdgeProps) {
  const t = useTexts();
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const edge = event.currentTarget;
    const from = event.clientX;
    const move = (moved: globalThis.PointerEvent) => resize(width + (from - moved.clientX) / scale);
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? widths.step : event.key === 'ArrowRight' ? -widths.step : 0;
    if (by === 0) return;
    event.preventDefault();
    resize(width + by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      className={styles.edge}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('board.dockWidth')}
      aria-valuemin={widths.least}
      aria-valuemax={Math.round(most)}
      aria-valuenow={Math.round(width)}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => resize(widths.usual)}
    />
  );
}
