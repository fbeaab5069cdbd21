import { useDroppable } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  startTransition,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { lineOf } from '#domain/alignment/alignment.ts';
import {
  type Filtered,
  filterCycle,
  isFiltering,
  noFilter,
} from '#domain/objective-filter/objective-filter.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { isCarrying } from '../keys/carrying.ts';
import { useTypedAhead } from '../keys/typed-ahead.ts';
import { useKeyView } from '../keys/views.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { drawersNow, useDrawers } from '../plan-model/drawers.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { keptFor } from '../ui/kept-for.ts';
import { useWidth } from '../ui/use-width.ts';
import { useShown } from '../window/address.ts';
import { later, useMissing } from '../window/later.ts';
import { useScreen } from '../window/screen-state.ts';
import { useLookedAt } from '../window/stage.ts';
import styles from './board.module.css';
import { boardSubjects } from './board-subjects.ts';
import { type BoardView, boardSearch, boardView, useBoardView, useCollapsed } from './board-view.ts';
import { Card } from './card.tsx';
import { unmeasuredSizes } from './card-size.ts';
import { cardSizes } from './card-sizes.ts';
import { type Composing, useDrawnBoard } from './current-layout.ts';
import { Docking } from './dock.tsx';
import { DragAndDrop, HeldObjective } from './drag-and-drop.tsx';
import { drawnRungs, idsInOrder } from './drawn-ladder.ts';
import { DropHint } from './drop-hint.tsx';
import { EmptyBoard } from './empty-board.tsx';
import { FilterBar } from './filter-bar.tsx';
import { focused, focusedKey, focusKey, lastStand, rememberFocus, standAt } from './focus.ts';
import { useFontArrivals } from './font-arrivals.ts';
import { FullTitle } from './full-title.tsx';
import { Ground } from './ground.tsx';
import { overscan, stickyTop, viewOf, visibleBoxes } from './in-view.ts';
import { useLasso } from './lasso.tsx';
import { type Box, type Layout, layoutBoard } from './layout.ts';
import { Links } from './links.tsx';
import { useMeasuredTo, useMeasuringTheRest } from './measured-later.ts';
import { selection, useOnlySelected } from './selection.ts';
import { Tray } from './tray.tsx';
import { reveal, walk } from './walk.ts';

const Composer = later(async () => (await import('./parts.ts')).Composer);

/** The window into the board moves in steps of this many pixels, so that scrolling rarely renders. */
const windowStep = 120;

const nothing: Filtered = { matches: new Set(), shown: new Set() };

/** Who comes back to the board, or to its picture, finds it as it was laid out. */
const boards = keptFor<Plan, Layout>();
const pictures = keptFor<Plan, Layout>();

/** The layout of what is looked at now, its words measured down to a height. */
function useLayout(view: BoardView, width: number, measuredTo: number, isPicture = false): Layout {
  const plan = usePlan();
  const cycle = useCycle();
  const { grouping, density } = view;
  const filter = isPicture ? noFilter : view.filter;
  const collapsed = useCollapsed(plan, cycle, isFiltering(filter));
  const fontArrivals = useFontArrivals();
  const language = useLanguage();
  const scale = useScreen((state) => state.scale);
  const filtered = useMemo(
    () => (isFiltering(filter) ? filterCycle(plan, cycle, filter, today()) : null),
    [plan, cycle, filter],
  );
  return useMemo(() => {
    const look = { width, scale, grouping, density, collapsed, filtered, measuredTo };
    // What is not measured yet is not laid out for nothing.
    if (width === 0)
      return layoutBoard(plan, cycle, { ...look, ...unmeasuredSizes(plan, look), filtered: nothing });
    const sizes = fontArrivals > 0 ? cardSizes(plan, cycle, look) : unmeasuredSizes(plan, look);
    return (isPicture ? pictures : boards)(
      plan,
      [cycle, language, today(), fontArrivals, ...Object.values(look)],
      () => layoutBoard(plan, cycle, { ...look, ...sizes }),
    );
  }, [
    plan,
    cycle,
    width,
    scale,
    grouping,
    density,
    collapsed,
    filtered,
    fontArrivals,
    language,
    isPicture,
    measuredTo,
  ]);
}

/** The card that the keyboard stands on, or on a rung of. */
function boxStoodOn(layout: Layout): Box | undefined {
  const stand = lastStand();
  return layout.boxes.find(
    ({ objective, rungs }) => objective.id === stand?.id || rungs.some(({ id }) => id === stand?.id),
  );
}

