import { useId, useState } from 'preact/hooks';
import type { GuestState } from '#contract/room/guest.ts';
import { useDraft } from '../device/draft.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { PlainPage } from '../parts/plain-page.tsx';
import { sit } from '../room/connection.ts';

type Choosing = Extract<GuestState['seat'], { readonly state: 'choosing' }>;

/** Where one says who one is: somebody of the list, or a name that the facilitator admits. */
export function ChoosePage({ state, seat }: { readonly state: GuestState; readonly seat: Choosing }) {
  const say = useTexts();
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (as: Parameters<typeof sit>[0]) => {
    setProblem(null);
    const answer = await sit(as);
    if (answer.kind === 'refused') setProblem(answer.refused.text);
    if (answer.kind === 'unreachable') setProblem(say('problem.unreachable'));
  };
  return (
    <PlainPage title={say('choose.title')} text={state.workshop.name} about="choose">
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
      {seat.people.length > 0 ? (
        <ul class="people" aria-label={say('choose.people')}>
          {seat.people.map(({ id, name, isTaken }) => (
            <li key={id}>
              <Button onPress={() => void take({ personId: id })}>
                <span class="grow start">{name}</span>
                {isTaken && <span class="muted">{say('choose.taken')}</span>}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        seat.mayType && <p class="muted">{say('choose.none')}</p>
      )}
      {seat.mayType && (
        <OtherName
          workshopId={state.workshop.id}
          isOpen={seat.people.length === 0}
          onName={(name) => void take({ name })}
        />
      )}
    </PlainPage>
  );
}

function OtherName({
  workshopId,
  isOpen,
  onName,
}: {
  readonly workshopId: string;
  readonly isOpen: boolean;
  readonly onName: (name: string) => void;
}) {
  const say = useTexts();
  const id = useId();
  const draft = useDraft(workshopId, 'name');
  const name = () => draft.text.trim();
  return (
    <details class="fold" open={isOpen || draft.isTyped}>
      <summary>{say('choose.other')}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (name()) onName(name());
        }}
      >
        <label for={id} class="label">
          {say('choose.name')}
        </label>
        <input
          id={id}
          type="text"
          autocomplete="name"
          maxLength={120}
          value={draft.text}
          onInput={({ currentTarget }) => draft.type(currentTarget.value)}
        />
        <Button look="main" submits isDisabled={name() === ''}>
          {say('choose.ask')}
        </Button>
      </form>
    </details>
  );
}
