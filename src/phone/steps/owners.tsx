import type { OwnedRung } from '#contract/room/steps.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { Confidence } from '../parts/confidence.tsx';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import { AskedOfMe, OwnNeeds, TakenByOther } from './needs.tsx';
import type { Taken } from './taken.ts';

/** Who takes which rung, how sure one is of one's own, and what one needs from others. */
export function OwnersStep({ step }: { readonly step: Taken<'owners'> }) {
  const say = useTexts();
  if (step.objectives.every(({ rungs }) => rungs.length === 0))
    return <p class="muted">{say('owners.none')}</p>;
  return (
    <>
      <AskedOfMe step={step} />
      {step.objectives.map(({ id, title, owner, rungs }) => (
        <section key={id} class="stack">
          <div>
            <h2>{title}</h2>
            <p class="muted">{owner}</p>
          </div>
          <ul class="stack">
            {rungs.map((rung) => (
              <li key={rung.id} class="card stack">
                <TakenRung rung={rung} step={step} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function TakenRung({ rung, step }: { readonly rung: OwnedRung; readonly step: Taken<'owners'> }) {
  const { id: stepId } = step;
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
          <OwnNeeds rung={rung} step={step} />
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
      ) : (
        <TakenByOther rung={rung} step={step} />
      )}
      <KeptMark parcels={[...taken, ...left, ...sure] as readonly Parcel[]} />
    </>
  );
}
