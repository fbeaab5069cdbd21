import { Autocomplete, Checkbox, NumberInput, Slider, Text } from '@mantine/core';
import { useState } from 'react';
import { vocabulary } from '#contract/texts/vocabulary.ts';
import type { FigureAnswer } from '#domain/figure/figure.ts';
import { type KeyResultFigure, keyResultColumns, keyResultPlace } from '#domain/figure/places.ts';
import { keyResultKinds } from '#domain/kinds/kinds.ts';
import { metricWords } from '#domain/metric/metric.ts';
import { formatRelative, valueFormatOf } from '#domain/number-format/number-format.ts';
import type { KeyResult } from '#domain/tables/tables.ts';
import { keyResultTitleHints } from '#domain/wording/check.ts';
import { languageOf } from '#domain/wording/language.ts';
import { recordToday } from '../check-ins/record.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { DraftInput, DraftTextarea } from '../ui/draft-field.tsx';
import { currencyOptions, measureOptions, personOptions } from '../ui/options.ts';
import { ValueInput } from '../ui/value-input.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { HintLines } from '../wording/hint-lines.tsx';
import { useOtherHints } from '../wording/use-other-hints.ts';
import styles from './panel.module.css';
import { Initiatives, Steps } from './parts-lists.tsx';

type Fields = Omit<Parameters<typeof client.keyResult.update>[0], 'id'>;

/** All fields of a key result; which of them there are follows from its kind. */
export function KeyResultEditor({ rung }: { readonly rung: KeyResult }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const words = vocabulary[language];
  const objective = plan.tables.objective.get(rung.objectiveId);
  const [draft, setDraft] = useState(rung.title);
  const update = (fields: Fields) => attempt(client.keyResult.update({ id: rung.id, ...fields }));
  return (
    <div className={styles.editor}>
      <DraftTextarea
        label={t('keyResult.title')}
        keep={`keyResult/${rung.id}/title`}
        value={rung.title}
        onDraft={setDraft}
        onCommit={(title) => update({ title })}
      />
      <KeyResultHints rung={rung} title={draft} />
      <MetricExplanation rung={rung} />
      <Choice
        label={t('keyResult.kind')}
        data={keyResultKinds.map((kind) => ({ value: kind, label: words.kind[kind] }))}
        value={rung.kind}
        onChange={(kind) => kind && update({ kind: kind as KeyResult['kind'] })}
      />
      <Measured rung={rung} update={update} />
      {rung.kind === 'steps' && <Steps keyResultId={rung.id} />}
      {rung.kind === 'milestone' && <Milestone rung={rung} />}
      <div className={styles.pair}>
        <Choice
          label={t('keyResult.owner')}
          placeholder={t('panel.nobody')}
          data={personOptions(plan.tables.person)}
          value={rung.ownerId}
          clearable
          onChange={(ownerId) => update({ ownerId })}
        />
        <DayInput
          label={t('keyResult.dueOn')}
          placeholder={t('keyResult.dueDefault')}
          value={rung.dueOn}
          near={objective?.endsOn}
          notBefore={objective?.startsOn}
          clearable
          onDay={(dueOn) => update({ dueOn })}
        />
      </div>
      <div>
        <Text size="sm" fw={500} mb={6}>
          {`${t('keyResult.confidence')}: ${rung.confidence === null ? t('keyResult.noConfidence') : `${rung.confidence}%`}`}
        </Text>
        <Slider
          key={rung.confidence ?? 'none'}
          thumbLabel={t('keyResult.confidence')}
          defaultValue={rung.confidence ?? 50}
          step={5}
          label={(value) => `${value}%`}
          onChangeEnd={(confidence) => update({ confidence })}
        />
      </div>
      <NumberInput
        label={t('keyResult.weight')}
        value={rung.weight}
        min={0.1}
        max={1000}
        step={1}
        decimalSeparator={language === 'id' ? ',' : '.'}
        w={140}
        onBlur={({ currentTarget }) => {
          const weight = Number(currentTarget.value.replace(',', '.'));
          if (weight > 0 && weight !== rung.weight) update({ weight });
        }}
      />
      <Initiatives keyResultId={rung.id} />
      <DraftTextarea
        label={t('keyResult.description')}
        keep={`keyResult/${rung.id}/description`}
        value={rung.description}
        onCommit={(description) => update({ description })}
      />
    </div>
  );
}

/** What the wording check says of this key result; of its sentence, while it is typed. */
function KeyResultHints({ rung, title }: { readonly rung: KeyResult; readonly title: string }) {
  const plan = usePlan();
  const textLanguage = languageOf(title, plan.about.language);
  const others = useOtherHints(plan.tables.objective.get(rung.objectiveId), rung.id);
  const told = [...keyResultTitleHints(title, rung, textLanguage), ...others];
  return <HintLines told={told} textLanguage={textLanguage} />;
}

