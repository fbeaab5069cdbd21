import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { GuestState } from '#contract/room/guest.ts';
import { useStore } from '../device/store.ts';
import { useTexts } from '../language/language.ts';
import { Agenda } from '../parts/agenda.tsx';
import { Button } from '../parts/button.tsx';
import { Clock } from '../parts/clock.tsx';
import { Heading, isTyping } from '../parts/heading.tsx';
import { returned, useOutbox } from '../room/outbox.ts';
import { isHeard } from '../room/presence.ts';
import { Step } from '../steps/step.tsx';
import { InWorkshop } from '../steps/taken.ts';
import { Menu } from './menu.tsx';
import { ReturnedCard } from './returned.tsx';
import { SecondFacilitator } from './second.tsx';

type Seated = Extract<GuestState['seat'], { readonly state: 'seated' }>;

/**
 * The step that is shown: the one that is on, but nobody's words are taken from under their fingers. Who types when the
 * room goes on stays with what they write, and goes along when they like.
 */
function useShownStep(step: GuestState['step']) {
  const shown = useRef(step);
  const [, draw] = useReducer<number, void>((count) => count + 1, 0);
  useOutbox();
  if (shown.current?.id === step?.id || !isTyping()) shown.current = step;
  return {
    step: shown.current,
    isBehind: shown.current?.id !== step?.id,
    goAlong: () => {
      shown.current = step;
      draw();
    },
  };
}

/** The page in the room: the step that is on and one thing to do in it. */
export function RoomPage({
  state,
  seat,
  readAt,
}: {
  readonly state: GuestState;
  readonly seat: Seated;
  readonly readAt: number;
}) {
  const say = useTexts();
  const heard = useStore(isHeard);
  const back = useStore(returned).filter(({ workshopId }) => workshopId === state.workshop.id);
  const { step, isBehind, goAlong } = useShownStep(state.step);
  const { workshop } = state;
  const title = step?.title ?? workshop.name;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const resting = workshop.state === 'prepared' ? 'between.prepared' : 'between.paused';
  return (
    <InWorkshop.Provider value={workshop.id}>
      <header>
        <Heading about={step?.id ?? workshop.state}>{title}</Heading>
        {state.clock && <Clock clock={state.clock} readAt={readAt} />}
        <Menu state={state} name={seat.name} />
      </header>
      <p class={heard ? 'unseen' : 'away'} role="status">
        {heard ? '' : say('away')}
      </p>
      <main class="room">
        {seat.isSecond && <SecondFacilitator state={state} />}
        {isBehind && (
          <div class="card stack" role="status">
            <p>{say('gone.text', { title: state.step?.title ?? say(resting) })}</p>
            <Button onPress={goAlong}>{say('gone.go')}</Button>
          </div>
        )}
        {back.map((one) => (
          <ReturnedCard key={one.id} back={one} />
        ))}
        {step ? (
          <Step key={step.id} step={step} />
        ) : (
          <>
            <p class="lead">{say(resting)}</p>
            <p class="muted">
              {say(workshop.state === 'prepared' ? 'between.preparedText' : 'between.pausedText')}
            </p>
          </>
        )}
        {(!step || step.kind === 'preparation') && state.agenda.length > 0 && (
          <section class="stack">
            <h2>{say('between.title')}</h2>
            <Agenda lines={state.agenda} />
          </section>
        )}
      </main>
    </InWorkshop.Provider>
  );
}
