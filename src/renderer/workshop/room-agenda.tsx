import { ActionIcon, Popover } from '@mantine/core';
import { IconCheck, IconListCheck } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import { bitByBit } from '#domain/once.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Workshop, WorkshopStep } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { clockTime } from '#domain/workshop/time-of-day.ts';
import { timesOf } from '#domain/workshop/times.ts';
import { votedIn } from '#domain/workshop/voting.ts';
import {
  hasSummary,
  type WorkshopStepSummary,
  workshopStepSummary,
} from '#domain/workshop/workshop-steps.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useInSlices } from '../ui/in-slices.ts';
import { goToStep } from './room-actions.ts';
import styles from './room-agenda.module.css';
import { useNow } from './use-clock.ts';

/** The agenda as a ladder walked down: what is done, where the room is, what is still to come. */
export function RoomAgenda({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const plan = usePlan();
  const { begins } = timesOf(plan, workshop, useNow(workshop.state === 'running'));
  const summaries = useSummaries(workshop);
  return (
    <nav className={styles.side} aria-label={t('workshop.agenda')}>
      <ol className={styles.steps}>
        {stepsOf(plan, workshop.id).map((step) => (
          <AgendaStep
            key={step.id}
            workshop={workshop}
            step={step}
            begins={begins.get(step.id) ?? null}
            summary={summaries.get(step.id) ?? null}
          />
        ))}
      </ol>
      <Voted workshop={workshop} />
    </nav>
  );
}

const isBegun = ({ currentStepId }: Workshop, { id, startedAt }: WorkshopStep): boolean =>
  currentStepId === id || startedAt !== null;

function* summariesOf(
  plan: Plan,
  workshop: Workshop,
): Generator<readonly (readonly [id: string, summary: WorkshopStepSummary | null])[]> {
  for (const step of stepsOf(plan, workshop.id)) {
    if (!isBegun(workshop, step)) continue;
    const summary = bitByBit(() => workshopStepSummary(plan, workshop, kindOf(step), today()));
    yield* summary.work;
    yield [[step.id, summary.made()]];
  }
}

/** What the steps so far have brought, by their ids: for some of it the whole plan is gone through. */
function useSummaries(workshop: Workshop): ReadonlyMap<string, WorkshopStepSummary | null> {
  const plan = usePlan();
  const read = useInSlices(useCallback(() => summariesOf(plan, workshop), [plan, workshop]));
  return useMemo(() => new Map(read), [read]);
}

interface AgendaStepProps {
  readonly workshop: Workshop;
  readonly step: WorkshopStep;
  /** When it began or its turn comes, in minutes after midnight; null where the room passed it over. */
  readonly begins: number | null;
  /** What it has brought; null where that is not known yet. */
  readonly summary: WorkshopStepSummary | null;
}

function AgendaStep({ workshop, step, begins, summary }: AgendaStepProps) {
  const t = useTexts();
  const language = useLanguage();
  const kind = kindOf(step);
  const isCurrent = workshop.currentStepId === step.id;
  const isDone = !isCurrent && step.startedAt !== null;
  const minutes = isDone ? Math.round(step.spentSeconds / 60) : step.plannedMinutes;
  return (
    <li
      className={
        isCurrent
          ? `${styles.step} ${styles.current}`
          : isDone
            ? `${styles.step} ${styles.done}`
            : styles.step
      }
    >
      <button
        type="button"
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => void goToStep(workshop.id, step.id)}
      >
        <span className={styles.dot} aria-hidden="true">
          {isDone && <IconCheck size={12} stroke={3} />}
        </span>
        <span className={styles.words}>
          <span>{workshopStepTitle(step, kind, language)}</span>
          {isBegun(workshop, step) && hasSummary(kind) && (
            <small>{summary ? <SummaryWords summary={summary} /> : '\u00a0'}</small>
          )}
        </span>
        <span className={styles.minutes}>
          {begins !== null && <time>{clockTime(begins)}</time>}
          {t('workshop.minutes', { count: minutes })}
        </span>
      </button>
    </li>
  );
}

function SummaryWords({ summary: { kind, ...counts } }: { readonly summary: WorkshopStepSummary }) {
  const t = useTexts();
  return t(`workshop.summary.${kind}`, { of: counts.count, ...counts });
}

/** While a vote is open: how many have voted, never what. */
function Voted({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const plan = usePlan();
  const open = plan.tables.voteRound.where('workshopId', workshop.id).find(({ isRevealed }) => !isRevealed);
  if (!open) return null;
  const of = participantsOf(plan, workshop.id).length;
  return (
    <p className={styles.voted} role="status">
      <strong>{t('workshop.vote.in', { count: votedIn(plan, open).length, of })}</strong>
      <small>{t('workshop.vote.inHint')}</small>
    </p>
  );
}

/** The agenda of a window that has no room for it beside the tool of the step. */
export function AgendaMenu({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={36} aria-label={t('workshop.agenda')}>
          <IconListCheck size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} className={styles.menu}>
        <RoomAgenda workshop={workshop} />
      </Popover.Dropdown>
    </Popover>
  );
}
