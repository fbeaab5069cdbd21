import { useDraggable } from '@dnd-kit/core';
import { IconBulb, IconLink } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, memo, useRef } from 'react';
import { wholePercent } from '#domain/figure/fraction.ts';
import { onKeyResult, onObjective } from '../keys/subjects.ts';
import { useNumbers, useTexts } from '../language/language.ts';
import { openObjective } from '../plan-model/drawers.ts';
import { levelClass } from '../ui/level.ts';
import { CompanyDisc, PersonDisc } from '../ui/person-disc.tsx';
import { ProgressRing } from '../ui/progress-ring.tsx';
import { countDrawing } from '../ui/render-count.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { ActionMenuButton } from '../window/action-menu.tsx';
import { runAction } from '../window/registry.ts';
import { useScreen } from '../window/screen-state.ts';
import { AddButton } from './add-button.tsx';
import { boardView } from './board-view.ts';
import styles from './card.module.css';
import type { Fact } from './card-facts.ts';
import { rungRoom } from './card-size.ts';
import { type HeadView, useContradiction, useFurtherParents, useHeadView, useRungView } from './card-view.ts';
import { boardLayoutNow } from './current-layout.ts';
import type { DragData } from './drag-and-drop.tsx';
import { idsInOrder } from './drawn-ladder.ts';
import type { Dragged } from './drop.ts';
import { focusKey, useFocus } from './focus.ts';
import { useGlide } from './glide.ts';
import { besideFigures } from './measuring.ts';
import { OthersHere } from './others-here.tsx';
import { revealOnBoard } from './reveal.ts';
import { pickedUp, selection, useIsSelected } from './selection.ts';
import type { Density } from './sizes.ts';

/** Selects by Ctrl or Shift; answers whether the click was one of these. */
function selectByClick(event: MouseEvent, kind: 'objective' | 'rung', id: string): boolean {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey)) return false;
  const layout = boardLayoutNow();
  if (!layout) return false;
  if (event.shiftKey) selection.range(kind, idsInOrder(layout, kind), id);
  else selection.toggle(kind, id);
  return true;
}

interface CardProps {
  readonly objectiveId: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far down it may stand beside its branch, and where below the top of the window it then stays. */
  readonly reach: number;
  readonly stickyTop: string;
  readonly titleLines: number;
  /** The ids of its rungs from the top of the drawing down, with spaces between. */
  readonly rungIds: string;
  /** How high each of them is, in the same order. */
  readonly rungHeights: string;
  /** How high the head is. */
  readonly head: number;
  /** What it says below the owner: the facts of a line with spaces between, the lines with bars. */
  readonly facts: string;
  readonly isFactsBelow: boolean;
  readonly folded: number;
  readonly isFoldable: boolean;
  readonly density: Density;
  readonly isUpsideDown: boolean;
  /** What Tab would reach if it were still there, empty where it is: this card instead, also before it reached any. */
  readonly standsInFor?: string | undefined;
  readonly isOpen: boolean;
  readonly isDim: boolean;
}

