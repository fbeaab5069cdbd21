import { Checkbox } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { type KeyResultFigure, keyResultColumns, keyResultPlace } from '#domain/figure/places.ts';
import type { EditorField } from '#domain/kinds/kind.ts';
import { kindOf } from '#domain/kinds/kinds.ts';
import { formatRelative, valueFormatOf } from '#domain/number-format/number-format.ts';
import { progressIn } from '#domain/progress/progress.ts';
import type { KeyResult } from '#domain/tables/tables.ts';
import { recordToday } from '../check-ins/record.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { DraftInput, DraftSuggestions } from '../ui/draft-field.tsx';
import { currencyOptions, measureOptions } from '../ui/options.ts';
import { ValueInput } from '../ui/value-input.tsx';
import type { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './panel.module.css';
import { Steps } from './steps-and-initiatives.tsx';

export type Fields = Omit<Parameters<typeof client.keyResult.update>[0], 'id'>;

interface FieldProps {
  readonly rung: KeyResult;
  readonly update: (fields: Fields) => unknown;
}

/** The fields that the kind of a key result asks for. */
export function KindFields(props: FieldProps) {
  return kindOf(props.rung).editor.map((line) => {
    const fields = line.map((field) => {
      const Field = drawn[field];
      return <Field key={field} {...props} />;
    });
    const [first] = line;
    return line.length > 1 ? (
      <div key={first} className={styles.pair}>
        {fields}
      </div>
    ) : (
      <Fragment key={first}>{fields}</Fragment>
    );
  });
}

const drawn: Readonly<Record<EditorField, (props: FieldProps) => ReactNode>> = {
  comparison: Comparison,
  measure: MeasureChoice,
  baseline: (props) => <FigureField {...props} name="baseline" label="baseline" />,
  target: Target,
  threshold: (props) => <FigureField {...props} name="target" label="threshold" />,
  baselinePeriod: BaselinePeriod,
  unit: Unit,
  commitValue: (props) => <FigureField {...props} name="commitValue" label="commit" />,
  stretchValue: (props) => <FigureField {...props} name="stretchValue" label="stretch" />,
  now: Now,
  done: Done,
  steps: ({ rung }) => <Steps keyResultId={rung.id} />,
};

function Comparison({ rung, update }: FieldProps) {
  const t = useTexts();
  const words = t('vocabulary');
  return (
    <Choice
      label={t('keyResult.comparison')}
      data={(['at-least', 'at-most'] as const).map((value) => ({ value, label: words.comparison[value] }))}
      value={rung.comparison}
      onChange={(value) => value && update({ comparison: value as KeyResult['comparison'] })}
    />
  );
}

function MeasureChoice({ rung, update }: FieldProps) {
  const t = useTexts();
  return (
    <Choice
      label={t('keyResult.measure')}
      data={measureOptions(useLanguage())}
      value={rung.measure}
      onChange={(value) => value && update({ measure: value as KeyResult['measure'] })}
    />
  );
}

interface FigureProps extends FieldProps {
  readonly name: Exclude<KeyResultFigure, 'now'>;
  readonly label: 'baseline' | 'target' | 'threshold' | 'commit' | 'stretch';
  readonly description?: string;
}

/** A figure of a key result, and what is changed by what is typed there. */
export function FigureField({ rung, update, name, label, description }: FigureProps) {
  const t = useTexts();
  const place = keyResultPlace(usePlan(), rung, name, useLanguage());
  return (
    <ValueInput
      label={t(`keyResult.${label}`)}
      description={description}
      place={place}
      onAnswer={(answer) => update(answer ? keyResultColumns(answer, name, place, rung) : { [name]: null })}
    />
  );
}

function Target(props: FieldProps) {
  const t = useTexts();
  const language = useLanguage();
  const { relativeTarget } = props.rung;
  const relative =
    relativeTarget === null
      ? t('keyResult.targetHint')
      : t('keyResult.relative', { percent: formatRelative(relativeTarget, language) });
  return <FigureField {...props} name="target" label="target" description={relative} />;
}

/** What its values are in: their currency, or their unit. */
function Unit({ rung, update }: FieldProps) {
  const t = useTexts();
  const language = useLanguage();
  const { currency } = usePlan().about;
  const measure = valueFormatOf(rung)?.measure;
  return measure === 'currency' ? (
    <Choice
      label={t('keyResult.currency')}
      data={currencyOptions(language, currency)}
      value={rung.currency}
      onChange={(chosen) => chosen && update({ currency: chosen })}
    />
  ) : (
    <DraftInput
      label={t('keyResult.unit')}
      placeholder={t('keyResult.unitPlaceholder')}
      disabled={measure === 'percent'}
      value={measure === 'percent' ? '%' : rung.unit}
      onCommit={(unit) => update({ unit })}
    />
  );
}

function Now({ rung }: FieldProps) {
  const t = useTexts();
  return (
    <ValueInput
      label={t('keyResult.now')}
      description={t('keyResult.nowHint')}
      place={keyResultPlace(usePlan(), rung, 'now', useLanguage())}
      onAnswer={(answer) => {
        if (answer?.kind === 'value') void attempt(recordToday(rung, answer.value));
      }}
    />
  );
}

function BaselinePeriod({ rung, update }: FieldProps) {
  const t = useTexts();
  const periods = t('keyResult.periods') as readonly string[];
  return (
    <DraftSuggestions
      label={t('keyResult.baselinePeriod')}
      placeholder={t('keyResult.baselinePeriodPlaceholder')}
      data={[...periods]}
      maxLength={120}
      value={rung.baselinePeriod}
      keep={`key-result/${rung.id}/baselinePeriod`}
      onCommit={(baselinePeriod) => update({ baselinePeriod })}
    />
  );
}

function Done({ rung }: FieldProps) {
  const t = useTexts();
  const isDone = progressIn(usePlan(), rung) >= 1;
  return (
    <Checkbox
      label={t('keyResult.done')}
      checked={isDone}
      onChange={({ currentTarget }) => void attempt(recordToday(rung, currentTarget.checked ? 1 : 0))}
    />
  );
}
