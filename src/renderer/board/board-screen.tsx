import { useDroppable } from '@dnd-kit/core';
import { Button, SegmentedControl } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownerName } from '#domain/ownership/ownership.ts';
import type { Level } from '#domain/plan/rows.ts';
import { runAction } from '../app/actions.ts';
import { openObjective, setScreen, useScreen } from '../app/screen-state.ts';
import { CreationDialog } from '../library/creation-dialog.tsx';
import { LibraryDrawer } from '../library/library-drawer.tsx';
import { ObjectivePanel } from '../panel/objective-panel.tsx';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { Mark } from '../ui/mark.tsx';
import { CompanyDisc, PersonDisc } from '../ui/person-disc.tsx';
import styles from './board.module.css';
import { Card } from './card.tsx';
import { DragAndDrop, HeldObjective } from './drag-and-drop.tsx';
import { DropHint } from './drop-hint.tsx';
import { focusedKey, focusKey, rememberFocus } from './focus.ts';
import { type Layout, layoutBoard, visibleBoxes } from './layout.ts';
import { Links } from './links.tsx';
import { forgetWidths, titleLines } from './measure-title.ts';
import { PickDialog } from './pick-dialog.tsx';
import { Tray } from './tray.tsx';
import { walk } from './walk.ts';

/** The window into the board moves in steps of this many pixels, so that scrolling rarely renders. */
const windowStep = 240;
const overscan = 360;

/** The width of an element, followed. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const observer = new ResizeObserver(() => setWidth(observed.clientWidth));
    observer.observe(observed);
    setWidth(observed.clientWidth);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** Whether the font that titles are measured with has arrived. */
function useFontsReady(): boolean {
  const [isReady, setReady] = useState(document.fonts.status === 'loaded');
  useEffect(() => {
    void document.fonts.ready.then(() => {
      forgetWidths();
      setReady(true);
    });
  }, []);
  return isReady;
}

export function BoardScreen() {
  const { t } = useTranslation();
  const plan = usePlan();
  const cycle = useCycle();
  const grouping = useScreen((state) => state.grouping);
  const scroller = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const tray = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const isFontReady = useFontsReady();
  const layout = useMemo(
    () => layoutBoard(plan, cycle, { width, grouping, titleLines: isFontReady ? titleLines : () => 1 }),
    [plan, cycle, width, grouping, isFontReady],
  );
  const isEmpty = layout.boxes.length === 0;
  return (
    <DragAndDrop layout={layout} board={board} scroller={scroller} tray={tray}>
      <div className={styles.screen}>
        <h1 className="sr-only">{t('board.title')}</h1>
        <Toolbar layout={layout} />
        <div ref={scroller} className={styles.scroller} data-board-scroller>
          {isEmpty && grouping === 'band' ? (
            <div ref={board} style={{ height: '100%', display: 'flex' }}>
              <EmptyBoard />
            </div>
          ) : (
            width > 0 && <Board layout={layout} board={board} scroller={scroller} />
          )}
        </div>
        {!isEmpty && grouping === 'band' && <Tray layout={layout} tray={tray} scroller={scroller} />}
        <ObjectivePanel />
        <LibraryDrawer />
        <PickDialog />
        <CreationDialog />
      </div>
    </DragAndDrop>
  );
}

function Toolbar({ layout }: { readonly layout: Layout }) {
  const { t } = useTranslation();
  const grouping = useScreen((state) => state.grouping);
  const keyResults = layout.boxes.reduce((sum, box) => sum + box.rungs.length, 0);
  return (
    <div className={styles.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label={t('board.grouping')}
        value={grouping}
        onChange={(value) => setScreen({ grouping: value === 'owner' ? 'owner' : 'band' })}
        data={[
          { value: 'band', label: t('board.byBand') },
          { value: 'owner', label: t('board.byOwner') },
        ]}
      />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconBooks size={16} />}
        onClick={() => runAction('library')}
      >
        {t('board.library')}
      </Button>
      <span className={styles.counts}>
        {t('board.counts', { objectives: layout.boxes.length, keyResults })}
      </span>
    </div>
  );
}

function EmptyBoard() {
  const { t } = useTranslation();
  const { setNodeRef } = useDroppable({ id: 'board' });
  return (
    <div className={styles.empty} ref={setNodeRef}>
      <Mark className={styles.emptyMark} />
      <h2>{t('board.emptyTitle')}</h2>
      <p>{t('board.emptyText')}</p>
      <Button leftSection={<IconBooks size={18} />} onClick={() => setScreen({ isLibraryOpen: true })}>
        {t('board.emptyLibrary')}
      </Button>
      <Button variant="subtle" onClick={() => runAction('new-objective')}>
        {t('board.emptyNew')}
      </Button>
    </div>
  );
}

interface BoardProps {
  readonly layout: Layout;
  readonly board: React.RefObject<HTMLDivElement | null>;
  readonly scroller: React.RefObject<HTMLDivElement | null>;
}

