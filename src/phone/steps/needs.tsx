import type { Need, OwnedRung } from '#contract/room/steps.ts';
import { useDraft } from '../device/draft.ts';
import { randomKey } from '../device/random.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import { type Taken, useWorkshop } from './taken.ts';

type Owners = Taken<'owners'>;

/** What others need from whoever holds this phone, or from a team of theirs. */
export function AskedOfMe({ step }: { readonly step: Owners }) {
  const say = useTexts();
  const asked = step.needs.filter(({ by }) => by !== null);
  if (asked.length === 0) return null;
  const titles = new Map(
    step.objectives.flatMap(({ rungs }) => rungs.map(({ id, title }) => [id, title] as const)),
  );
  return (
    <section class="card stack">
      <h2>{say('needs.asked')}</h2>
      <ul class="said">
        {asked.map(({ id, text, by, keyResultId }) => (
          <li key={id}>
            {text}
            <p class="muted">
              {[say('needs.by', { name: by ?? '' }), titles.get(keyResultId ?? '')]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is asked, as the choice holds it: of a person or of a team the id, empty for nobody in particular. */
const choiceOf = {
  person: (id: string) => `person ${id}`,
  team: (id: string) => `team ${id}`,
};

/** What one needs from others for a rung of one's own: said to somebody, to a team or to the room, and withdrawn. */
export function OwnNeeds({ rung, step }: { readonly rung: OwnedRung; readonly step: Owners }) {
  const say = useTexts();
  const workshopId = useWorkshop();
  const words = useDraft(workshopId, `need.${rung.id}`);
  const asked = useDraft(workshopId, `need-from.${rung.id}`);
  const saying = useSaying(rung, step);
  const tell = () => {
    const text = words.text.trim();
    if (!text) return;
    const [kind, id = null] = asked.text.split(' ');
    const personId = kind === 'person' ? id : null;
    const unitId = kind === 'team' ? id : null;
    act(step.id, 'need.say', { key: randomKey(), keyResultId: rung.id, personId, unitId, text });
    words.clear();
    asked.clear();
  };
  const { people, teams } = step;
  return (
    <>
      <Field
        label={say('needs.field')}
        name={say('needs.fieldOf', { title: rung.title })}
        text={words.text}
        onType={words.type}
      />
      {words.text.trim() !== '' && (
        <>
          <select
            aria-label={say('needs.from')}
            value={asked.text}
            onChange={({ currentTarget }) => asked.type(currentTarget.value)}
          >
            <option value="">{say('needs.nobody')}</option>
            {people.length > 0 && (
              <optgroup label={say('needs.people')}>
                {people.map(({ id, name }) => (
                  <option key={id} value={choiceOf.person(id)}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
            {teams.length > 0 && (
              <optgroup label={say('needs.teams')}>
                {teams.map(({ id, name }) => (
                  <option key={id} value={choiceOf.team(id)}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
          <Button onPress={tell}>{say('needs.say')}</Button>
        </>
      )}
      <Said rung={rung} step={step} saying={saying} />
      <KeptMark parcels={saying as readonly Parcel[]} />
    </>
  );
}

/** A rung that somebody else has is not taken from them: they are asked for it, and give it back or the facilitator gives it. */
export function TakenByOther({ rung, step }: { readonly rung: OwnedRung; readonly step: Owners }) {
  const say = useTexts();
  const asking = useSaying(rung, step);
  const haveAsked = useSaid(rung, step).length + asking.length > 0;
  const ask = () =>
    act(step.id, 'need.say', {
      key: randomKey(),
      keyResultId: rung.id,
      personId: step.people.find(({ id }) => id === rung.ownerId)?.id ?? null,
      text: say('owners.wanted'),
    });
  return (
    <>
      <p class="muted">{say('owners.held', { name: rung.owner ?? '' })}</p>
      {!haveAsked && (
        <Button label={say('owners.askOne', { title: rung.title })} onPress={ask}>
          {say('owners.ask')}
        </Button>
      )}
      <Said rung={rung} step={step} saying={asking} />
      <KeptMark parcels={asking as readonly Parcel[]} />
    </>
  );
}

/** What this seat said for a rung and did not withdraw. */
function useSaid(rung: OwnedRung, step: Owners): readonly Need[] {
  const withdrawn = useUndelivered('need.withdraw').map(({ input }) => input.needId);
  return step.needs.filter(
    ({ id, by, keyResultId }) => by === null && keyResultId === rung.id && !withdrawn.includes(id),
  );
}

/** What was said and does not stand in the state yet, which can be here before the answer that it was taken. */
function useSaying(rung: OwnedRung, step: Owners): readonly Parcel<'need.say'>[] {
  const stands = step.needs.filter(({ by, keyResultId }) => by === null && keyResultId === rung.id);
  return useUndelivered('need.say').filter(
    ({ input }) => input.keyResultId === rung.id && !stands.some(({ text }) => text === input.text.trim()),
  );
}

/** What was said so far, with the way to withdraw it. */
function Said({
  rung,
  step,
  saying,
}: {
  readonly rung: OwnedRung;
  readonly step: Owners;
  readonly saying: readonly Parcel<'need.say'>[];
}) {
  const say = useTexts();
  const said = useSaid(rung, step);
  if (said.length + saying.length === 0) return null;
  const words = ({ text, from }: Pick<Need, 'text' | 'from'>) =>
    from === null ? text : say('needs.askedOf', { text, name: from });
  const nameOf = (id: string | null | undefined) =>
    [...step.people, ...step.teams].find((one) => one.id === id)?.name ?? null;
  return (
    <div>
      <p class="label">{say('needs.said')}</p>
      <ul class="said">
        {said.map((need) => (
          <li key={need.id}>
            <div class="row">
              <span class="grow">{words(need)}</span>
              <Button
                look="quiet"
                label={say('needs.withdrawOne', { text: need.text })}
                onPress={() => act(step.id, 'need.withdraw', { needId: need.id })}
              >
                {say('needs.withdraw')}
              </Button>
            </div>
          </li>
        ))}
        {saying.map(({ id, input }) => (
          <li key={id}>{words({ text: input.text, from: nameOf(input.personId ?? input.unitId) })}</li>
        ))}
      </ul>
    </div>
  );
}
