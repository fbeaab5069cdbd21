import { Text } from '@mantine/core';
import { resetLines } from '#contract/sentences/corrections.ts';
import { hasValues } from '#domain/kinds/kinds.ts';
import { drawn, ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { countedRungs } from '#domain/ladder/postponed.ts';
import type { KeyResult, Workshop } from '#domain/tables/tables.ts';
import { courses } from '#domain/tables/workshop.ts';
import type { Spoken } from '#domain/workshop/corrections.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { type Fields, FigureField } from '../panel/kind-fields.tsx';
import { usePlan } from '../plan-model/plan-store.ts';
import { DayInput } from '../ui/day-input.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './mid-quarter.module.css';
import { OneOf } from './one-of.tsx';
import { SpokenList } from './spoken-line.tsx';

interface CourseProps {
  readonly workshop: Workshop;
  readonly spoken: Spoken;
}

/** How each objective goes on: as it is, with targets or dates set anew, or later. */
export function CourseStep({ workshop }: { readonly workshop: Workshop }) {
  return (
    <SpokenList workshop={workshop}>
      {(spoken) => <CourseOf workshop={workshop} spoken={spoken} />}
    </SpokenList>
  );
}

function CourseOf({ workshop, spoken }: CourseProps) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const { objective, correction } = spoken;
  const resets = correction ? resetLines(plan, correction, language) : [];
  return (
    <>
      <OneOf
        label={t('midQuarter.courseOf', { title: objective.title })}
        name={`course ${objective.id}`}
        options={courses.map((value) => ({ value, label: t(`midQuarter.courses.${value}`) }))}
        value={correction?.course ?? null}
        onChoose={(course) => void attempt(client.workshop.correct({ ...aboutOf(workshop, spoken), course }))}
      />
      {correction?.cause && (
        <small className={styles.cause}>
          {[t(`agreement.causes.${correction.cause}`), correction.reason].filter(Boolean).join(': ')}
        </small>
      )}
      {correction?.course === 'reset' && <Resets workshop={workshop} spoken={spoken} />}
      {resets.map((line) => (
        <small key={line} className={styles.reset} dir="auto">
          {line}
        </small>
      ))}
    </>
  );
}

/** What a change of this objective is known by; its cause goes along to what was signed. */
const aboutOf = (workshop: Workshop, { objective, correction }: Spoken) => ({
  workshopId: workshop.id,
  objectiveId: objective.id,
  ...(correction?.cause ? { cause: correction.cause } : {}),
});

/** The targets and dates of a ladder, to be set anew. */
function Resets({ workshop, spoken }: CourseProps) {
  const t = useTexts();
  const plan = usePlan();
  const rungs = countedRungs(plan, ladderOf(plan, spoken.objective.id));
  const reset = (rung: KeyResult, fields: Fields) =>
    attempt(
      client.workshop.correct({
        ...aboutOf(workshop, spoken),
        course: 'reset',
        resets: [{ keyResultId: rung.id, ...fields }],
      }),
    );
  return (
    <div className={styles.resets}>
      {rungs.length === 0 && <Text c="dimmed">{t('midQuarter.noRungs')}</Text>}
      {drawn(plan, rungs).map((rung) => (
        <fieldset key={rung.id} className={styles.rung}>
          <legend dir="auto">{`${rungNumber(plan, rung)}. ${rung.title}`}</legend>
          {hasValues(rung) && (
            <FigureField rung={rung} update={(fields) => reset(rung, fields)} name="target" label="target" />
          )}
          <DayInput
            label={t('keyResult.dueOn')}
            placeholder={t('keyResult.dueDefault')}
            value={rung.dueOn}
            near={spoken.objective.endsOn}
            notBefore={spoken.objective.startsOn}
            clearable
            onDay={(dueOn) => void reset(rung, { dueOn })}
          />
        </fieldset>
      ))}
    </div>
  );
}