/** The stretch of the board that is mounted, followed while scrolling. */
function useVisibleStretch(scroller: BoardProps['scroller']): readonly [top: number, bottom: number] {
  const [stretch, setStretch] = useState<readonly [number, number]>([0, 2_000]);
  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const update = () => {
      const top = Math.floor(view.scrollTop / windowStep) * windowStep - overscan;
      const bottom = top + Math.ceil(view.clientHeight / windowStep) * windowStep + windowStep + 2 * overscan;
      setStretch((old) => (old[0] === top && old[1] === bottom ? old : [top, bottom]));
    };
    update();
    view.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    return () => {
      view.removeEventListener('scroll', update);
      window.removeEventListener('resize', update);
    };
  }, [scroller]);
  return stretch;
}

function Board({ layout, board, scroller }: BoardProps) {
  const { setNodeRef } = useDroppable({ id: 'board' });
  const openId = useScreen((state) => state.openObjectiveId);
  const [top, bottom] = useVisibleStretch(scroller);
  const heldId = useContext(HeldObjective);
  const visible = useMemo(() => {
    const boxes = visibleBoxes(layout, top, bottom);
    const held = heldId === null ? undefined : layout.byId.get(heldId);
    return held && !boxes.includes(held) ? [...boxes, held] : boxes;
  }, [layout, top, bottom, heldId]);
  useFirstFocus(layout);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || event.defaultPrevented || !scroller.current) return;
      const objectiveId = target.dataset.objective;
      const rungId = target.dataset.rung;
      if (!objectiveId && !rungId) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        const owner = target.closest<HTMLElement>('[data-objective]')?.dataset.objective;
        if (owner) openObjective(owner, rungId ?? null);
        return;
      }
      const isWalking = event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End';
      if (
        isWalking &&
        !document.querySelector('[data-dragging=true]') &&
        walk(layout, scroller.current, event.key)
      ) {
        event.preventDefault();
      }
    },
    [layout, scroller],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are those of the cards inside
    <div
      ref={(node) => {
        board.current = node;
        setNodeRef(node);
      }}
      className={styles.board}
      style={{ width: layout.width, height: layout.height }}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        if (target.dataset.rung) rememberFocus(focusKey.rung(target.dataset.rung));
        else if (target.dataset.objective) rememberFocus(focusKey.objective(target.dataset.objective));
      }}
    >
      <Ground layout={layout} />
      <Links layout={layout} top={top} bottom={bottom} />
      {visible.map((box) => (
        <Card
          key={box.objective.id}
          box={box}
          isUpsideDown={layout.isUpsideDown}
          isOpen={box.objective.id === openId}
        />
      ))}
      <DropHint />
    </div>
  );
}

/** Gives Tab a card to reach when none was visited yet, or the one before is gone. */
function useFirstFocus(layout: Layout): void {
  useEffect(() => {
    const key = focusedKey();
    const isThere = layout.boxes.some(
      (box) =>
        key === focusKey.objective(box.objective.id) ||
        box.rungs.some((rung) => key === focusKey.rung(rung.id)),
    );
    const first = layout.columns.flat()[0];
    if (!isThere && first) rememberFocus(focusKey.objective(first.objective.id));
  }, [layout]);
}

const columnLevels: readonly Level[] = ['company', 'team', 'individual'];

/** Bands, column heads, owners' heads and the frame of what serves nothing. */
function Ground({ layout }: { readonly layout: Layout }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const width = layout.width - 36;
  const names = { company: t('board.company'), team: t('board.teams'), individual: t('board.individuals') };
  return (
    <>
      {columnLevels.map((level, column) => (
        <h2
          key={level}
          className={`${styles.columnHead} ${styles[level]}`}
          style={{ left: layout.columnX[column] }}
        >
          {names[level]} <small>{layout.columns[column]?.length ?? 0}</small>
        </h2>
      ))}
      {layout.bands.map((band) => (
        <div
          key={band.objectiveId}
          className={styles.band}
          style={{ top: band.y, height: band.height, width }}
        />
      ))}
      {layout.unalignedTop !== null && (
        <>
          <div
            className={styles.unaligned}
            style={{ top: layout.unalignedTop, height: layout.height - layout.unalignedTop - 66, width }}
          />
          <h2 className={styles.unalignedHead} style={{ top: layout.unalignedTop }}>
            {t('board.unaligned')} <small>{`${layout.unaligned.length} · ${t('board.unalignedHint')}`}</small>
          </h2>
        </>
      )}
      {layout.owners.map((head) => {
        const name = ownerName(plan, head.owner);
        return (
          <div
            key={head.key}
            className={styles.ownerHead}
            data-owner={name}
            style={{ left: head.x, top: head.y, width: head.width }}
          >
            {head.owner.kind === 'company' ? <CompanyDisc /> : <PersonDisc name={name} />}
            {name} <small>{head.count}</small>
          </div>
        );
      })}
    </>
  );
}
