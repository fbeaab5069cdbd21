import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { decidedIn } from '#domain/review/review.ts';
import { isDecided, type ReviewedObjective } from '#domain/review/score.ts';
import { useTexts } from '../language/language.ts';
import { useCycle } from '../plan-model/plan-store.ts';
import { useMoreAndMore } from '../ui/more-and-more.ts';
import { Score } from '../ui/score.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import styles from './review-list.module.css';
import { type ReviewPart, reviewPartNames } from './review-parts.ts';

/** As many objectives are drawn at a time. */
const drawnAtOnce = 30;

/** An objective of a review as the list shows it. */
export interface ListedObjective extends ReviewedObjective {
  /** As `expectedByNow`; null as well where there is no score to hold against it. */
  readonly expected: number | null;
}

interface ReviewListProps {
  readonly reviewed: readonly ListedObjective[];
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
        <ReviewItem
          key={row.objective.id}
          id={row.objective.id}
          title={row.objective.title}
          isDone={isDecided(row)}
          isPostponed={row.isPostponed}
          score={row.score}
          expected={row.expected}
          isChosen={chosenId === row.objective.id}
          go={go}
        />
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

interface ReviewItemProps
  extends Pick<ReviewListProps, 'go'>,
    Pick<ReviewedObjective, 'isPostponed' | 'score'> {
  readonly id: string;
  readonly title: string;
  readonly isDone: boolean;
  readonly expected: number | null;
  readonly isChosen: boolean;
}

/** Takes what it shows rather than the objective: of thousands only those are drawn again that show something else. */
const ReviewItem = memo(function ReviewItem(item: ReviewItemProps) {
  const t = useTexts();
  const { isDone, score, expected } = item;
  const Icon = isDone ? IconCircleCheckFilled : IconCircle;
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={item.isChosen ? 'step' : undefined}
      onClick={() => item.go(item.id)}
    >
      <Icon size={20} stroke={1.75} className={isDone ? styles.done : styles.open} aria-hidden="true" />
      <span className={styles.name}>{item.title}</span>
      {isDone && <span className="sr-only">{t('review.decided')}</span>}
      {item.isPostponed && <StateBadge state="postponed" isMark />}
      {score !== null && <Score score={score} expected={expected} />}
    </button>
  );
});
