import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { measureWords, monthsInWords, stageName } from '#contract/texts/measure.ts';
import { alignmentsOf } from '#domain/alignment/alignment.ts';
import { timeframeMonths } from '#domain/cycle/cycle.ts';
import { formatTimeframe } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, KeyResult, Language, Level, Objective } from '#domain/plan/rows.ts';
import { progressIn } from '#domain/progress/progress.ts';
import { openObjective } from '../app/screen-state.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { CompanyDisc, PersonDisc } from '../ui/person-disc.tsx';
import { ProgressRing } from '../ui/progress-ring.tsx';
import styles from './card.module.css';
import { CardMenu, RungMenu } from './card-menu.tsx';
import { focusKey, useFocus } from './focus.ts';
import { type Box, drawnRungs } from './layout.ts';

export const levelClass: Record<Level, string | undefined> = {
  company: styles.company,
  team: styles.team,
  individual: styles.individual,
};

/** The words at the head of a card. */
function headOf(
  plan: Plan,
  cycle: Cycle,
  objective: Objective,
  language: Language,
  since: (when: string) => string,
) {
  const lead = plan.tables.person.get(objective.ownerId)?.name;
  const owner = ownerName(plan, ownerOf(objective));
  const months = timeframeMonths(objective.startsOn, objective.endsOn);
  const isLong = months !== null && months > 6;
  const frame = isLong
    ? monthsInWords(months, language)
    : formatTimeframe(objective.startsOn, objective.endsOn, language);
  const origin = objective.cycleId === cycle.id ? undefined : plan.tables.cycle.get(objective.cycleId)?.name;
  const stage = plan.tables.stage.get(objective.stageId);
  return {
    owner: objective.level === 'team' && lead ? `${owner} · ${lead.split(' ')[0]}` : owner,
    discName: lead ?? owner,
    timeframe: origin ? `${frame}, ${since(origin)}` : frame,
    stage: stage ? stageName(stage, language) : null,
    furtherParents: alignmentsOf(plan, objective.id).length - 1,
  };
}

interface CardProps {
  readonly box: Box;
  readonly isUpsideDown: boolean;
  readonly isOpen: boolean;
}

/** A card at its place: draggable, focusable, opened by click or Enter. */
export const Card = memo(function Card({ box, isUpsideDown, isOpen }: CardProps) {
  const { objective } = box;
  const { t } = useTranslation();
  const plan = usePlan();
  const draggable = useDraggable({
    id: objective.id,
    data: { dragged: { kind: 'objective', id: objective.id } },
  });
  const element = useRef<HTMLElement | null>(null);
  const isFocusTarget = useFocus(focusKey.objective(objective.id), element);
  const className = [
    styles.card,
    levelClass[objective.level],
    isOpen ? styles.open : '',
    draggable.isDragging ? styles.dragging : '',
  ].join(' ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled once, by the board
    <article
      ref={(node) => {
        element.current = node;
        draggable.setNodeRef(node);
        draggable.setActivatorNodeRef(node);
      }}
      className={className}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      data-objective={objective.id}
      {...draggable.listeners}
      tabIndex={isFocusTarget ? 0 : -1}
      aria-label={t('board.openObjective', {
        title: objective.title,
        owner: ownerName(plan, ownerOf(objective)),
      })}
      onClick={() => openObjective(objective.id)}
    >
      <CardHead objective={objective} menuTabIndex={isFocusTarget ? 0 : -1} />
      <h3 className={styles.title} title={objective.title} style={{ WebkitLineClamp: box.titleLines }}>
        {objective.title}
      </h3>
      {box.rungs.length === 0 ? (
        <p className={styles.emptyLadder}>{t('board.emptyLadder')}</p>
      ) : (
        <ol className={styles.ladder} reversed={!isUpsideDown}>
          {drawnRungs({ isUpsideDown }, box).map((rung) => (
            <DraggableRung
              key={rung.id}
              rung={rung}
              number={box.rungs.indexOf(rung) + 1}
              count={box.rungs.length}
            />
          ))}
        </ol>
      )}
    </article>
  );
});