/**
 * Keeps a card where it is seen: the open one while the board grows wider or narrower, the one with the keyboard while
 * it is measured on, else the topmost one.
 */
function useSteadyView(layout: Layout, scroller: RefObject<HTMLDivElement | null>): void {
  const before = useRef(layout);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = layout;
    const view = scroller.current;
    const isWider = old.columnWidth !== layout.columnWidth;
    const isMeasuredOn = !old.isMeasured && layout.isMeasured && old.boxes.length === layout.boxes.length;
    if (!view || old.boxes.length === 0 || !(isWider || isMeasuredOn)) return;
    const { top, height } = viewOf(view);
    const open = isWider ? old.byId.get(drawersNow().openObjectiveId ?? '') : undefined;
    const stood = isWider ? undefined : boxStoodOn(old);
    const isSeen = stood && stood.y + stood.height > top && stood.y < top + height;
    const steady = open ?? (isSeen ? stood : visibleBoxes(old, top, top)[0]);
    const box = steady && layout.byId.get(steady.objective.id);
    if (!steady || !box) return;
    view.scrollTop += box.y - steady.y;
    if (!open) return;
    const { margin } = layout.sizes;
    const right = box.x + box.width + margin - view.clientWidth;
    view.scrollLeft = Math.min(box.x - margin, Math.max(right, view.scrollLeft));
  }, [layout, scroller]);
}

/**
 * How the board is looked at as soon as there is time to lay it out: who types goes on typing. A filter that is taken away
 * is gone at once, since whoever shows a card counts on it; and so is any view that an action asks for (`boardLayoutNow`).
 */
function useViewInTime(): readonly [view: BoardView, isBehind: boolean, askFor: (search: string) => void] {
  const now = useBoardView();
  const inTime = useDeferredValue(now);
  const [asked, askFor] = useState<string | null>(null);
  const [atOnce, showAtOnce] = useState({ view: now, inTime });
  const isDue = asked === boardSearch(now) || (isFiltering(inTime.filter) && !isFiltering(now.filter));
  if (isDue && atOnce.view !== now) {
    showAtOnce({ view: now, inTime });
    askFor(null);
  }
  // Until there is time for a newer one: it does not fall back to the one before.
  const view = atOnce.inTime === inTime ? atOnce.view : inTime;
  return [view, view !== now, askFor];
}

export function BoardScreen() {
  const t = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const tray = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const [measuredTo, measureAll] = useMeasuredTo();
  const [view, isBehind, askFor] = useViewInTime();
  const layout = useLayout(view, width, measuredTo);
  useMeasuringTheRest(view, layout, scroller, measureAll);
  const [composing, compose] = useState<Composing | null>(null);
  const isMissing = useMissing((state) => state.isMissing);
  const composer = composing && `${composing.level} ${composing.parentId}`;
  const takeAhead = useTypedAhead(isMissing ? null : composer, () => compose(null));
  useDrawnBoard({ layout, view, askFor, scroller, compose });
  useSteadyView(layout, scroller);
  const { grouping, filter } = view;
  const isEmpty = width > 0 && layout.boxes.length === 0 && !composing;
  const isSearched = isFiltering(filter);
  const screen = useRef<HTMLDivElement>(null);
  useKeyView('board', screen, {
    subjects: boardSubjects,
    onEscape: () => {
      const isSelected = selection.count() > 0;
      selection.clear();
      return isSelected;
    },
  });
  return (
    <DragAndDrop layout={layout} board={board} scroller={scroller} tray={tray}>
      <Docking frame={screen}>
        <h1 className="sr-only">{t('board.title')}</h1>
        <FilterBar layout={layout} width={width} />
        <div ref={scroller} className={styles.scroller} aria-busy={isBehind} data-board-scroller>
          {isEmpty && (isSearched || grouping === 'band') ? (
            <div ref={board} style={{ height: '100%', display: 'flex' }}>
              {isSearched ? <NothingFound /> : <EmptyBoard />}
            </div>
          ) : (
            width > 0 && (
              <Board view={view} layout={layout} board={board} scroller={scroller}>
                {composing && (
                  <Composer
                    key={composer}
                    composing={composing}
                    layout={layout}
                    takeAhead={takeAhead}
                    close={() => compose(null)}
                  />
                )}
              </Board>
            )
          )}
        </div>
        {!isEmpty && grouping === 'band' && (
          <Tray layout={layout} width={width} tray={tray} scroller={scroller} />
        )}
      </Docking>
    </DragAndDrop>
  );
}

