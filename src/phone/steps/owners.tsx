import type { OwnedRung } from '#contract/room/steps.ts';
import { useDraft } from '../device/draft.ts';
import { randomKey } from '../device/random.ts';
import { allKept, keep } from '../device/storage.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { Confidence } from '../parts/confidence.tsx';
import { Field } from '../parts/field.tsx';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import { type Taken, useWorkshop } from './taken.ts';

/** Who takes which rung, how sure one is of one's own, and what one needs from others. */
export function OwnersStep({ step }: { readonly step: Taken<'owners'> }) {
  const say = useTexts();
  if (step.objectives.every(({ rungs }) => rungs.length === 0))
    return <p class="muted">{say('owners.none')}</p>;
  return (
    <>
      {step.objectives.map(({ id, title, owner, rungs }) => (
        <section key={id} class="stack">
          <div>
            <h2>{title}</h2>
            <p class="muted">{owner}</p>
          </div>
          <ul class="stack">
            {rungs.map((rung) => (
              <li key={rung.id} class="card stack">
                <TakenRung rung={rung} stepId={step.id} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function TakenRung({ rung, stepId }: { readonly rung: OwnedRung; readonly stepId: string }) {
  const say = useTexts();
  const { id: keyResultId, title } = rung;
  const isOfThis = ({ input }: { readonly input: { readonly keyResultId: string | null } }) =>
    input.keyResultId === keyResultId;
  const taken = useUndelivered('rung.take').filter(isOfThis);
  const left = useUndelivered('rung.leave').filter(isOfThis);
  const sure = useUndelivered('rung.confidence').filter(isOfThis);
  const takenAt = taken.at(-1)?.at ?? 0;
  const leftAt = left.at(-1)?.at ?? 0;
  const isMine = takenAt === leftAt ? rung.isMine : takenAt > leftAt;
  const whose = rung.owner ? say('owners.owner', { name: rung.owner }) : say('owners.nobody');
  return (
    <>
      <div>
        <h3>{title}</h3>
        <p class="muted">{rung.line}</p>
        <p class={isMine ? 'good' : ''}>{isMine ? say('owners.mine') : whose}</p>
      </div>
      {isMine ? (
        <>
          <Confidence
            label={say('owners.confidence')}
            name={say('owners.confidenceOf', { title })}
            percent={sure.at(-1)?.input.confidence ?? rung.confidence}
            onChoose={(confidence) =>
              act(stepId, 'rung.confidence', { keyResultId, confidence }, keyResultId)
            }
          />
          <Need rung={rung} stepId={stepId} />
          <Button
            label={say('owners.leaveOne', { title })}
            onPress={() => act(stepId, 'rung.leave', { keyResultId })}
          >
            {say('owners.leave')}
          </Button>
        </>
      ) : rung.owner === null || rung.isMine ? (
        <Button
          look="main"
          label={say('owners.takeOne', { title })}
          onPress={() => act(stepId, 'rung.take', { keyResultId })}
        >
          {say('owners.take')}
        </Button>
      ) : null}
      <KeptMark parcels={[...taken, ...left, ...sure] as readonly Parcel[]} />
    </>
  );
}

/** A need that was said from this phone; the room sees it, and so does this phone. */
interface Said {
  readonly key: string;
  readonly text: string;
}

function Need({ rung, stepId }: { readonly rung: OwnedRung; readonly stepId: string }) {
  const say = useTexts();
  const workshopId = useWorkshop();
  const draft = useDraft(workshopId, `need.${rung.id}`);
  const place = `draft.${workshopId}.needed.${rung.id}.`;
  const undelivered = useUndelivered('need.say').filter(({ input }) => input.keyResultId === rung.id);
  const said = allKept<Said>(place);
  const tell = () => {
    const text = draft.text.trim();
    if (!text) return;
    const key = randomKey();
    keep(place + key, { key, text });
    act(stepId, 'need.say', { key, keyResultId: rung.id, personId: null, text });
    draft.clear();
  };
  return (
    <>
      <Field
        label={say('owners.need')}
        name={say('owners.needOf', { title: rung.title })}
        text={draft.text}
        onType={draft.type}
      />
      {draft.text.trim() !== '' && <Button onPress={tell}>{say('owners.say')}</Button>}
      {said.length > 0 && (
        <div class="muted">
          {say('owners.said')}
          <ul class="said">
            {said.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <KeptMark parcels={undelivered as readonly Parcel[]} />
    </>
  );
}