export function CardHead({
  objective,
  menuTabIndex = null,
}: {
  readonly objective: Objective;
  /** Whether Tab reaches the menu; null draws the head without one. */
  readonly menuTabIndex?: 0 | -1 | null;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const plan = usePlan();
  const head = headOf(plan, useCycle(), objective, language, (when) => t('board.since', { when }));
  return (
    <header className={styles.head}>
      {objective.level === 'company' ? <CompanyDisc /> : <PersonDisc name={head.discName} />}
      <span className={styles.owner} title={head.owner}>
        {head.owner}
      </span>
      {head.furtherParents > 0 && (
        <span className={styles.parents}>{t('board.furtherParents', { count: head.furtherParents })}</span>
      )}
      {head.stage && <span className={styles.stage}>{head.stage}</span>}
      <span className={styles.timeframe}>{head.timeframe}</span>
      {menuTabIndex !== null && <CardMenuButton objective={objective} tabIndex={menuTabIndex} />}
    </header>
  );
}

/** Keeps a press on a control from picking the card up. */
const stop = (event: { stopPropagation: () => void }) => event.stopPropagation();

function CardMenuButton({
  objective,
  tabIndex,
}: {
  readonly objective: Objective;
  readonly tabIndex: 0 | -1;
}) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events of the menu from the card
    <span
      onPointerDown={stop}
      onTouchStart={stop}
      onMouseDown={stop}
      onClick={stop}
      onKeyDown={stop}
      role="presentation"
    >
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            tabIndex={tabIndex}
            aria-label={t('board.menuOf', { title: objective.title })}
          >
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <CardMenu objectiveId={objective.id} />
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

interface RungProps {
  readonly rung: KeyResult;
  readonly number: number;
  readonly count: number;
}

const DraggableRung = memo(function DraggableRung({ rung, number, count }: RungProps) {
  const { t } = useTranslation();
  const plan = usePlan();
  const draggable = useDraggable({ id: rung.id, data: { dragged: { kind: 'rung', id: rung.id } } });
  const element = useRef<HTMLLIElement | null>(null);
  const isFocusTarget = useFocus(focusKey.rung(rung.id), element);
  const progress = progressIn(plan, rung);
  const open = () => openObjective(rung.objectiveId, rung.id);
  const onKeyDown = draggable.listeners?.onKeyDown as ((event: KeyboardEvent) => void) | undefined;
  return (
    <li
      ref={(node) => {
        element.current = node;
        draggable.setNodeRef(node);
        draggable.setActivatorNodeRef(node);
      }}
      className={draggable.isDragging ? `${styles.rung} ${styles.dragging}` : styles.rung}
      data-rung={rung.id}
      {...draggable.listeners}
      tabIndex={isFocusTarget ? 0 : -1}
      aria-label={t('board.rungLabel', {
        number,
        count,
        title: rung.title,
        progress: Math.floor(progress * 100),
      })}
      onClick={(event) => {
        event.stopPropagation();
        open();
      }}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) onKeyDown?.(event);
      }}
    >
      <RungBody rung={rung} number={number} progress={progress} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events of the menu from the rung */}
      <span
        className={styles.rungMenu}
        onPointerDown={stop}
        onTouchStart={stop}
        onMouseDown={stop}
        onClick={stop}
        onKeyDown={stop}
        role="presentation"
      >
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={22}
              tabIndex={isFocusTarget ? 0 : -1}
              aria-label={t('board.menuOf', { title: rung.title })}
            >
              <IconDots size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <RungMenu keyResultId={rung.id} />
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
});

/** A rung as drawn everywhere: its number in a ring between two rails, its measure, its progress. */
export function RungBody({
  rung,
  number,
  progress,
}: {
  readonly rung: KeyResult;
  readonly number: number;
  readonly progress: number;
}) {
  const language = useLanguage();
  const plan = usePlan();
  const words = measureWords(plan, rung, language);
  // Named only where it is somebody else than the one who answers for the objective.
  const isOther = rung.ownerId !== plan.tables.objective.get(rung.objectiveId)?.ownerId;
  const owner = isOther ? plan.tables.person.get(rung.ownerId) : undefined;
  const isMilestone = rung.kind === 'milestone' || rung.kind === 'steps';
  return (
    <>
      <span className={progress >= 1 ? `${styles.number} ${styles.done}` : styles.number} aria-hidden="true">
        {number}
      </span>
      <span className={styles.rungText}>
        <span className={styles.rungTitle} title={rung.title}>
          {rung.title}
        </span>
        <span className={styles.meta}>
          <span>{isMilestone ? words.from : `${words.from}${words.from ? ' → ' : ''}${words.to}`}</span>
          {rung.baselinePeriod && !isMilestone && <span>{rung.baselinePeriod}</span>}
          {owner && <span>{owner.name.split(' ')[0]}</span>}
        </span>
      </span>
      <ProgressRing progress={progress} />
    </>
  );
}
