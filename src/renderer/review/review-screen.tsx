import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFileTypePdf, IconLock, IconLockOpen, IconPresentation } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { isClosed } from '#domain/cycle/archive.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { missesFirst, reviewedInTurns, reviewedObjective } from '#domain/review/review.ts';
import { isDecided } from '#domain/review/score.ts';
import { expectedByNow } from '#domain/review/tone.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useInSlices } from '../ui/in-slices.ts';
import { NoObjectives } from '../ui/no-objectives.tsx';
import { ActionItem } from '../window/action-menu.tsx';
import { setWord, useWord } from '../window/address.ts';
import { runAction } from '../window/registry.ts';
import { ObjectiveReview } from './objective-review.tsx';
import styles from './review.module.css';
import { type ListedObjective, ReviewList } from './review-list.tsx';
import { reviewPartNames, reviewParts } from './review-parts.ts';

/** Goes to an objective of the review, or to one of its parts. */
const goTo = (place: string): void => setWord('at', place);

/** The review of the cycle: its objectives, misses first, then causes, process, calibration and the next cycle. */
export function ReviewScreen() {
  // Where the review is: at an objective or a part.
  const [place] = useWord('at');
  const { id } = useCycle();
  return (
    <div className={styles.frame}>
      <ReviewHead />
      <Reviewed key={id} place={place ?? ''} go={goTo} hasParts />
    </div>
  );
}

interface ReviewedProps {
  readonly place: string;
  readonly go: (place: string) => void;
  /** Whether the parts after the objectives are listed; in a guided review they are steps of their own. */
  readonly hasParts?: boolean;
}

function* listedInTurns(plan: Plan, cycle: Cycle, day: string): Generator<ListedObjective[]> {
  for (const some of reviewedInTurns(plan, cycle))
    yield some.map((row) => ({
      ...row,
      expected: row.score === null ? null : expectedByNow(plan, cycle, row.objective, day),
    }));
}

/** The list at the left, and what is chosen in it. */
export function Reviewed(props: ReviewedProps) {
  const plan = usePlan();
  const cycle = useCycle();
  const day = today();
  const read = useInSlices(useCallback(() => listedInTurns(plan, cycle, day), [plan, cycle, day]));
  return read && <Sitting {...props} read={read} />;
}

interface SittingProps extends ReviewedProps {
  readonly read: readonly ListedObjective[];
}

function Sitting({ read, place, go, hasParts = false }: SittingProps) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  // A score that is set would move its objective in the list, and the room would pass one over: the order of a sitting
  // is the one it began with.
  const [order] = useState(
    () => new Map(missesFirst(read).map(({ objective }, index) => [objective.id, index])),
  );
  const reviewed = useMemo(() => {
    const placeOf = ({ objective }: ListedObjective) => order.get(objective.id) ?? order.size;
    // The list follows a moment later: what was taken out of the plan since is no longer gone to.
    const there = read.filter(({ objective }) => plan.tables.objective.get(objective.id));
    return there.sort((a, b) => placeOf(a) - placeOf(b));
  }, [read, order, plan]);
  const part = hasParts ? (reviewPartNames.find((name) => name === place) ?? null) : null;
  const Part = part && reviewParts[part];
  const chosen = byId(reviewed, place) ?? reviewed[0];
  // What is reviewed is shown as it stands now; the list follows a moment later.
  const objective = plan.tables.objective.get(chosen?.objective.id);
  const next = nextAfter(reviewed, chosen) ?? (hasParts ? (reviewPartNames[0] ?? null) : null);
  return (
    <div className={styles.columns}>
      <ReviewList
        reviewed={reviewed}
        chosenId={part ? null : (chosen?.objective.id ?? null)}
        part={part}
        hasParts={hasParts}
        go={go}
      />
      <div className={styles.stage}>
        {Part ? (
          <Part />
        ) : objective ? (
          <ObjectiveReview
            key={objective.id}
            reviewed={reviewedObjective(plan, cycle, objective)}
            next={next === null ? null : () => go(next)}
          />
        ) : (
          <div className={styles.empty}>
            <NoObjectives title={t('review.none')} text={t('review.noneText', { cycle: cycle.name })} />
          </div>
        )}
      </div>
    </div>
  );
}

const byId = (reviewed: readonly ListedObjective[], id: string | undefined) =>
  reviewed.find(({ objective }) => objective.id === id);

/** The id of the objective to look at next: one not yet decided, the following ones first; else the following one. */
function nextAfter(reviewed: readonly ListedObjective[], chosen: ListedObjective | undefined) {
  if (!chosen) return null;
  const at = reviewed.indexOf(chosen);
  const following = reviewed.slice(at + 1);
  const open = [...following, ...reviewed.slice(0, at)].find((row) => !isDecided(row));
  return (open ?? following[0])?.objective.id ?? null;
}

function ReviewHead() {
  const t = useTexts();
  const language = useLanguage();
  const cycle = useCycle();
  const closed = isClosed(cycle);
  return (
    <header className={styles.head}>
      <h1>{t('review.title', { cycle: cycle.name })}</h1>
      {closed && (
        <span className={styles.locked}>
          <IconLock size={15} stroke={2} aria-hidden="true" />
          {cycle.closedAt
            ? t('review.closedOn', { day: formatDate(cycle.closedAt.slice(0, 10), language) })
            : t('review.closed')}
        </span>
      )}
      {!closed && cycle.reopenedReason && (
        <span className={styles.locked}>
          <IconLockOpen size={15} stroke={2} aria-hidden="true" />
          {t('review.reopened', { reason: cycle.reopenedReason })}
        </span>
      )}
      <span className={styles.spring} />
      {!closed && (
        <Button
          variant="default"
          leftSection={<IconPresentation size={17} />}
          onClick={() => runAction('start-review')}
        >
          {t('review.guided')}
        </Button>
      )}
      <Button leftSection={<IconFileTypePdf size={17} />} onClick={() => runAction('review-report')}>
        {t('review.report')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('app.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <ActionItem name="bonus-rule" />
          <ActionItem name="export-bonus" />
          <ActionItem name="print-bonus" />
          <ActionItem name="review-reopen" />
          <ActionItem name="review-close" />
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