/** What the metric behind a key result means, and why it matters. */
function MetricExplanation({ rung }: { readonly rung: KeyResult }) {
  const language = useLanguage();
  const metric = usePlan().tables.metric.get(rung.metricId);
  if (!metric) return null;
  const { meaning, importance, formula } = metricWords(metric, language);
  return (
    <Text size="xs" c="dimmed" title={formula}>
      {`${meaning} ${importance}`}
    </Text>
  );
}

function Measured({
  rung,
  update,
}: {
  readonly rung: KeyResult;
  readonly update: (fields: Fields) => unknown;
}) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const words = vocabulary[language];
  const format = valueFormatOf(rung);
  if (!format) return null;
  const isKeep = rung.kind === 'keep';
  /** What a field of a figure needs: where it stands, and what is changed by an answer. */
  const figure = (name: Exclude<KeyResultFigure, 'now'>) => {
    const place = keyResultPlace(plan, rung, name, language);
    return {
      place,
      onAnswer: (answer: FigureAnswer | null) =>
        update(answer ? keyResultColumns(answer, name, place, rung) : { [name]: null }),
    };
  };
  const record = (answer: FigureAnswer | null) => {
    if (answer?.kind !== 'value') return;
    void attempt(recordToday(rung, answer.value));
  };
  const relative =
    rung.relativeTarget === null
      ? t('keyResult.targetHint')
      : t('keyResult.relative', { percent: formatRelative(rung.relativeTarget, language) });
  return (
    <>
      {isKeep && (
        <div className={styles.pair}>
          <Choice
            label={t('keyResult.comparison')}
            data={(['at-least', 'at-most'] as const).map((value) => ({
              value,
              label: words.comparison[value],
            }))}
            value={rung.comparison}
            onChange={(value) => value && update({ comparison: value as KeyResult['comparison'] })}
          />
          <Choice
            label={t('keyResult.measure')}
            data={measureOptions(language)}
            value={rung.measure}
            onChange={(value) => value && update({ measure: value as KeyResult['measure'] })}
          />
        </div>
      )}
      <div className={styles.pair}>
        <ValueInput label={t('keyResult.baseline')} {...figure('baseline')} />
        <ValueInput
          label={isKeep ? t('keyResult.threshold') : t('keyResult.target')}
          description={isKeep ? undefined : relative}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...figure('target')}
        />
      </div>
      <div className={styles.pair}>
        <BaselinePeriod rung={rung} update={update} />
        {format.measure === 'currency' ? (
          <Choice
            label={t('keyResult.currency')}
            data={currencyOptions(language, plan.about.currency)}
            value={rung.currency}
            onChange={(currency) => currency && update({ currency })}
          />
        ) : (
          <DraftInput
            label={t('keyResult.unit')}
            placeholder={t('keyResult.unitPlaceholder')}
            disabled={format.measure === 'percent'}
            value={format.measure === 'percent' ? '%' : rung.unit}
            onCommit={(unit) => update({ unit })}
          />
        )}
      </div>
      {!isKeep && (
        <div className={styles.pair}>
          <ValueInput label={t('keyResult.commit')} {...figure('commitValue')} />
          <ValueInput label={t('keyResult.stretch')} {...figure('stretchValue')} />
        </div>
      )}
      <ValueInput
        label={t('keyResult.now')}
        description={t('keyResult.nowHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        place={keyResultPlace(plan, rung, 'now', language)}
        onAnswer={record}
      />
    </>
  );
}

function BaselinePeriod({
  rung,
  update,
}: {
  readonly rung: KeyResult;
  readonly update: (fields: Fields) => unknown;
}) {
  const t = useTexts();
  const periods = t('keyResult.periods') as readonly string[];
  return (
    <Autocomplete
      key={rung.baselinePeriod}
      label={t('keyResult.baselinePeriod')}
      placeholder={t('keyResult.baselinePeriodPlaceholder')}
      data={[...periods]}
      defaultValue={rung.baselinePeriod}
      onOptionSubmit={(baselinePeriod) => update({ baselinePeriod })}
      onBlur={({ currentTarget }) => {
        if (currentTarget.value !== rung.baselinePeriod) update({ baselinePeriod: currentTarget.value });
      }}
    />
  );
}

function Milestone({ rung }: { readonly rung: KeyResult }) {
  const t = useTexts();
  const isDone = (usePlan().standings.get(rung.id)?.latestValue ?? 0) >= 1;
  return (
    <Checkbox
      label={t('keyResult.done')}
      checked={isDone}
      onChange={({ currentTarget }) => void attempt(recordToday(rung, currentTarget.checked ? 1 : 0))}
    />
  );
}
