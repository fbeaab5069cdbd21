import { Slider, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { typedWeight } from '#domain/key-result/typed-share.ts';
import { keyResultKinds } from '#domain/kinds/kinds.ts';
import { metricWords } from '#domain/metric/metric.ts';
import { formatNumber } from '#domain/number-format/number-format.ts';
import { mostWeight } from '#domain/tables/key-result.ts';
import type { KeyResult } from '#domain/tables/tables.ts';
import { keyResultTitleHints } from '#domain/wording/check.ts';
import { languageOf } from '#domain/wording/language.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { DraftTextarea } from '../ui/draft-field.tsx';
import { personOptions } from '../ui/options.ts';
import { useTypedField } from '../ui/typed-field.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { HintLines } from '../wording/hint-lines.tsx';
import { useOtherHints } from '../wording/use-other-hints.ts';
import { type Fields, KindFields } from './kind-fields.tsx';
import styles from './panel.module.css';
import { SinceSigning } from './since-signing.tsx';
import { Initiatives } from './steps-and-initiatives.tsx';

/** All fields of a key result; which of them there are follows from its kind. */
export function KeyResultEditor({ rung }: { readonly rung: KeyResult }) {
  const t = useTexts();
  const plan = usePlan();
  const words = t('vocabulary');
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
      <SinceSigning id={rung.id} />
      <MetricExplanation rung={rung} />
      <Choice
        label={t('keyResult.kind')}
        data={keyResultKinds.map((kind) => ({ value: kind, label: words.kind[kind] }))}
        value={rung.kind}
        onChange={(kind) => kind && update({ kind: kind as KeyResult['kind'] })}
      />
      <KindFields rung={rung} update={update} />
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
      <WeightInput weight={rung.weight} take={(weight) => update({ weight })} />
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

interface WeightInputProps {
  readonly weight: number;
  readonly take: (weight: number) => void;
}

/** How much a key result counts in the score of its objective. */
function WeightInput({ weight, take }: WeightInputProps) {
  const t = useTexts();
  const language = useLanguage();
  const { inputProps } = useTypedField<number>({
    shown: formatNumber(weight, language),
    read: (text) => {
      const value = typedWeight(text, language);
      const example = formatNumber(2.5, language);
      return value === null
        ? { refusal: t('keyResult.notAWeight', { example, most: mostWeight }) }
        : { value };
    },
    take: (value) => value !== weight && take(value),
  });
  return <TextInput {...inputProps} label={t('keyResult.weight')} inputMode="decimal" w={140} />;
}

/** What the wording check says of this key result; of its sentence, while it is typed. */
function KeyResultHints({ rung, title }: { readonly rung: KeyResult; readonly title: string }) {
  const plan = usePlan();
  const textLanguage = languageOf(title, plan.about.language);
  const others = useOtherHints(plan.tables.objective.get(rung.objectiveId), rung.id);
  const hints = [...keyResultTitleHints(title, rung, textLanguage), ...others];
  return <HintLines hints={hints} textLanguage={textLanguage} />;
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
