import { ActionIcon, Checkbox, TextInput, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, memo, useState } from 'react';
import { refusalWords } from '#contract/sentences/figures.ts';
import { measureWords } from '#contract/sentences/measure.ts';
import type { CheckInRow } from '#domain/check-in/check-in-list.ts';
import { typedValue } from '#domain/check-in/typed-value.ts';
import { valuePlace } from '#domain/figure/places.ts';
import { readFigure } from '#domain/figure/read-figure.ts';
import { typedConfidence } from '#domain/key-result/typed-share.ts';
import { kindOf } from '#domain/kinds/kinds.ts';
import { rungNumber } from '#domain/ladder/ladder.ts';
import {
  formatDate,
  formatShort,
  formatValue,
  roundedLike,
  valueFormatOf,
} from '#domain/number-format/number-format.ts';
import { responsibleFor } from '#domain/ownership/scope.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { FigureQuestion } from '../ui/figure-question.tsx';
import { PersonDisc } from '../ui/person-disc.tsx';
import { countDrawing } from '../ui/render-count.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { client } from '../window/client.ts';
import { focusField, useNamedField } from '../window/named-field.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';
import styles from './check-ins.module.css';
import { type Draft, isEmpty } from './drafts.ts';

/** What a line asks of the list that it stands in; the same for all lines, whatever the list comes to. */
export interface ListOfLines {
  readonly change: (keyResultId: string, patch: Partial<Draft>) => void;
  /** Several lines of a spreadsheet were pasted into the value. */
  readonly paste: (keyResultId: string, text: string) => void;
  readonly save: (keyResultId: string) => Promise<boolean>;
  /** The way to the next line, or to the one before, as the list is now. */
  readonly wayFrom: (keyResultId: string, by: 1 | -1) => () => void;
}

interface CheckInLineProps {
  readonly row: CheckInRow;
  readonly day: string;
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly list: ListOfLines;
}

/** What the first field of a key result's line goes by. */
const fieldOf = (keyResultId: string): string => `check-in of ${keyResultId}`;

/** Puts the keyboard into the value of a line. */
export const focusLine = (keyResultId: string): void => focusField(fieldOf(keyResultId));

/** One key result of the weekly list. */
export function CheckInLine({ row, ...rest }: CheckInLineProps) {
  const { rung, objective, expected, state, isDue } = row;
  const language = useLanguage();
  const plan = usePlan();
  const words = measureWords(plan, rung, language, 'narrow');
  return (
    <Line
      {...rest}
      rung={rung}
      // As it is now: the list may have been read before.
      standing={plan.standings.get(rung.id)}
      expected={expected}
      state={state}
      isDue={isDue}
      number={rungNumber(plan, rung)}
      owner={plan.tables.person.get(responsibleFor(rung, objective))?.name ?? null}
      currency={plan.about.currency}
      now={words.now}
      nowInFull={measureWords(plan, rung, language).now}
      from={words.from}
    />
  );
}

interface LineProps
  extends Omit<CheckInLineProps, 'row'>,
    Pick<CheckInRow, 'rung' | 'standing' | 'expected' | 'state' | 'isDue'> {
  readonly number: number;
  /** Who answers for it; null where nobody does. */
  readonly owner: string | null;
  readonly currency: string;
  /** Where it stands and where it began, in words. */
  readonly now: string | null;
  readonly nowInFull: string | null;
  readonly from: string;
}

