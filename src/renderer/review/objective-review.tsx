import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { sinceSigning } from '#contract/sentences/agreement.ts';
import { objectivePostponed } from '#contract/sentences/postponed.ts';
import { otherScores } from '#contract/sentences/review.ts';
import { calibrateLadder } from '#domain/calibration/calibration.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { drawn } from '#domain/ladder/ladder.ts';
import { formatDate, formatScore } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { supportSummary } from '#domain/progress/progress.ts';
import { saidOf } from '#domain/review/causes.ts';
import { type ReviewedObjective, scoresOtherwise, verdictOf } from '#domain/review/score.ts';
import { expectedByNow } from '#domain/review/tone.ts';
import { decisions, reviewFields } from '#domain/tables/review.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useCheckInsInCycle } from '../progress/use-check-ins.ts';
import { DraftTextarea } from '../ui/draft-field.tsx';
import { levelClass } from '../ui/level.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import { Score, ScoreScale } from '../ui/score.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { LadderLesson } from './ladder-lesson.tsx';
import styles from './review.module.css';
import { ReviewedRung } from './reviewed-rung.tsx';

interface ObjectiveReviewProps {
  readonly reviewed: ReviewedObjective;
  /** Goes on to what comes next; null where this is the last. */
  readonly next: (() => void) | null;
}

/** One objective as the room sees it: its score, rung by rung, what made it hard, and what becomes of it. */
export function ObjectiveReview({ reviewed, next }: ObjectiveReviewProps) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const cycle = useCycle();
  const { objective, rungs, score, review } = reviewed;
  const isReadOnly = isClosed(cycle);
  const calibration = useMemo(() => calibrateLadder(plan, cycle, objective), [plan, cycle, objective]);
  const checkInsOf = useCheckInsInCycle(rungs.map(({ rung }) => rung.id));
  const expected = expectedByNow(plan, cycle, objective, today());
  const support = supportSummary(plan, objective.id);
  const person = plan.tables.person.get(objective.ownerId);
  const others = otherScores({ otherwise: scoresOtherwise(rungs) }, language);
  const changes = sinceSigning(plan, cycle, objective.id, language);
  const isInterim = objective.endsOn > cycle.endsOn;
  const update = (
    patch: Partial<Omit<Parameters<typeof client.review.update>[0], 'cycleId' | 'objectiveId'>>,
  ) => attempt(client.review.update({ cycleId: cycle.id, objectiveId: objective.id, ...patch }));
  const about = [
    ownerName(plan, ownerOf(objective)),
    objective.level === 'individual' ? undefined : person?.name,
    isInterim ? t('review.interim', { until: formatDate(objective.endsOn, language) }) : undefined,
    support.count > 0
      ? t('panel.supported', { count: support.count, mean: formatScore(support.mean ?? 0, language) })
      : undefined,
  ].filter(Boolean);
  return (
    <div className={styles.review}>
      <article className={`${styles.objective} ${levelClass[objective.level]}`} data-review={objective.title}>
        <p className={styles.about}>
          {person && <PersonDisc name={person.name} size={24} />}
          {about.join(' · ')}
        </p>
        <h2 className={styles.title}>{objective.title}</h2>
        {reviewed.isPostponed && (
          <p className={styles.muted}>
            <StateBadge state="postponed" /> {objectivePostponed(objective, language)}
          </p>
        )}
        {changes.length > 0 && <p className={styles.muted}>{changes}</p>}
        {score !== null && (
          <div className={styles.scoreLine}>
            <Score score={score} expected={expected} isLarge />
            <ScoreScale score={score} expected={expected} />
            <span className={styles.verdict}>
              {expected === null
                ? t(`review.verdict.${verdictOf(objective, score)}`)
                : expected > 0
                  ? t('review.expectedByNow', { expected: formatScore(expected, language) })
                  : t('review.notYet')}
            </span>
            {others.length > 0 && <span className={styles.muted}>{others.join(' · ')}</span>}
          </div>
        )}
        <div className={styles.card}>
          {rungs.length === 0 && <p className={styles.muted}>{t('board.emptyLadder')}</p>}
          {drawn(plan, rungs).map((row) => (
            <ReviewedRung
              key={row.rung.id}
              row={row}
              objective={objective}
              number={rungs.indexOf(row) + 1}
              checkIns={checkInsOf?.(row.rung.id) ?? []}
              isReadOnly={isReadOnly}
            />
          ))}
        </div>
        <div className={styles.fields}>
          {reviewFields.map((name) => (
            <DraftTextarea
              key={name}
              className={name === 'learned' ? styles.wide : undefined}
              label={t(`review.fields.${name}`)}
              description={name === 'whatMadeItHard' && review ? saidOf(plan, review).join(' · ') : undefined}
              minRows={name === 'whatMadeItHard' || name === 'whatWouldMotivate' ? 2 : 1}
              keep={`review ${cycle.id} ${objective.id} ${name}`}
              value={review?.[name] ?? ''}
              variant={isReadOnly ? 'filled' : 'default'}
              readOnly={isReadOnly}
              onCommit={(value) => update({ [name]: value })}
            />
          ))}
        </div>
        <div className={styles.decide}>
          <strong id="decision">{t('review.decision')}</strong>
          <div className={styles.decisions} role="radiogroup" aria-labelledby="decision">
            {decisions.map((value) => (
              <label key={value} className={styles.decision}>
                <input
                  type="radio"
                  name="decision"
                  checked={review?.decision === value}
                  disabled={isReadOnly}
                  onChange={() => void update({ decision: value })}
                />
                <span>{t(`review.decisions.${value}`)}</span>
              </label>
            ))}
          </div>
          {next && (
            <Button ml="auto" rightSection={<IconArrowRight size={17} />} onClick={next}>
              {t('review.next')}
            </Button>
          )}
        </div>
      </article>
      <LadderLesson calibration={calibration} />
    </div>
  );
}