/** A card at its place: draggable, focusable, opened by click or Enter. */
export const Card = memo(function Card(props: CardProps) {
  const { objectiveId, isOpen, isDim, density, standsInFor } = props;
  const isTitleAlone = density === 'titles';
  const t = useTexts();
  const head = useHeadView(objectiveId);
  const isSelected = useIsSelected(objectiveId);
  const draggable = useDraggable({
    id: objectiveId,
    data: {
      get dragged(): Dragged {
        return { kind: 'objective', ids: pickedUp('objective', objectiveId) };
      },
    } satisfies DragData,
  });
  const element = useRef<HTMLElement | null>(null);
  const isFocusTarget = useFocus(focusKey.objective(objectiveId), element, standsInFor);
  const stretch = useRef<HTMLDivElement>(null);
  useGlide(stretch, props);
  countDrawing(objectiveId);
  if (!head) return null;
  const className = [
    styles.card,
    levelClass[head.level],
    isOpen ? styles.open : '',
    isSelected ? styles.selected : '',
    isDim ? styles.dim : '',
    head.state === 'postponed' ? styles.postponed : '',
    density === 'compact' ? styles.compact : '',
    isTitleAlone ? styles.titles : '',
    draggable.isDragging ? styles.dragging : '',
  ].join(' ');
  const { x: left, y: top, width, height } = props;
  const card = (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled once, for all cards
    <article
      ref={(node) => {
        element.current = node;
        draggable.setNodeRef(node);
        draggable.setActivatorNodeRef(node);
      }}
      className={className}
      style={{ top: props.stickyTop, width, height }}
      data-objective={objectiveId}
      {...draggable.listeners}
      tabIndex={isFocusTarget ? 0 : -1}
      aria-label={t(isSelected ? 'board.selectedObjective' : 'board.openObjective', {
        title: head.title,
        owner: head.owner,
      })}
      onClick={(event) => {
        if (selectByClick(event, 'objective', objectiveId)) return;
        selection.clear();
        openObjective(objectiveId);
      }}
    >
      <CardHead
        objectiveId={objectiveId}
        height={isTitleAlone ? '100%' : props.head}
        facts={props.facts}
        isFactsBelow={props.isFactsBelow}
        menuTabIndex={isFocusTarget ? 0 : -1}
      />
      <h3
        className={styles.title}
        dir="auto"
        title={head.title}
        data-title
        style={{ WebkitLineClamp: props.titleLines }}
      >
        {head.title}
      </h3>
      {!isTitleAlone && (
        <>
          {' '}
          <FurtherParents objectiveId={objectiveId} />
          <Rungs
            rungIds={props.rungIds}
            rungHeights={props.rungHeights}
            width={width}
            isUpsideDown={props.isUpsideDown}
          />
          <Contradiction objectiveId={objectiveId} />
        </>
      )}{' '}
      {density === 'comfortable' && <Adders objectiveId={objectiveId} tabIndex={isFocusTarget ? 0 : -1} />}
      <OthersHere objectiveId={objectiveId} />
      {props.isFoldable && <Fold objectiveId={objectiveId} folded={props.folded} />}
    </article>
  );
  // A parent of a long branch stays in sight while what serves it scrolls by. Others are wrapped as well: a card that
  // gets a branch, or loses it, keeps its element and with it the focus.
  return (
    <div ref={stretch} className={styles.stretch} style={{ left, top, width, height: props.reach }}>
      {card}
    </div>
  );
});

function Rungs({
  rungIds,
  rungHeights,
  width,
  isUpsideDown,
}: Pick<CardProps, 'rungIds' | 'rungHeights' | 'width' | 'isUpsideDown'>) {
  const t = useTexts();
  if (rungIds === '') return <p className={styles.emptyLadder}>{t('board.emptyLadder')}</p>;
  const heights = rungHeights.split(' ').map(Number);
  return (
    <ol className={styles.ladder} reversed={!isUpsideDown}>
      {rungIds.split(' ').map((id, index) => (
        <DraggableRung
          key={id}
          keyResultId={id}
          top={heights.slice(0, index).reduce((sum, height) => sum + height, 0)}
          width={width}
          height={heights[index] ?? 0}
        />
      ))}
    </ol>
  );
}

/** Keeps a press on a control from picking the card up. */
export const stop = (event: { stopPropagation: () => void }) => event.stopPropagation();
const stopAll = {
  onPointerDown: stop,
  onTouchStart: stop,
  onMouseDown: stop,
  onClick: stop,
  onKeyDown: stop,
};

/** What an objective serves beside its primary parent, each a chip that leads there. */
function FurtherParents({ objectiveId }: { readonly objectiveId: string }) {
  const t = useTexts();
  const parents = useFurtherParents(objectiveId);
  if (parents.length === 0) return null;
  return (
    <p className={styles.parents} {...stopAll} role="presentation">
      <IconLink size={14} stroke={1.75} aria-hidden="true" />
      {parents.map((parent) => {
        const words = parent.rung
          ? t('board.alsoServesRung', { title: parent.title, number: parent.rung })
          : t('board.alsoServes', { title: parent.title });
        return (
          <button
            key={`${parent.objectiveId} ${parent.rung}`}
            type="button"
            className={styles.parent}
            data-says
            title={words}
            aria-label={words}
            tabIndex={-1}
            onClick={() => revealOnBoard(parent.objectiveId)}
          >
            {parent.rung > 0 && <b>{parent.rung}</b>}
            <span dir="auto">{parent.title}</span>
          </button>
        );
      })}
    </p>
  );
}

