import { useState } from 'preact/hooks';
import type { ActionInput, ActionName, Delivered, GuestState } from '#contract/room/guest.ts';
import { randomId } from '../device/random.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { post } from '../room/server.ts';

/** What a second facilitator may do: run clock and steps, reveal, admit. It is done now or not at all. */
export function SecondFacilitator({ state }: { readonly state: GuestState }) {
  const say = useTexts();
  const [problem, setProblem] = useState<string | null>(null);
  const { agenda, clock, step, waiting = [] } = state;
  const run = async <Name extends ActionName>(action: Name, input: ActionInput<Name>) => {
    const delivery = { id: randomId(), stepId: step?.id ?? '', action, input };
    const answer = await post<Delivered>('/act', delivery);
    if (answer.kind === 'unreachable') return setProblem(say('problem.unreachable'));
    const refused = answer.kind === 'refused' ? answer.refused : null;
    setProblem(refused?.text ?? null);
  };
  const now = agenda.findIndex((line) => line.state === 'now');
  const next = agenda[now + 1];
  const previous = agenda[now - 1];
  return (
    <details class="fold second">
      <summary>
        <span class="grow">{say('second.title')}</span>
        {waiting.length > 0 && <span class="tag">{say('second.waits', { count: waiting.length })}</span>}
      </summary>
      <div class="stack">
        {problem && (
          <p class="wrong" role="alert">
            {problem}
          </p>
        )}
        {waiting.length > 0 && (
          <div class="stack">
            <h2 class="line">{say('second.waiting')}</h2>
            {waiting.map(({ seatId, name }) => (
              <Button key={seatId} onPress={() => void run('seat.admit', { seatId })}>
                {say('second.admit', { name })}
              </Button>
            ))}
          </div>
        )}
        {step?.kind === 'ideas' && step.hiddenInAll > 0 && (
          <Button onPress={() => void run('ideas.reveal', {})}>{say('second.revealIdeas')}</Button>
        )}
        {step?.kind === 'difficulty' && step.round && !step.round.isRevealed && (
          <Button onPress={() => void run('round.reveal', { roundId: step.round?.id ?? '' })}>
            {say('second.revealVotes')} ({step.round.voted}/{step.round.of})
          </Button>
        )}
        <div class="row">
          <Button onPress={() => void run(clock?.isRunning ? 'clock.pause' : 'clock.start', {})}>
            {say(clock?.isRunning ? 'second.pause' : 'second.start')}
          </Button>
          <Button onPress={() => void run('clock.extend', { minutes: 5 })}>{say('second.more')}</Button>
        </div>
        {next && (
          <Button onPress={() => void run('clock.go-to', { stepId: next.id })}>
            {say('second.next', { title: next.title })}
          </Button>
        )}
        {previous && (
          <Button onPress={() => void run('clock.go-to', { stepId: previous.id })}>
            {say('second.previous', { title: previous.title })}
          </Button>
        )}
      </div>
    </details>
  );
}
