import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { decidedIn } from '#domain/review/review.ts';
import { isDecided, type ReviewedObjective } from '#domain/review/score.ts';
import { expectedByNow } from '#domain/review/tone.ts';
import { useTexts } from '../language/language.ts';
import { today, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useMoreAndMore } from '../ui/more-and-more.ts';
import { Score } from '../ui/score.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import styles from './review-list.module.css';
import { type ReviewPart, reviewPartNames } from './review-parts.ts';

/** As many objectives are drawn at a time. */
const drawnAtOnce = 30;

interface ReviewListProps {
  readonly reviewed: readonly ReviewedObjective[];
  readonly chosenId: string | null;
  readonly part: ReviewPart | null;
  readonly hasParts: boolean;
  readonly go: (place: string) => void;
}

/** The way through a review: what is decided, what is not, and what comes then. */
export function ReviewList({ reviewed, chosenId, part, hasParts, go }: ReviewListProps) {
  const t = useTexts();
  const cycle = useCycle();
  const { decided, objectives } = useMemo(() => decidedIn(reviewed), [reviewed]);
  const drawn = useMoreAndMore(reviewed, drawnAtOnce);
  return (
    <nav className={styles.list} aria-label={t('review.way')}>
      <p className={styles.kicker}>
        {t('review.count', { cycle: cycle.name, count: decided, of: objectives })}
      </p>
      {drawn.map((row) => (
        <ReviewItem key={row.objective.id} row={row} isChosen={chosenId === row.objective.id} go={go} />
      ))}
      {hasParts && (
        <>
          <p className={styles.kicker}>{t('review.afterwards')}</p>
          {reviewPartNames.map((name) => (
            <button
              key={name}
              type="button"
              className={styles.item}
              aria-current={part === name ? 'step' : undefined}
              onClick={() => go(name)}
            >
              <IconCircle size={20} stroke={1.75} className={styles.open} aria-hidden="true" />
              <span className={styles.name}>{t(`review.parts.${name}`)}</span>
            </button>
          ))}
        </>
      )}
      <p className={styles.foot}>{t('review.notPeople')}</p>
    </nav>
  );
}

interface ReviewItemProps extends Pick<ReviewListProps, 'go'> {
  readonly row: ReviewedObjective;
  readonly isChosen: boolean;
}

const ReviewItem = memo(function ReviewItem({ row, isChosen, go }: ReviewItemProps) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const { objective, isPostponed, score } = row;
  const isDone = isDecided(row);
  const Icon = isDone ? IconCircleCheckFilled : IconCircle;
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={isChosen ? 'step' : undefined}
      onClick={() => go(objective.id)}
    >
      <Icon size={20} stroke={1.75} className={isDone ? styles.done : styles.open} aria-hidden="true" />
      <span className={styles.name}>{objective.title}</span>
      {isDone && <span className="sr-only">{t('review.decided')}</span>}
      {isPostponed && <StateBadge state="postponed" isMark />}
      {score !== null && <Score score={score} expected={expectedByNow(plan, cycle, objective, today())} />}
    </button>
  );
});
