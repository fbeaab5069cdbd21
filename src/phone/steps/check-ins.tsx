import { useId, useState } from 'preact/hooks';
import { useDraft } from '../device/draft.ts';
import { useLanguage } from '../language/language.ts';
import { readNumber, writtenNumber } from '../language/number.ts';
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
  const language = useLanguage();
  const { say } = language;
  const workshopId = useWorkshop();
  const value = useDraft(workshopId, `value.${rung.id}`);
  const note = useDraft(workshopId, `value-note.${rung.id}`);
  const sure = useDraft(workshopId, `value-confidence.${rung.id}`);
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const undelivered = useUndelivered('check-in.record').filter(({ input }) => input.keyResultId === rung.id);
  const { title, unit } = rung;
  const inUnit = (amount: number) =>
    `${writtenNumber(amount, language)}${unit === '%' ? '' : ' '}${unit}`.trim();
  const confidence = sure.text === '' ? rung.confidence : Number(sure.text);
  const latest = undelivered.at(-1)?.input.value ?? rung.latest;
  const record = () => {
    const number = readNumber(value.text, language.record.decimalMark);
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
        <p class="muted">{rung.line}</p>
        <p>
          {latest === null ? say('checkIns.noLatest') : say('checkIns.latest', { value: inUnit(latest) })}
          {rung.isDue && undelivered.length === 0 && <span class="tag">{say('checkIns.due')}</span>}
        </p>
      </div>
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
          value={value.text}
          aria-label={say('checkIns.valueOf', { title })}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onInput={({ currentTarget }) => {
            setWrong(false);
            value.type(currentTarget.value);
          }}
        />
        {isWrong && (
          <p id={`${id}-wrong`} class="wrong" role="alert">
            {say('checkIns.notANumber', { example: writtenNumber(1250.5, language) })}
          </p>
        )}
      </div>
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