/** A board to be looked at and nothing else, of whatever plan and moment is said around it. */
export function BoardPicture({ label }: { readonly label: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const view = useBoardView();
  const layout = useLayout(view, width, Number.POSITIVE_INFINITY, true);
  return (
    <section className={styles.picture} aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys */}
      <div ref={scroller} className={styles.scroller} tabIndex={0} data-board-scroller>
        <div inert>
          {width > 0 && <Board view={view} layout={layout} board={board} scroller={scroller} />}
        </div>
      </div>
    </section>
  );
}

function NothingFound() {
  const t = useTexts();
  return (
    <div className={styles.empty}>
      <h2>{t('board.nothingFound')}</h2>
      <p>{t('board.nothingFoundText')}</p>
      <Button
        leftSection={<IconFilterOff size={18} />}
        onClick={() => boardView.change({ filter: noFilter })}
      >
        {t('action.clear-filter')}
      </Button>
    </div>
  );
}

interface BoardProps {
  readonly view: BoardView;
  readonly layout: Layout;
  readonly board: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The stretch of the board that is mounted, followed while scrolling. */
function useVisibleStretch(scroller: BoardProps['scroller']): readonly [top: number, bottom: number] {
  // As it will be before anybody scrolls: what is looked at is not asked before the page is laid out.
  const [stretch, setStretch] = useState<readonly [number, number]>(() => [
    -overscan,
    window.innerHeight + overscan,
  ]);
  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const update = () => {
      const top = Math.floor(view.scrollTop / windowStep) * windowStep - overscan;
      const bottom = top + Math.ceil(view.clientHeight / windowStep) * windowStep + windowStep + 2 * overscan;
      // What comes into reach is drawn between frames, never instead of one.
      startTransition(() => setStretch((old) => (old[0] === top && old[1] === bottom ? old : [top, bottom])));
    };
    view.addEventListener('scroll', update, { passive: true });
    const observer = new ResizeObserver(update);
    observer.observe(view);
    return () => {
      view.removeEventListener('scroll', update);
      observer.disconnect();
    };
  }, [scroller]);
  return stretch;
}

const noBoxes: readonly Box[] = [];

/**
 * The cards that are drawn: at once those in the window, and those that are there already; the others of the stretch that
 * is mounted after that. A board that is opened, or looked at in another way, is drawn in two goes.
 */
function useDrawnCards(layout: Layout, top: number, bottom: number, heldId: string | null): readonly Box[] {
  const all = useMemo(() => {
    const boxes = visibleBoxes(layout, top, bottom);
    const held = heldId === null ? undefined : layout.byId.get(heldId);
    return held && !boxes.includes(held) ? [...boxes, held] : boxes;
  }, [layout, top, bottom, heldId]);
  const drawn = useDeferredValue(all, noBoxes);
  return useMemo(() => {
    if (drawn === all) return all;
    const atOnce = new Set(
      [...drawn, ...visibleBoxes(layout, top + overscan, bottom - overscan)].map(
        ({ objective }) => objective.id,
      ),
    );
    return all.filter(({ objective }) => atOnce.has(objective.id) || objective.id === heldId);
  }, [layout, top, bottom, heldId, all, drawn]);
}

/** The card that the facilitator has open in another window, while this one shows the room what is talked of. */
function useFollowedCard(): string | null {
  const { screen, id } = useShown();
  const cardId = useLookedAt(id ?? '', 'card');
  return screen === 'workshop-projector' && typeof cardId === 'string' ? cardId : null;
}

/** The card that another window looks at, brought into sight here. */
function useFollowed(layout: Layout, scroller: BoardProps['scroller']): string | null {
  const followedId = useFollowedCard();
  useEffect(() => {
    const box = layout.byId.get(followedId ?? '');
    if (box && scroller.current) reveal(layout, scroller.current, box.y, box.height);
  }, [followedId, layout, scroller]);
  return followedId;
}

