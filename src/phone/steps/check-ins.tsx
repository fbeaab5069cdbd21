import { useId, useState } from 'preact/hooks';
import { writtenNumber } from '#texts/written-number.ts';
import { useDraft } from '../device/draft.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { readNumber } from '../language/number.ts';
import { Button } from '../parts/button.tsx';
import { Confidence } from '../parts/confidence.tsx';
import { Field } from '../parts/field.tsx';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import { type Taken, useWorkshop } from './taken.ts';

type DueRung = Taken<'check-ins'>['rungs'][number];

/** Check-ins of one's own key results, what is due first. */
export function CheckInsStep({ step }: { readonly step: Taken<'check-ins'> }) {
  const { say } = useLanguage();
  if (step.rungs.length === 0) return <p class="muted">{say('checkIns.none')}</p>;
  const rungs = [...step.rungs].sort((one, other) => Number(other.isDue) - Number(one.isDue));
  return (
    <ul class="stack">
      {rungs.map((rung) => (
        <li key={rung.id} class="card stack">
          <CheckIn rung={rung} stepId={step.id} />
        </li>
      ))}
    </ul>
  );
}

function CheckIn({ rung, stepId }: { readonly rung: DueRung; readonly stepId: string }) {
  const { say, record: language } = useLanguage();
  const workshopId = useWorkshop();
  const value = useDraft(workshopId, `value.${rung.id}`);
  const note = useDraft(workshopId, `value-note.${rung.id}`);
  const sure = useDraft(workshopId, `value-confidence.${rung.id}`);
  const [isWrong, setWrong] = useState(false);
  const undelivered = useUndelivered('check-in.record').filter(({ input }) => input.keyResultId === rung.id);
  const said = undelivered.at(-1)?.input;
  const { title, answer } = rung;
  const confidence = sure.text === '' ? (said?.confidence ?? rung.confidence) : Number(sure.text);
  const record = () => {
    const number = valueIn(answer, value.text, said?.value, language.decimalMark);
    setWrong(number === null);
    if (number === null) return;
    const input = { keyResultId: rung.id, value: number, confidence, note: note.text.trim() };
    act(stepId, 'check-in.record', input, rung.id);
    for (const draft of [value, note, sure]) draft.clear();
  };
  return (
    <>
      <div>
        <p class="muted">{rung.objective}</p>
        <h2>{title}</h2>
        <p class="muted">
          {rung.line}
          {rung.isDue && !said && <span class="tag">{say('checkIns.due')}</span>}
        </p>
        {answer.answeredBy === 'figure' && <Latest unit={answer.unit} value={said?.value ?? answer.latest} />}
      </div>
      {answer.answeredBy === 'figure' && (
        <Figure
          title={title}
          unit={answer.unit}
          text={value.text}
          isWrong={isWrong}
          onType={(text) => {
            setWrong(false);
            value.type(text);
          }}
        />
      )}
      {answer.answeredBy === 'tick' && (
        <label class="choice">
          <input
            type="checkbox"
            aria-label={say('checkIns.doneOf', { title })}
            checked={valueIn(answer, value.text, said?.value) === 1}
            onChange={({ currentTarget }) => value.type(currentTarget.checked ? '1' : '0')}
          />
          <span class="grow">{say('checkIns.done')}</span>
        </label>
      )}
      {answer.answeredBy === 'steps' && <Steps answer={answer} title={title} stepId={stepId} />}
      <Confidence
        label={say('checkIns.confidence')}
        name={say('checkIns.confidenceOf', { title })}
        percent={confidence}
        onChoose={(percent) => sure.type(String(percent))}
      />
      <Field
        label={say('checkIns.note')}
        name={say('checkIns.noteOf', { title })}
        text={note.text}
        onType={note.type}
        longest={2000}
      />
      <Button look="main" label={say('checkIns.recordOne', { title })} onPress={record}>
        {say('checkIns.record')}
      </Button>
      <KeptMark parcels={undelivered as readonly Parcel[]} />
    </>
  );
}

/** The value that is recorded: what stands in the field, else for a milestone what was said last; null where it is none. */
function valueIn(
  answer: DueRung['answer'],
  typed: string,
  said: number | undefined,
  decimalMark: Parameters<typeof readNumber>[1] = '.',
): number | null {
  switch (answer.answeredBy) {
    case 'figure':
      return readNumber(typed, decimalMark);
    case 'tick':
      return typed === '' ? (said ?? Number(answer.isDone)) : Number(typed);
    case 'steps':
      return answer.steps.filter(({ isDone }) => isDone).length;
  }
}

function Latest({ unit, value }: { readonly unit: string; readonly value: number | null }) {
  const language = useLanguage();
  const { say } = language;
  if (value === null) return <p>{say('checkIns.noLatest')}</p>;
  const inUnit = `${writtenNumber(value, language.record)}${unit === '%' ? '' : ' '}${unit}`.trim();
  return <p>{say('checkIns.latest', { value: inUnit })}</p>;
}

function Figure({
  title,
  unit,
  text,
  isWrong,
  onType,
}: {
  readonly title: string;
  readonly unit: string;
  readonly text: string;
  readonly isWrong: boolean;
  readonly onType: (text: string) => void;
}) {
  const language = useLanguage();
  const { say } = language;
  const id = useId();
  return (
    <div class="stack">
      <label for={`${id}-value`} class="label">
        {unit ? say('checkIns.valueIn', { unit }) : say('checkIns.value')}
      </label>
      <input
        id={`${id}-value`}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        maxLength={40}
        value={text}
        aria-label={say('checkIns.valueOf', { title })}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      {isWrong && (
        <p id={`${id}-wrong`} class="wrong" role="alert">
          {say('checkIns.notANumber', { example: writtenNumber(1250.5, language.record) })}
        </p>
      )}
    </div>
  );
}

/** The steps of a milestone, each ticked by itself. */
function Steps({
  answer,
  title,
  stepId,
}: {
  readonly answer: Extract<DueRung['answer'], { readonly answeredBy: 'steps' }>;
  readonly title: string;
  readonly stepId: string;
}) {
  const say = useTexts();
  const ticked = useUndelivered('check-in.tick-step');
  const own = (id: string) => ticked.filter(({ input }) => input.milestoneStepId === id);
  return (
    <fieldset class="stack">
      <legend class="label">{say('checkIns.steps')}</legend>
      {answer.steps.length === 0 && <p class="muted">{say('checkIns.noSteps')}</p>}
      {answer.steps.map((step) => (
        <label key={step.id} class="choice">
          <input
            type="checkbox"
            aria-label={say('checkIns.stepOf', { step: step.title, title })}
            checked={own(step.id).at(-1)?.input.isDone ?? step.isDone}
            onChange={({ currentTarget }) =>
              act(
                stepId,
                'check-in.tick-step',
                { milestoneStepId: step.id, isDone: currentTarget.checked },
                step.id,
              )
            }
          />
          <span class="grow">{step.title}</span>
        </label>
      ))}
      <KeptMark parcels={answer.steps.flatMap(({ id }) => own(id)) as readonly Parcel[]} />
    </fieldset>
  );
}