/** What can be made below an objective, in quiet words at the foot of its card. */
function Adders({ objectiveId, tabIndex }: { readonly objectiveId: string; readonly tabIndex: 0 | -1 }) {
  const t = useTexts();
  const subjects = onObjective(objectiveId);
  return (
    <p className={styles.adders} {...stopAll} role="presentation">
      <AddButton
        text={t('making.keyResult')}
        tabIndex={tabIndex}
        onClick={() => runAction('objective-add-key-result', subjects)}
      />
      <AddButton
        text={t('making.below')}
        tabIndex={tabIndex}
        onClick={() => runAction('objective-add-below', subjects)}
      />
    </p>
  );
}

/** Says that votes contradict the order, and sorts in one click. */
function Contradiction({ objectiveId }: { readonly objectiveId: string }) {
  const t = useTexts();
  const words = useContradiction(objectiveId);
  if (!words) return null;
  return (
    <p className={styles.contradiction} {...stopAll} role="presentation">
      <IconBulb size={15} stroke={1.75} aria-hidden="true" />
      <span className={styles.contradictionText} title={words}>
        {words}
      </span>
      <button
        type="button"
        className={styles.sort}
        onClick={() => runAction('objective-sort', onObjective(objectiveId))}
      >
        {t('action.objective-sort')}
      </button>
    </p>
  );
}

function Fold({ objectiveId, folded }: { readonly objectiveId: string; readonly folded: number }) {
  const t = useTexts();
  const written = useNumbers();
  const label = folded > 0 ? t('board.unfold', { count: folded }) : t('board.fold');
  return (
    <button
      type="button"
      className={styles.fold}
      title={label}
      aria-label={label}
      aria-expanded={folded === 0}
      tabIndex={-1}
      {...stopAll}
      onClick={(event) => {
        event.stopPropagation();
        boardView.toggleFold(objectiveId);
      }}
    >
      {folded > 0 ? `+${written(folded)}` : '–'}
    </button>
  );
}

interface CardHeadProps extends Pick<CardProps, 'facts' | 'isFactsBelow'> {
  readonly objectiveId: string;
  readonly height: number | '100%';
  /** Whether Tab reaches the menu. */
  readonly menuTabIndex: 0 | -1;
}

interface FactsProps {
  readonly head: HeadView;
  readonly facts: string;
  readonly isMark: boolean;
}

/** How a card stands, its stage and its time, in the lines that the layout found room for. */
function Facts({ head, facts, isMark }: FactsProps) {
  const t = useTexts();
  const elements = {
    state: head.state && (
      <span key="state" data-fact="state" className={styles.state} title={t(`state.${head.state}`)}>
        <StateBadge state={head.state} isMark={isMark} />
      </span>
    ),
    stage: head.stage && (
      <span key="stage" data-fact="stage" className={styles.stage} title={head.stage}>
        {head.stage}
      </span>
    ),
    time: (
      <span key="time" data-fact="time" className={styles.timeframe} title={head.timeframe}>
        {head.timeframe}
      </span>
    ),
  };
  return facts.split('|').map((line) => (
    <span key={line} className={styles.facts}>
      {line.split(' ').map((fact) => elements[fact as Fact])}
    </span>
  ));
}

/** Who answers for a card, never cut, and below it how it stands, its stage and its time. */
function CardHead({ objectiveId, height, menuTabIndex, ...rest }: CardHeadProps) {
  const t = useTexts();
  const head = useHeadView(objectiveId);
  if (!head) return null;
  const facts = <Facts head={head} facts={rest.facts} isMark={height === '100%'} />;
  return (
    <header className={styles.head} style={{ height }}>
      <span className={styles.disc} title={head.owner}>
        {head.level === 'company' && head.discName === head.owner ? (
          <CompanyDisc />
        ) : (
          <PersonDisc name={head.discName} />
        )}
      </span>
      <span className={styles.headText}>
        <span className={styles.owner} dir="auto" title={head.owner}>
          {head.owner}
        </span>
        {!rest.isFactsBelow && facts}
      </span>
      <span {...stopAll} role="presentation">
        <ActionMenuButton
          group="objective"
          subjects={onObjective(objectiveId)}
          label={t('board.menuOf', { title: head.title })}
          tabIndex={menuTabIndex}
        />
      </span>
      {rest.isFactsBelow && <span className={styles.below}>{facts}</span>}
    </header>
  );
}