/** The line of the card that is open or selected alone; null while nothing is. */
function useLit(): ReadonlySet<string> | null {
  const plan = usePlan();
  const openId = useDrawers((state) => state.openObjectiveId);
  const followedId = useFollowedCard();
  const selectedId = useOnlySelected();
  const id = selectedId ?? openId ?? followedId;
  return useMemo(() => (id && plan.tables.objective.get(id) ? lineOf(plan, id) : null), [plan, id]);
}

/** Shift with an arrow selects what it walks over, from the anchor on. */
function extendSelection(layout: Layout): void {
  const focus = focused();
  if (focus) selection.range(focus.kind, idsInOrder(layout, focus.kind), focus.id);
}

function useBoardKeys({ layout, scroller }: Pick<BoardProps, 'layout' | 'scroller'>) {
  return useCallback(
    (event: KeyboardEvent) => {
      const { target, key } = event;
      const view = scroller.current;
      if (!(target instanceof HTMLElement) || event.defaultPrevented || !view || event.altKey) return;
      const stand = standAt(target);
      if (!stand) return;
      if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
        event.preventDefault();
        const button = target.querySelector<HTMLElement>(
          'header button, :scope > [role=presentation] button',
        );
        // A menu that opens while its key is still going down takes the key for a reason to close.
        requestAnimationFrame(() => button?.click());
        return;
      }
      const isWalking = key.startsWith('Arrow') || key === 'Home' || key === 'End';
      if (!isWalking || isCarrying()) return;
      if (event.shiftKey && selection.count() === 0) extendSelection(layout);
      if (!walk(layout, view, key, event.shiftKey ? stand.kind : null)) return;
      event.preventDefault();
      if (event.shiftKey) extendSelection(layout);
    },
    [layout, scroller],
  );
}

function Board({ view, layout, board, scroller, children }: BoardProps & { readonly children?: ReactNode }) {
  const { setNodeRef } = useDroppable({ id: 'board' });
  const openId = useDrawers((state) => state.openObjectiveId);
  const followedId = useFollowed(layout, scroller);
  const [top, bottom] = useVisibleStretch(scroller);
  const heldId = useContext(HeldObjective);
  const visible = useDrawnCards(layout, top, bottom, heldId);
  const lit = useLit();
  // Tab reaches the first card where what it reached before is gone.
  const missing = useMemo(() => missingStand(layout), [layout]);
  const first = layout.columns.flat()[0];
  const lasso = useLasso(layout, board);
  const onKeyDown = useBoardKeys({ layout, scroller });
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
      onPointerDown={lasso.onPointerDown}
      onFocus={({ target }) => {
        const stand = standAt(target);
        if (stand) rememberFocus(focusKey[stand.kind](stand.id));
      }}
    >
      <Ground layout={layout} top={top} bottom={bottom} />
      <Links layout={layout} visible={visible} top={top} bottom={bottom} lit={lit} scroller={scroller} />
      {visible.map((box) => (
        <Card
          key={box.objective.id}
          objectiveId={box.objective.id}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          reach={box.reach}
          stickyTop={`min(${stickyTop(layout)}px, calc(100cqh - ${box.height + layout.sizes.tray}px))`}
          titleLines={box.titleLines}
          rungIds={drawnRungs(layout, box)
            .map((rung) => rung.id)
            .join(' ')}
          rungHeights={box.gaps
            .slice(1)
            .map((gap, index) => gap - (box.gaps[index] as number))
            .join(' ')}
          head={box.head}
          facts={box.facts.rows.map((row) => row.join(' ')).join('|')}
          isFactsBelow={!box.facts.isBeside}
          folded={box.folded}
          isFoldable={box.isFoldable}
          density={view.density}
          isUpsideDown={layout.isUpsideDown}
          standsInFor={box === first ? (missing ?? '') : undefined}
          isOpen={box.objective.id === (openId ?? followedId)}
          isDim={lit !== null && !lit.has(box.objective.id)}
        />
      ))}
      <FullTitle board={board} layout={layout} />
      {lasso.element}
      {children}
      <DropHint layout={layout} scroller={scroller} />
    </div>
  );
}

/** What the keyboard was on last, where the board no longer has it or there was nothing; else undefined. */
function missingStand(layout: Layout): string | null | undefined {
  const key = focusedKey();
  const isThere = layout.boxes.some(
    (box) =>
      key === focusKey.objective(box.objective.id) ||
      box.rungs.some((rung) => key === focusKey.rung(rung.id)),
  );
  return isThere ? undefined : key;
}