/** It is drawn anew where it comes to something else: what a list is told of changes one of hundreds of lines. */
const Line = memo(function Line(props: LineProps) {
  const { rung, standing, expected, state, isDue, day, draft, isReadOnly, list } = props;
  const { number, owner, currency, now, nowInFull, from } = props;
  const t = useTexts();
  const language = useLanguage();
  countDrawing(rung.id);
  const firstField = useNamedField(fieldOf(rung.id));
  const [hasTried, setTried] = useState(false);
  const format = valueFormatOf(rung);
  const place = valuePlace(rung, language, currency);
  const reading = draft.value.trim() === '' || !format ? null : readFigure(draft.value, place);
  const onDraft = (patch: Partial<Draft>) => list.change(rung.id, patch);
  const isMissing =
    hasTried && draft.value.trim() === '' && !standing && rung.baseline === null && format !== null;
  const isBadConfidence =
    draft.confidence.trim() !== '' && typedConfidence(draft.confidence, language) === null;

  const enter = async () => {
    // What is saved may leave the list.
    const goOn = list.wayFrom(rung.id, 1);
    // An empty line is skipped: nobody has to know everything today.
    if (isEmpty(draft)) {
      goOn();
      return;
    }
    setTried(true);
    if (await list.save(rung.id)) {
      setTried(false);
      goOn();
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const field = event.target as HTMLElement;
    if (event.key === 'Enter' && field.matches('input')) {
      event.preventDefault();
      void enter();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && field.matches('input')) {
      event.preventDefault();
      list.wayFrom(rung.id, event.key === 'ArrowDown' ? 1 : -1)();
    } else if (event.key === 'Escape' && !isEmpty(draft)) {
      event.stopPropagation();
      onDraft({ value: '', confidence: '', note: '' });
    }
  };
  const onPasteText = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/u.test(text.trim())) return;
    event.preventDefault();
    event.stopPropagation();
    list.paste(rung.id, text);
  };
  const { answeredBy } = kindOf(rung);
  const last = format ? (now ?? '–') : answeredBy === 'steps' ? from : (now ?? t('checkIns.open'));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of its fields, taken where they meet
    <div className={styles.line} data-check-in={rung.title} onKeyDown={onKeyDown}>
      <span className={isDue ? styles.ring : `${styles.ring} ${styles.said}`} aria-hidden="true">
        {number}
      </span>
      <div className={styles.what}>
        <strong>{rung.title}</strong>
        <small>
          {owner !== null && <PersonDisc name={owner} size={18} />}
          {owner ?? t('panel.nobody')}
        </small>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t('checkIns.last')}</dt>
          <dd title={format ? (nowInFull ?? undefined) : undefined}>
            {last}
            {standing && <small>{formatDate(standing.latestOn, language, 'day')}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('checkIns.expected')}</dt>
          <dd
            title={
              expected === null || !format
                ? undefined
                : formatValue(roundedLike(expected, rung), format, language)
            }
          >
            {expected === null || !format ? '–' : formatShort(roundedLike(expected, rung), format, language)}
          </dd>
        </div>
      </dl>
      {answeredBy === 'steps' ? (
        <StepTicks rung={rung} day={day} isReadOnly={isReadOnly} />
      ) : answeredBy === 'tick' ? (
        <Checkbox
          className={styles.tick}
          data-first-field
          ref={firstField}
          aria-label={t('checkIns.doneOf', { title: rung.title })}
          label={t('checkIns.done')}
          disabled={isReadOnly}
          checked={
            draft.value === ''
              ? (standing?.latestValue ?? 0) >= 1
              : typedValue(rung, draft.value, language) === 1
          }
          onChange={({ currentTarget }) => onDraft({ value: currentTarget.checked ? '1' : '0' })}
          onPaste={onPasteText}
        />
      ) : (
        <div>
          <TextInput
            data-first-field
            ref={firstField}
            inputMode="decimal"
            aria-label={t('checkIns.valueOf', { title: rung.title })}
            placeholder={t('checkIns.value')}
            value={draft.value}
            disabled={isReadOnly}
            error={
              reading?.kind === 'refused'
                ? refusalWords(reading.reason, place)
                : isMissing
                  ? t('checkIns.valueMissing')
                  : undefined
            }
            onChange={({ currentTarget }) => onDraft({ value: currentTarget.value })}
            onPaste={onPasteText}
          />
          {reading?.kind === 'question' && (
            <FigureQuestion
              choices={reading.choices}
              place={place}
              isAskedInPlace={false}
              choose={(meant) =>
                meant.kind === 'value' &&
                onDraft({
                  value: formatValue(
                    meant.value,
                    { ...place, measure: format?.measure ?? 'number' },
                    language,
                  ),
                })
              }
              takeBack={() => onDraft({ value: '' })}
            />
          )}
        </div>
      )}
      <TextInput
        inputMode="numeric"
        aria-label={t('checkIns.confidenceOf', { title: rung.title })}
        placeholder={standing?.confidence === null || !standing ? '%' : `${standing.confidence}%`}
        value={draft.confidence}
        disabled={isReadOnly}
        error={isBadConfidence ? t('checkIns.notAConfidence') : undefined}
        onChange={({ currentTarget }) => onDraft({ confidence: currentTarget.value })}
      />
      <TextInput
        aria-label={t('checkIns.noteOf', { title: rung.title })}
        placeholder={t('checkIns.note')}
        value={draft.note}
        disabled={isReadOnly}
        onChange={({ currentTarget }) => onDraft({ note: currentTarget.value })}
      />
      <StateBadge state={state} />
      <Tooltip label={t('checkIns.curve')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('checkIns.curveOf', { title: rung.title })}
          onClick={() => setScreen({ curveKeyResultId: rung.id })}
        >
          <IconHistory size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
});

/** The steps of a milestone, ticked where they stand. */
function StepTicks({ rung, day, isReadOnly }: Pick<LineProps, 'rung' | 'day' | 'isReadOnly'>) {
  const steps = usePlan().tables.step.where('keyResultId', rung.id);
  const firstField = useNamedField(fieldOf(rung.id));
  return (
    <div className={styles.steps}>
      {steps.map(({ id, title, doneOn }, index) => (
        <Checkbox
          key={id}
          size="xs"
          {...(index === 0 ? { 'data-first-field': true, ref: firstField } : {})}
          label={title}
          disabled={isReadOnly}
          checked={doneOn !== null}
          onChange={({ currentTarget }) =>
            void attempt(client.keyResult.updateStep({ id, doneOn: currentTarget.checked ? day : null }))
          }
        />
      ))}
    </div>
  );
}