const DraggableRung = memo(function DraggableRung({
  keyResultId,
  top,
  width,
  height,
}: {
  readonly keyResultId: string;
  /** How far below the first it stands in its ladder. */
  readonly top: number;
  /** How wide its card is. */
  readonly width: number;
  readonly height: number;
}) {
  const t = useTexts();
  const view = useRungView(keyResultId);
  const isSelected = useIsSelected(keyResultId);
  const draggable = useDraggable({
    id: keyResultId,
    data: {
      get dragged(): Dragged {
        return { kind: 'rung', ids: pickedUp('rung', keyResultId) };
      },
    } satisfies DragData,
  });
  const element = useRef<HTMLLIElement | null>(null);
  const isFocusTarget = useFocus(focusKey.rung(keyResultId), element);
  useGlide(element, { x: 0, y: top, width });
  const onKeyDown = draggable.listeners?.onKeyDown as ((event: KeyboardEvent) => void) | undefined;
  if (!view) return null;
  return (
    <li
      ref={(node) => {
        element.current = node;
        draggable.setNodeRef(node);
        draggable.setActivatorNodeRef(node);
      }}
      className={[
        styles.rung,
        draggable.isDragging ? styles.dragging : '',
        isSelected ? styles.selectedRung : '',
        view.isPostponed ? styles.postponed : '',
      ].join(' ')}
      style={{ height }}
      data-rung={keyResultId}
      {...draggable.listeners}
      tabIndex={isFocusTarget ? 0 : -1}
      aria-label={t(isSelected ? 'board.selectedRung' : 'board.rungLabel', {
        number: view.number,
        count: view.count,
        title: view.title,
        progress: wholePercent(view.progress),
        state: view.isPostponed ? `, ${t('states.postponed')}` : '',
      })}
      onClick={(event) => {
        event.stopPropagation();
        if (selectByClick(event, 'rung', keyResultId)) return;
        selection.clear();
        runAction('key-result-open', onKeyResult(keyResultId));
      }}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) onKeyDown?.(event);
      }}
    >
      <RungBody keyResultId={keyResultId} width={width} />
      <span className={styles.rungMenu} {...stopAll} role="presentation">
        <ActionMenuButton
          group="key-result"
          subjects={onKeyResult(keyResultId)}
          label={t('board.menuOf', { title: view.title })}
          tabIndex={isFocusTarget ? 0 : -1}
        />
      </span>
    </li>
  );
});

/** A rung as drawn everywhere: its number in a ring between two rails, its measure, its progress. */
export function RungBody({
  keyResultId,
  width = Number.POSITIVE_INFINITY,
}: {
  readonly keyResultId: string;
  /** How wide its card is; elsewhere its lines wrap. */
  readonly width?: number;
}) {
  const t = useTexts();
  const view = useRungView(keyResultId);
  const scale = useScreen((state) => state.scale);
  if (!view) return null;
  const room = rungRoom(width, scale, view.difficulty !== '');
  return (
    <>
      <span
        className={view.progress >= 1 ? `${styles.number} ${styles.done}` : styles.number}
        aria-hidden="true"
      >
        {view.number}
      </span>
      <span className={styles.rungText}>
        <span className={styles.rungTitle} dir="auto" title={view.title} data-title>
          {view.title}
        </span>
        <span
          className={styles.meta}
          title={[view.measureInFull, view.owner, view.baselinePeriod].filter(Boolean).join(' · ')}
        >
          {view.measure && <span>{view.measure}</span>}
          {besideFigures(view.measure, [view.owner, view.baselinePeriod], room).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </span>
      </span>
      {view.difficulty && (
        <span
          className={view.isContradicted ? `${styles.difficulty} ${styles.against}` : styles.difficulty}
          title={t('board.difficulty', { median: view.difficulty })}
        >
          {view.isContradicted && <IconBulb size={12} stroke={2} aria-hidden="true" />}
          {view.difficulty}
          <span className="sr-only">{t('board.difficulty', { median: view.difficulty })}</span>
        </span>
      )}
      <ProgressRing progress={view.progress} />
    </>
  );
}
