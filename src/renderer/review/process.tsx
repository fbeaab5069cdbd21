import { Button, CloseButton, Text, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useRef } from 'react';
import { isClosed } from '#domain/cycle/archive.ts';
import { cycleBefore } from '#domain/cycle/cycle.ts';
import { improvementsOf, isStructural, promisedBefore } from '#domain/review/improvements.ts';
import type { Improvement } from '#domain/tables/tables.ts';
import { on, useSubjects } from '../keys/subjects.ts';
import { useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import { personOptions } from '../ui/options.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import styles from './process.module.css';
import { ReviewPartFrame } from './review-part.tsx';

/** One look at how we set and followed our objectives: what was promised, and two or three improvements. */
export function Process() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const improvements = improvementsOf(plan, cycle.id);
  const isReadOnly = isClosed(cycle);
  return (
    <ReviewPartFrame part="process" text={t('review.process.text')} className={styles.screen}>
      <Promised />
      <section className={styles.part}>
        <h2>{t('review.process.improvements')}</h2>
        {improvements.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('review.process.none')}
          </Text>
        )}
        {improvements.map((improvement) => (
          <ImprovementCard key={improvement.id} improvement={improvement} isReadOnly={isReadOnly} />
        ))}
        {improvements.length > 3 && <p className={styles.hint}>{t('review.process.tooMany')}</p>}
        {!isReadOnly && <NewImprovement />}
      </section>
    </ReviewPartFrame>
  );
}

/** What the review before promised, to be followed up; nothing where there was none. */
export function Promised() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const promised = promisedBefore(plan, cycle);
  const before = cycleBefore(plan, cycle);
  if (promised.length === 0 || !before) return null;
  return (
    <section className={styles.part} aria-label={t('review.process.promised', { cycle: before.name })}>
      <h2>{t('review.process.promised', { cycle: before.name })}</h2>
      {promised.map((improvement) => (
        <div key={improvement.id} className={styles.promise}>
          <div>
            <strong>{improvement.problem}</strong>
            <small>
              {[improvement.remedy, plan.tables.person.get(improvement.ownerId)?.name]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </div>
          <Choice
            w={150}
            aria-label={t('review.process.stateOf', { problem: improvement.problem })}
            data={(['open', 'done', 'dropped'] as const).map((value) => ({
              value,
              label: t(`review.improvementState.${value}`),
            }))}
            value={improvement.state}
            onChange={(state) =>
              state &&
              void attempt(
                client.review.updateImprovement({
                  id: improvement.id,
                  state: state as Improvement['state'],
                }),
              )
            }
          />
          <DraftInput
            aria-label={t('review.process.outcomeOf', { problem: improvement.problem })}
            placeholder={t('review.process.outcome')}
            value={improvement.outcome}
            onCommit={(outcome) => attempt(client.review.updateImprovement({ id: improvement.id, outcome }))}
          />
        </div>
      ))}
    </section>
  );
}

interface ImprovementCardProps {
  readonly improvement: Improvement;
  readonly isReadOnly: boolean;
}

function ImprovementCard({ improvement, isReadOnly }: ImprovementCardProps) {
  const t = useTexts();
  const plan = usePlan();
  const { id, problem, remedy, ownerId, dueOn } = improvement;
  const card = useRef<HTMLElement>(null);
  useSubjects(card, on({ improvementIds: [id] }));
  const update = (fields: Omit<Parameters<typeof client.review.updateImprovement>[0], 'id'>) =>
    attempt(client.review.updateImprovement({ id, ...fields }));
  return (
    <article ref={card} className={styles.card} aria-label={problem}>
      <div className={styles.cardHead}>
        <DraftInput
          className={styles.grow}
          label={t('review.process.problem')}
          value={problem}
          readOnly={isReadOnly}
          onCommit={(value) => value && update({ problem: value })}
        />
        {isStructural(plan, improvement) && (
          <span className={styles.structural}>{t('review.structural')}</span>
        )}
        {!isReadOnly && (
          <CloseButton
            mt={24}
            aria-label={t('review.process.remove', { problem })}
            onClick={() => runAction('improvement-delete', on({ improvementIds: [id] }))}
          />
        )}
      </div>
      <div className={styles.cardFields}>
        <DraftInput
          label={t('review.process.remedy')}
          value={remedy}
          readOnly={isReadOnly}
          onCommit={(value) => update({ remedy: value })}
        />
        <Choice
          label={t('workshop.captureOwner')}
          placeholder={t('panel.nobody')}
          data={personOptions(plan.tables.person)}
          value={ownerId}
          clearable
          readOnly={isReadOnly}
          onChange={(value) => update({ ownerId: value })}
        />
        <DayInput
          label={t('workshop.captureDue')}
          value={dueOn}
          clearable
          readOnly={isReadOnly}
          onDay={(value) => update({ dueOn: value })}
        />
      </div>
    </article>
  );
}

function NewImprovement() {
  const t = useTexts();
  const cycle = useCycle();
  const [problem, setProblem, forget] = useKept(`improvement ${cycle.id}`, '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (problem.trim() === '') return;
    const added = client.review.addImprovement({ cycleId: cycle.id, problem });
    if (await attempt(added)) forget();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={styles.grow}
        label={t('review.process.newProblem')}
        placeholder={t('review.process.placeholder')}
        value={problem}
        onChange={({ currentTarget }) => setProblem(currentTarget.value)}
      />
      <Button type="submit" disabled={problem.trim() === ''}>
        {t('app.add')}
      </Button>
    </form>
  );
}
