import { ActionIcon, Button, Group, NumberInput, Popover } from '@mantine/core';
import { safe } from '@orpc/client';
import { IconPencil } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { sinceSigning } from '#contract/sentences/agreement.ts';
import { measureWords, standsAt } from '#contract/sentences/measure.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { otherScores, rungDates } from '#contract/sentences/review.ts';
import { sparkline } from '#domain/drawing/sparkline.ts';
import { toHundredths } from '#domain/figure/fraction.ts';
import { hasValues } from '#domain/kinds/kinds.ts';
import { formatScore } from '#domain/number-format/number-format.ts';
import { curveOf } from '#domain/progress/curve.ts';
import type { PastCheckIns } from '#domain/progress/past-check-ins.ts';
import type { RungScore } from '#domain/review/score.ts';
import { expectedByNow, toneOf } from '#domain/review/tone.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { languageRecords } from '#texts/languages.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useKept } from '../typing/kept.ts';
import { Drawn } from '../ui/drawn.tsx';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { Score } from '../ui/score.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { client } from '../window/client.ts';
import { problemOf } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';
import styles from './review.module.css';

interface ReviewedRungProps {
  readonly row: RungScore;
  readonly objective: Objective;
  readonly number: number;
  readonly checkIns: PastCheckIns;
  readonly isReadOnly: boolean;
}

const spark = { width: 210, height: 52 } as const;

/** A rung with what it reached, its curve, and its score. */
export function ReviewedRung({ row, objective, number, checkIns, isReadOnly }: ReviewedRungProps) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const { rung, isPostponed, score, proposed, reason } = row;
  const expected = expectedByNow(plan, useCycle(), objective, today(), [rung]);
  const words = measureWords(plan, rung, language);
  const facts = [
    hasValues(rung) ? t('review.reachedOf', { now: standsAt(words), target: words.to }) : words.from,
    ...rungDates(plan, rung, objective, checkIns, language),
    ...otherScores(row, language),
  ];
  const cycle = useCycle();
  const changes = sinceSigning(plan, cycle, rung.id, language);
  return (
    <div className={styles.rung} data-reviewed-rung={rung.title}>
      <span className={styles.ring}>{number}</span>
      <div className={styles.rungText}>
        <strong>{rung.title}</strong>
        <small>{facts.join(' · ')}</small>
        {changes.length > 0 && <small>{changes}</small>}
        {reason && (
          <small>
            {t('review.proposed', { score: formatScore(proposed, language) })} <q>{reason}</q>
          </small>
        )}
      </div>
      <button
        type="button"
        className={styles.spark}
        aria-label={t('checkIns.curveOf', { title: rung.title })}
        onClick={() => setScreen({ curveKeyResultId: rung.id })}
      >
        <Spark row={row} objective={objective} checkIns={checkIns} expected={expected} />
      </button>
      {isPostponed ? (
        <StateBadge state="postponed" />
      ) : (
        <>
          <Score score={score} expected={expected} />
          {!isReadOnly && <SetScore row={row} />}
        </>
      )}
    </div>
  );
}

function Spark({
  row: { rung, score },
  objective,
  checkIns,
  expected,
}: Pick<ReviewedRungProps, 'row' | 'objective' | 'checkIns'> & { readonly expected: number | null }) {
  const steps = usePlan().tables.step.where('keyResultId', rung.id);
  const curve = curveOf(rung, objective, checkIns, steps);
  return (
    <Drawn
      drawing={sparkline(curve, spark.width, spark.height)}
      className={styles[toneOf(score, expected)]}
    />
  );
}

/** Sets another score than the proposed one, which needs a reason. */
function SetScore({ row }: Pick<ReviewedRungProps, 'row'>) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const label = t('review.setScoreOf', { title: row.rung.title });
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus withArrow>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => setOpen(!isOpen)}>
          <IconPencil size={17} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label}>
        {isOpen && <ScoreForm row={row} close={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function ScoreForm({
  row: { rung, score, proposed, reason },
  close,
}: {
  readonly row: RungScore;
  readonly close: () => void;
}) {
  const t = useTexts();
  const language = useLanguage();
  const cycle = useCycle();
  const [value, setValue] = useState<number | string>(toHundredths(score));
  const [why, setWhy, forget] = useKept(`score ${cycle.id} ${rung.id}`, reason);
  const [refusal, setRefusal] = useState<string>();
  const set = async (next: number | null) => {
    const call = client.review.setScore({
      cycleId: cycle.id,
      keyResultId: rung.id,
      score: next,
      reason: why,
    });
    const { error } = await safe(call);
    if (error === null) {
      forget();
      return close();
    }
    const { code, parameters } = problemOf(error);
    const { sentence, advice } = explainProblem(code, parameters, language);
    setRefusal(`${sentence} ${advice}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof value === 'number') void set(value);
  };
  return (
    <form className={styles.scoreForm} onSubmit={submit}>
      <NumberInput
        label={t('review.score')}
        description={t('review.proposed', { score: formatScore(proposed, language) })}
        min={0}
        max={1}
        step={0.1}
        decimalScale={2}
        decimalSeparator={languageRecords[language].decimalMark}
        value={value}
        onChange={setValue}
      />
      <GrowingTextarea
        label={t('review.reason')}
        placeholder={t('review.reasonPlaceholder')}
        minRows={2}
        error={refusal && <span role="alert">{refusal}</span>}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <Group justify="space-between">
        <Button variant="default" disabled={reason === ''} onClick={() => void set(null)}>
          {t('review.backToProposed')}
        </Button>
        <Button type="submit">{t('app.save')}</Button>
      </Group>
    </form>
  );
}
