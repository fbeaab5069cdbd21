import { useTexts } from '../language/language.ts';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import type { Taken } from './taken.ts';

/** Which causes held the room back, by the votes of everybody. */
export function CausesStep({ step }: { readonly step: Taken<'causes'> }) {
  const say = useTexts();
  const votes = useUndelivered('cause.vote');
  if (step.causes.length === 0) return <p class="muted">{say('causes.none')}</p>;
  return (
    <fieldset class="stack">
      <legend>{say('causes.text')}</legend>
      {step.causes.map(({ id, name, isMine }) => {
        const undelivered = votes.filter(({ input }) => input.causeId === id);
        return (
          <div key={id} class="stack">
            <label class="choice card">
              <input
                type="checkbox"
                checked={undelivered.at(-1)?.input.isFor ?? isMine}
                onChange={({ currentTarget }) =>
                  act(step.id, 'cause.vote', { causeId: id, isFor: currentTarget.checked }, id)
                }
              />
              <span class="grow">{name}</span>
            </label>
            <KeptMark parcels={undelivered as readonly Parcel[]} />
          </div>
        );
      })}
    </fieldset>
  );
}
