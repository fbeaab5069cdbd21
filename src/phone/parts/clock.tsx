import { useEffect, useState } from 'preact/hooks';
import type { GuestClock } from '#contract/room/guest.ts';
import { clockWords, shownSeconds } from '#domain/workshop/clock-words.ts';
import { useTexts } from '../language/language.ts';

/** The seconds of a clock that was read at `readAt`, counted on by this phone. */
function useSecondsLeft({ isRunning, secondsLeft }: GuestClock, readAt: number): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return secondsLeft - (isRunning ? Math.max(0, Date.now() - readAt) / 1000 : 0);
}

/** The clock of the step that is on. */
export function Clock({ clock, readAt }: { readonly clock: GuestClock; readonly readAt: number }) {
  const say = useTexts();
  const seconds = useSecondsLeft(clock, readAt);
  const isOver = seconds < 0;
  const words = clockWords(shownSeconds(seconds));
  return (
    <span class={`clock${isOver ? ' over' : ''}${clock.isRunning ? '' : ' stands'}`} role="timer">
      <span class="unseen">
        {clock.isRunning ? say(isOver ? 'clock.over' : 'clock.left') : say('clock.stands')}{' '}
      </span>
      {words}
    </span>
  );
}
